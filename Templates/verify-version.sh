#!/usr/bin/env bash
# Compares the version in a Git tag with the versions that files of the repository state.
#
# NAMESPACE  host and account of the registry, in any case
# PREFIX     text before the version in the Git tag; may be empty
# FILES      one a line: path, key, and 'core' if the file states no prerelease part
set -euo pipefail

version=${GITHUB_REF_NAME#"$PREFIX"}
number='(0|[1-9][0-9]*)'
identifier='(0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)'
if [[ $GITHUB_REF_TYPE != tag || $GITHUB_REF_NAME != "$PREFIX"* || ${#version} -gt 128 ]] ||
  [[ ! $version =~ ^$number\.$number\.$number(-$identifier(\.$identifier)*)?$ ]]; then
  echo "::error::'$GITHUB_REF_NAME' is no version like ${PREFIX}1.2.3 or ${PREFIX}1.2.3-rc.1" >&2
  exit 1
fi

differs=false
while read -r file key part; do
  [[ -n $file ]] || continue
  wanted=$version
  [[ $part != core ]] || wanted=${version%%-*}
  stated=$(yq --output-format yaml ".$key // \"\"" "$file")
  if [[ $stated != "$wanted" ]]; then
    echo "::error file=$file::the tag is for $wanted, but '$key' is '$stated'" >&2
    differs=true
  fi
done <<<"$FILES"
[[ $differs == false ]]

prerelease=false
[[ $version != *-* ]] || prerelease=true
{
  echo "namespace=${NAMESPACE,,}"
  echo "version=$version"
  echo "prerelease=$prerelease"
} | tee -a "$GITHUB_OUTPUT"
