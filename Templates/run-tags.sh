#!/usr/bin/env bash
# Names what a run publishes: tags of its images, and a version of its charts below every release.
# A branch must not get the tags of a release or a pull request.
#
# NAMESPACE     host and account of the registry, in any case
# PULL_REQUEST  number of the pull request; empty for a branch
# BRANCH        name of the branch; that of the run if empty
set -euo pipefail

if [[ -n $PULL_REQUEST ]]; then
  if [[ ! $PULL_REQUEST =~ ^[1-9][0-9]*$ ]]; then
    echo "::error::'$PULL_REQUEST' is not the number of a pull request" >&2
    exit 1
  fi
  tag=pr-$PULL_REQUEST
  identifier=pr$PULL_REQUEST
else
  branch=${BRANCH:-$GITHUB_REF_NAME}
  tag=${branch//[^A-Za-z0-9_.-]/-}
  if [[ $tag =~ ^([.-].*|[Pp][Rr]-?[0-9].*|latest|v?[0-9]+([.-].*)?)$ ]]; then
    tag=branch-$tag
  fi
  tag=${tag:0:100}
  identifier=${tag//[^A-Za-z0-9-]/-}
fi

{
  echo "namespace=${NAMESPACE,,}"
  echo "tag=$tag"
  echo "revision-tag=$tag-${GITHUB_SHA:0:12}"
  echo "chart-version=0.0.0-$identifier.$(date --utc +%Y%m%d%H%M%S)"
} | tee -a "$GITHUB_OUTPUT"
