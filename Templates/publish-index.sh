#!/usr/bin/env bash
# Joins images into one index, compares its platforms with the declared ones, and publishes it.
#
# IMAGE        name of the image, in lower case
# TAGS         references to publish, one a line
# PLATFORMS    declared platforms, separated by commas
# ANNOTATIONS  annotations of the index, one a line, key=value; may be empty
# SOURCES      digests of the image, or references, one a line
# DIGESTS      if SOURCES is empty: folder of files that are named after the digests
set -euo pipefail

fail() {
  echo "::error::$1" >&2
  exit 1
}

# Tries again while the registry is busy or restarts. Every other failure is final.
create() {
  local delay log=$RUNNER_TEMP/imagetools.log
  for delay in 5 15 45 0; do
    if docker buildx imagetools create "$@" 2>"$log"; then
      return
    fi
    cat "$log" >&2
    grep -Eq ': (429|5[0-9]{2}) |connection re(fused|set)|timeout|EOF$' "$log" || break
    sleep "$delay"
  done
  fail "the index of $IMAGE cannot be created from ${sources[*]}"
}

# Several names of a platform mean the same one. Sorted as a list: no platform may come twice.
platforms() {
  sed -E 's|/arm64/v8$|/arm64|; s|/arm$|/arm/v7|; s|/amd64/v1$|/amd64|' | sort | paste -sd ' '
}

if [[ -n ${SOURCES:-} ]]; then
  readarray -t sources < <(sed "/^$/d; s|^sha256:|${IMAGE:?}@&|" <<<"$SOURCES")
else
  readarray -t sources < <(find "${DIGESTS:?}" -type f -printf "${IMAGE:?}@sha256:%f\n" | sort)
fi
((${#sources[@]} > 0)) || fail "no digest of $IMAGE: it was not built, or has expired: run all jobs"
readarray -t tags < <(sed '/^$/d; s/^/--tag=/' <<<"${TAGS:?}")
((${#tags[@]} > 0)) || fail "there is no tag for $IMAGE"
readarray -t annotations < <(sed '/^$/d; s/^/--annotation=index:/' <<<"${ANNOTATIONS:-}")

# The dry run prints the index before a tag moves.
index=$(create --dry-run "${sources[@]}")
names='.manifests[].platform | select(.os != "unknown") | [.os, .architecture, .variant // empty]'
found=$(jq -r "$names | join(\"/\")" <<<"$index" | platforms)
declared=$(tr , '\n' <<<"${PLATFORMS:?}" | platforms)
[[ $found == "$declared" ]] || fail "$IMAGE is built for '$found', but '$declared' is declared"
if ((${#annotations[@]} > 0)); then
  jq -e '.mediaType | startswith("application/vnd.oci.")' <<<"$index" >/dev/null ||
    fail "$IMAGE is in Docker's format, which has no annotations: build with oci-mediatypes=true"
fi

create --metadata-file "$RUNNER_TEMP/index.json" "${tags[@]}" "${annotations[@]}" "${sources[@]}"
digest=$(jq -er '."containerimage.descriptor".digest' "$RUNNER_TEMP/index.json")
echo "digest=$digest" >>"$GITHUB_OUTPUT"
printf 'Published %s as\n%s\n' "$digest" "$TAGS"
