#!/usr/bin/env bash
# Lists what is left to publish after all builds: each image of each version once.
# needs: report.sh
# reads: IMAGES  names of the images that each version has, separated by spaces
# reads: VERSIONS  versions that were to be built, highest first, separated by spaces; a repeated one counts once
# reads: LATEST=  the version that becomes latest, one of them; empty if none does
# writes: merge-matrix  a JSON list with an object for each index: image, version and is_latest
set -euo pipefail

require IMAGES VERSIONS
# The end of the text is the end of the last word, which "read" calls a failure.
read -r -d '' -a names <<<"$IMAGES" || true
read -r -d '' -a numbers <<<"$VERSIONS" || true
latest=${LATEST:-} has_latest=false

for image in "${names[@]}"; do
  if [[ ! $image =~ ^[a-z0-9][a-z0-9._-]*$ ]]; then
    fail "'$image' is not the name of an image: write its last part alone, in lower case"
  fi
done
declare -A seen=()
entries=()
for version in "${numbers[@]}"; do
  if [[ ! $version =~ ^[0-9]+(\.[0-9]+)*$ ]]; then
    fail "'$version' is not a version: write numbers, separated by dots"
  fi
  is_latest=false
  if [[ $version == "$latest" ]]; then
    is_latest=true has_latest=true
  fi
  for image in "${names[@]}"; do
    if [[ -z ${seen["$image@$version"]+set} ]]; then
      seen["$image@$version"]=1
      entries+=("{\"image\":\"$image\",\"version\":\"$version\",\"is_latest\":$is_latest}")
    fi
  done
done

if ((${#entries[@]} == 0)); then
  fail "there is no image or no version to publish"
elif ((${#entries[@]} > 256)); then
  fail "there are ${#entries[@]} indexes to publish; a matrix takes 256"
elif [[ -n $latest && $has_latest == false ]]; then
  fail "'$latest' cannot become latest: it is not among the versions"
fi
list=$(IFS=, && printf '%s' "${entries[*]}")
output merge-matrix "[$list]"
