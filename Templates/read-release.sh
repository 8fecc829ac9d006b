#!/usr/bin/env bash
# Reads the version of a release, and says which floating tags move to it.
#
# RELEASE   version, or the Git tag that names it
# PREFIX    text before the version in a Git tag; may be empty
# GH_TOKEN  token that reads the repository
set -euo pipefail

fail() {
  echo "::error::$1" >&2
  exit 1
}

version=${RELEASE#"$PREFIX"}
number='(0|[1-9][0-9]*)'
stable="$number\.$number\.$number"
part='(0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)'
[[ $version =~ ^$stable(-$part(\.$part)*)?$ && ${#version} -le 128 ]] ||
  fail "'$RELEASE' is no version: write ${PREFIX}1.2.3 or ${PREFIX}1.2.3-rc.1"

# Stable versions, highest first. GitHub may not list a tag that was just pushed: it is added.
tags=$(gh api --paginate "repos/$GITHUB_REPOSITORY/git/matching-refs/tags/$PREFIX" \
  --jq '.[].ref | ltrimstr("refs/tags/" + env.PREFIX)') || fail "the Git tags cannot be listed"
versions=$(printf '%s\n' "$tags" "$version" | sed -nE "/^$stable\$/p" | sort -Vru)

# Prints whether this is the highest stable version with such a beginning: then the tag moves to it.
moves() {
  local tag=$1 beginning=$2 highest
  highest=$(awk -v line="$beginning" 'index($0, line) == 1 { print; exit }' <<<"$versions")
  # 0.3 may break what 0.2 had: nobody should follow 0.
  if [[ $highest == "$version" && $tag != 0 ]]; then
    echo true
  else
    echo "::notice::$tag does not move to $PREFIX$version" >&2
    echo false
  fi
}

major=${version%%.*}
minor=$major.$(cut -d. -f2 <<<"$version")
{
  echo "version=$version"
  echo "major=$(moves "$major" "$major.")"
  echo "minor=$(moves "$minor" "$minor.")"
  echo "latest=$(moves latest '')"
} | tee -a "$GITHUB_OUTPUT"
