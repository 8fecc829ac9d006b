#!/usr/bin/env bash
# Moves tags of an image to what its version is in the registry, whatever was built since.
# needs: report.sh
# needs: references.sh
# needs: image-tags.sh
# needs: retry.sh
# reads: IMAGE  name of the image, in lower case
# reads: VERSION  tag of the version
set -euo pipefail

require IMAGE VERSION
require_image "$IMAGE"
command -v jq >/dev/null || fail "the program jq is missing; install it on the runner"
references=() tag_options=()
image_tags "$IMAGE"

# digest_behind REFERENCE [DIGEST]: prints its digest, and fails while it is another one than DIGEST.
digest_behind() {
  local answer
  answer=$(docker buildx imagetools inspect "$1" --format '{{json .Manifest}}') || return
  jq --exit-status --raw-output --arg wanted "${2:-}" '.digest | select($wanted == "" or . == $wanted)' <<<"$answer"
}

digest=$(retry 4 2 digest_behind "$IMAGE:$VERSION") || fail "the registry does not show $IMAGE:$VERSION"
is_digest "$digest" || fail "the registry gives '$digest' as the digest of $IMAGE:$VERSION"
retry 4 2 docker buildx imagetools create "${tag_options[@]}" "$IMAGE@$digest" ||
  fail "the tags of $IMAGE cannot be moved to $VERSION"
for tag in "${references[@]}"; do
  retry 4 2 digest_behind "$tag" "$digest" >/dev/null || fail "$tag does not show $VERSION"
done
