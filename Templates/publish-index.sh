#!/usr/bin/env bash
# Joins images that were pushed by digest into one index, checks its platforms, and publishes it under all its tags.
# needs: report.sh
# needs: retry.sh
# needs: platforms.sh
# reads: IMAGE  name of the image, in lower case
# reads: DIGEST_DIR  directory with one file for each digest, named by its 64 hexadecimal digits
# reads: DIGEST_COUNT  number of digests that there must be
# reads: TAGS  whole references to publish, one a line, each beginning with IMAGE and a colon
# writes: digest  digest of the published index
set -euo pipefail

require IMAGE DIGEST_DIR DIGEST_COUNT TAGS
if [[ ! $IMAGE =~ ^[a-z0-9][a-z0-9.:/_-]*$ ]]; then
  fail "'$IMAGE' is not the name of an image"
fi
if [[ ! $DIGEST_COUNT =~ ^[1-9][0-9]{0,3}$ ]]; then
  fail "DIGEST_COUNT is '$DIGEST_COUNT', not a number from 1 on"
fi
if [[ ! -d $DIGEST_DIR ]]; then
  fail "there is no directory '$DIGEST_DIR' with digests; artifacts last for a day, so run all jobs again"
fi

shopt -s nullglob dotglob
sources=()
for path in "$DIGEST_DIR"/*; do
  name=${path##*/}
  if [[ ! $name =~ ^[0-9a-f]{64}$ || ! -f $path || -L $path ]]; then
    fail "'$name' among the digests is not a file named by 64 hexadecimal digits"
  fi
  sources+=("$IMAGE@sha256:$name")
done
if ((${#sources[@]} != DIGEST_COUNT)); then
  found="${#sources[@]} digests" declared="$DIGEST_COUNT are" hint=
  if ((${#sources[@]} == 1)); then
    found='1 digest'
  fi
  if ((DIGEST_COUNT == 1)); then
    declared='1 is'
  fi
  if ((${#sources[@]} < DIGEST_COUNT)); then
    hint='; artifacts last for a day, so run all jobs again'
  fi
  fail "$IMAGE has $found, but $declared declared; nothing is published$hint"
fi

first_tag=
tag_options=()
while IFS= read -r tag; do
  if [[ -z $tag ]]; then
    continue
  elif [[ $tag != "$IMAGE:"* || ! ${tag#"$IMAGE:"} =~ ^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$ ]]; then
    fail "'$tag' is not a tag of $IMAGE"
  fi
  first_tag=${first_tag:-$tag}
  tag_options+=(-t "$tag")
done <<<"$TAGS"
if [[ -z $first_tag ]]; then
  fail "no tag is given for $IMAGE"
fi

# The dry run prints the index that would be published: a wrong one is found before any tag moves.
index=$(retry 4 2 docker buildx imagetools create --dry-run "${sources[@]}") ||
  fail "the digests of $IMAGE cannot be read from the registry"
contents=$(jq --compact-output '[.manifests[].digest] | sort' <<<"$index") ||
  fail "the digests of $IMAGE do not make an index"
problems=$(platform_problems "the index of $IMAGE" <<<"$index") ||
  fail "the platforms of $IMAGE cannot be compared with the declared ones"
if [[ -n $problems ]]; then
  fail "$problems; nothing is published"
fi

retry 4 2 docker buildx imagetools create "${tag_options[@]}" "${sources[@]}" ||
  fail "the index of $IMAGE cannot be published"

# Prints the digest behind a tag as soon as the registry answers with the index that was published.
published_digest() {
  local answer
  answer=$(docker buildx imagetools inspect "$1" --format '{{json .Manifest}}') || return
  jq --exit-status --raw-output --argjson contents "$contents" \
    'select(([.manifests[]?.digest] | sort) == $contents) | .digest' <<<"$answer"
}

digest=$(retry 4 2 published_digest "$first_tag") || fail "$first_tag does not show the index that was published"
if [[ ! $digest =~ ^sha256:[0-9a-f]{64}$ ]]; then
  fail "the registry gives '$digest' as the digest of $first_tag"
fi
output digest "$digest"
