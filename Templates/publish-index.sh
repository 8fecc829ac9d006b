#!/usr/bin/env bash
# Joins images that were pushed by digest into one index, checks its platforms, and publishes it under all its tags.
# needs: report.sh
# needs: references.sh
# needs: image-tags.sh
# needs: retry.sh
# needs: platforms.sh
# reads: IMAGE  name of the image, in lower case
# reads: DIGEST_DIR  directory with a file for each digest, named by its hexadecimal digits
# reads: DIGEST_COUNT  number of digests that there must be
# reads: ANNOTATIONS=  annotations, one a line: key=value
# reads: DIGEST_FILE=  file that takes the digest; empty for none
# writes: digest  digest of the published index
set -euo pipefail

require IMAGE DIGEST_DIR DIGEST_COUNT
require_image "$IMAGE"
[[ $DIGEST_COUNT =~ ^[1-9][0-9]{0,3}$ ]] || fail "DIGEST_COUNT is '$DIGEST_COUNT', not a number from 1 on"

shopt -s nullglob dotglob
sources=() hint=
for path in "$DIGEST_DIR"/*; do
  name=${path##*/}
  [[ $name =~ ^[0-9a-f]{64}$ && -f $path && ! -L $path ]] ||
    fail "'$name' among the digests is not a file named by 64 hexadecimal digits"
  sources+=("$IMAGE@sha256:$name")
done
if ((${#sources[@]} != DIGEST_COUNT)); then
  ((${#sources[@]} > DIGEST_COUNT)) || hint='; artifacts do not last, so run all jobs again'
  fail "digests of $IMAGE in '$DIGEST_DIR': ${#sources[@]}, declared: $DIGEST_COUNT; nothing is published$hint"
fi

references=() tag_options=()
image_tags "$IMAGE"

annotations=()
while IFS= read -r line; do
  [[ -n $line ]] || continue
  [[ $line =~ ^[A-Za-z0-9][A-Za-z0-9._/-]*=[^[:cntrl:]]*$ ]] ||
    fail "'$line' is not an annotation of the form key=value"
  annotations+=(--annotation "index:$line")
done <<<"${ANNOTATIONS:-}"

# The dry run prints the index, before any tag moves.
index=$(retry 4 2 docker buildx imagetools create --dry-run "${annotations[@]}" "${sources[@]}") ||
  fail "the digests of $IMAGE cannot be read from the registry"
summary='[([.manifests[].digest] | sort), .annotations // {}]'
contents=$(jq --compact-output "$summary" <<<"$index") || fail "the digests of $IMAGE do not make an index"
[[ ${#annotations[@]} -eq 0 || $contents != *',{}]' ]] ||
  fail "the index of $IMAGE takes no annotations: build its images with oci-mediatypes=true"
problems=$(platform_problems "the index of $IMAGE" <<<"$index") ||
  fail "the platforms of $IMAGE cannot be compared with the declared ones"
[[ -z $problems ]] || fail "$problems; nothing is published"

retry 4 2 docker buildx imagetools create "${tag_options[@]}" "${annotations[@]}" "${sources[@]}" ||
  fail "the index of $IMAGE cannot be published"

# Prints the digest behind a tag; fails while that is another index.
published_digest() {
  local answer
  answer=$(docker buildx imagetools inspect "$1" --format '{{json .Manifest}}') || return
  jq --exit-status --raw-output --argjson contents "$contents" "select($summary == \$contents) | .digest" <<<"$answer"
}

digest=
for tag in "${references[@]}"; do
  shown=$(retry 4 2 published_digest "$tag") || fail "$tag does not show the index that was published"
  digest=${digest:-$shown}
  { [[ $shown == "$digest" ]] && is_digest "$shown"; } || fail "the registry gives '$shown' as the digest of $tag"
done
if [[ -n ${DIGEST_FILE:-} ]]; then
  mkdir -p -- "$(dirname -- "$DIGEST_FILE")"
  printf '%s\n' "$digest" >"$DIGEST_FILE"
fi
output digest "$digest"
