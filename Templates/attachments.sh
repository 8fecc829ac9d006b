#!/usr/bin/env bash
# A function that waits until the registry lists what was attached to an image, so that no attachment is lost.
# A registry that keeps no list of its own has it in an index, under a tag that is named after the digest. Each writer
# reads that index, adds to it and writes it back: one that reads an old copy drops what was attached just before.
# needs: report.sh
# needs: references.sh
# needs: retry.sh
# needs: raw-manifest.sh
# reads: IMAGE  name of the image, in lower case
# reads: DIGEST  digest of the image, sha256:<64 hexadecimal digits>
# reads: ATTACHMENTS  how many attachments the image has at the end of this step
set -euo pipefail

require IMAGE DIGEST ATTACHMENTS
require_image "$IMAGE"
if ! is_digest "$DIGEST"; then
  fail "'$DIGEST' is not a digest of the form sha256:<64 hexadecimal digits>"
elif [[ ! $ATTACHMENTS =~ ^[1-9][0-9]?$ ]]; then
  fail "ATTACHMENTS is '$ATTACHMENTS', not a number from 1 on"
fi
subject=$IMAGE@$DIGEST
list=$IMAGE:${DIGEST/:/-}

# Prints how many attachments the registry lists, or "none" without a list, and fails while these are too few.
listed_attachments() {
  local index
  index=$(raw_manifest "$list") || return
  if [[ -z $index ]]; then
    printf 'none\n'
    return 1
  fi
  jq --exit-status --argjson wanted "$ATTACHMENTS" '.manifests | length, length >= $wanted' <<<"$index" | head -n 1
}

await_attachments() {
  local listed
  if listed=$(retry 5 2 listed_attachments); then
    return
  elif [[ $listed == none ]]; then
    report notice "$list does not exist: the registry lists what is attached to images by itself"
  else
    fail "the registry lists ${listed:-no readable number} of the $ATTACHMENTS attachments of $subject; \
run this job again"
  fi
}
