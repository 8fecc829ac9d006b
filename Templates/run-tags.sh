#!/usr/bin/env bash
# Names what a run publishes: a tag of the pull request or branch, one of the commit, and a version for charts.
# A branch must not be taken for a pull request, whose tags are deleted with it, or for a release.
# needs: report.sh
# reads: REF_NAME  name of the branch
# reads: PULL_REQUEST=  number of the pull request; empty where there is none
# reads: SHA  commit that is built
# writes: tag  pr-12 for a pull request, else the branch, with '-' for what no tag can hold
# writes: revision-tag  the same with the commit behind it, so that no other run moves it
# writes: chart-version  a version below every release, such as 0.0.0-pr12.20260102030405
set -euo pipefail

require REF_NAME SHA
number=${PULL_REQUEST:-}
[[ $SHA =~ ^[0-9a-f]{40}([0-9a-f]{24})?$ ]] || fail "'$SHA' is not a commit"
if [[ -n $number ]]; then
  [[ $number =~ ^[1-9][0-9]*$ ]] || fail "'$number' is not the number of a pull request"
  tag=pr-$number identifier=pr$number
else
  tag=${REF_NAME//[^A-Za-z0-9_.-]/-}
  if [[ $tag =~ ^([.-].*|[Pp][Rr]-?[0-9].*|latest|v?[0-9]+([.-].*)?)$ ]]; then
    tag=branch-$tag
  fi
  tag=${tag:0:100}
  identifier=${tag//[^A-Za-z0-9-]/-}
fi
now=$(date --utc +%Y%m%d%H%M%S)
printf 'Published as %s and %s\n' "$tag" "$tag-${SHA:0:12}"
output tag "$tag"
output revision-tag "$tag-${SHA:0:12}"
output chart-version "0.0.0-$identifier.$now"
