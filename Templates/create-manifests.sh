#!/usr/bin/env bash
# Joins the images of all architectures into one under each tag of each directory, and compares their platforms.
# needs: report.sh
# needs: retry.sh
# needs: tags-file.sh
# needs: tag-platforms.sh
# reads: IMAGE  name of the image in its registry, without an architecture
# reads: IMAGE_DIRECTORIES  JSON array of directories
# reads: SUPPORTED_ARCHITECTURES  JSON array of architectures
set -euo pipefail

require IMAGE IMAGE_DIRECTORIES SUPPORTED_ARCHITECTURES
list=$(jq --raw-output '.[]' <<<"$IMAGE_DIRECTORIES") || fail "IMAGE_DIRECTORIES is not a JSON array"
readarray -t directories <<<"$list"
list=$(jq --raw-output '.[]' <<<"$SUPPORTED_ARCHITECTURES") || fail "SUPPORTED_ARCHITECTURES is not a JSON array"
readarray -t architectures <<<"$list"

# All files are read before anything is joined.
declare -A origin=()
tags=() published=()
for directory in "${directories[@]}"; do
  read_tags "$directory"
  for tag in "${tags[@]}"; do
    if [[ -n ${origin[$tag]:-} ]]; then
      fail "the tag '$tag' stands in the directories '${origin[$tag]}' and '$directory'; nothing is joined"
    fi
    origin[$tag]=$directory
    published+=("$tag")
  done
done

for tag in "${published[@]}"; do
  sources=()
  for architecture in "${architectures[@]}"; do
    sources+=("$IMAGE-$architecture:$tag")
  done
  printf 'Joining %d images into %s:%s\n' "${#sources[@]}" "$IMAGE" "$tag"
  retry 4 2 docker buildx imagetools create -t "$IMAGE:$tag" "${sources[@]}" ||
    fail "$IMAGE:$tag cannot be made of the images of its architectures"
done
verify_tags "${published[@]/#/$IMAGE:}"
