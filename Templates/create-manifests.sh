#!/usr/bin/env bash
# Joins the images of all architectures: one index for each directory, under all of its tags.
#
# IMAGE          name of the image, without an architecture
# DIRECTORIES    JSON array of the directories; each has a file "tags"
# ARCHITECTURES  JSON array of the architectures
# PLATFORMS      platforms of the architectures, separated by commas
set -euo pipefail

fail() {
  echo "::error::$1" >&2
  exit 1
}

readarray -t directories < <(jq -r '.[]' <<<"${DIRECTORIES:?}")
readarray -t architectures < <(jq -r '.[]' <<<"${ARCHITECTURES:?}")

# All tags of a directory name the same image, so the first one is enough to find it.
declare -A references sources
for directory in "${directories[@]}"; do
  readarray -t tags < <(grep -oE '[^[:space:]]+' "$directory/tags")
  ((${#tags[@]} > 0)) || fail "'$directory/tags' is missing, or lists no tag"
  references[$directory]=$(printf '%s\n' "${tags[@]/#/${IMAGE:?}:}")
  sources[$directory]=$(printf "%s:${tags[0]}\n" "${architectures[@]/#/$IMAGE-}")
done

repeated=$(printf '%s\n' "${references[@]}" | sort | uniq -d)
[[ -z $repeated ]] || fail "listed twice: ${repeated//$'\n'/ }; nothing is joined"

readarray -t images < <(printf '%s\n' "${sources[@]}")
docker buildx imagetools create --dry-run "${images[@]}" >/dev/null ||
  fail 'an image of an architecture cannot be read; nothing is joined'

failed=''
for directory in "${directories[@]}"; do
  echo "::group::$directory"
  TAGS=${references[$directory]} SOURCES=${sources[$directory]} \
    bash "$GITHUB_ACTION_PATH/publish-index.sh" || failed+=" $directory"
  echo '::endgroup::'
done
[[ -z $failed ]] || fail "not published:$failed"

# Each run of publish-index.sh has put out one digest.
digests=$(sed -n 's/^digest=//p' "$GITHUB_OUTPUT" | jq -cnR '[inputs]')
echo "digests=$digests" >>"$GITHUB_OUTPUT"
