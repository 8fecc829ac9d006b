#!/usr/bin/env bash
# Reads the version of a release from its Git tag, and decides which floating tags move to it.
#
# IMAGE     name of the image, in any case
# PREFIX    text before the version in a Git tag; may be empty
# FLOATING  tags that follow the highest stable version: major, minor, latest
# GH_TOKEN  token that reads the repository
set -euo pipefail

fail() {
  echo "::error::$1" >&2
  exit 1
}

version=${GITHUB_REF_NAME#"$PREFIX"}
number='(0|[1-9][0-9]*)'
stable="$number\.$number\.$number"
identifier='(0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)'
if [[ $GITHUB_REF_TYPE != tag || $GITHUB_REF_NAME != "$PREFIX"* || ${#version} -gt 128 ]] ||
  [[ ! $version =~ ^$stable(-$identifier(\.$identifier)*)?$ ]]; then
  fail "'$GITHUB_REF_NAME' names no version: push a tag like ${PREFIX}1.2.3 or ${PREFIX}1.2.3-rc.1"
fi

# Stable versions, highest first. GitHub may not list a tag that was just pushed: it is added.
listed=$(gh api --paginate "repos/$GITHUB_REPOSITORY/git/matching-refs/tags/$PREFIX" \
  --jq '.[].ref | ltrimstr("refs/tags/" + env.PREFIX)') || fail "the Git tags cannot be listed"
versions=$(printf '%s\n' "$listed" "$version" | sed -nE "/^$stable\$/p" | sort -Vru)

name=${IMAGE,,}
tags=$name:$version
for kind in ${FLOATING//,/ }; do
  case $kind in
    major) tag=${version%%.*} line=$tag. ;;
    minor) tag=${version%.*} line=$tag. ;;
    latest) tag=latest line= ;;
    *) fail "'$kind' is no floating tag: write major, minor or latest" ;;
  esac
  highest=$(awk -v line="$line" 'index($0, line) == 1 { print; exit }' <<<"$versions")
  # 0.3 may break what 0.2 had: nobody should follow 0.
  if [[ $version == *-* || $tag == 0 ]]; then
    continue
  elif [[ $highest == "$version" ]]; then
    tags+=$'\n'$name:$tag
  else
    echo "::notice::$tag stays where it is: $PREFIX$highest is higher than $PREFIX$version"
  fi
done

{
  echo "image=$name"
  echo "version=$version"
  printf 'tags<<END\n%s\nEND\n' "$tags"
} | tee -a "$GITHUB_OUTPUT"
