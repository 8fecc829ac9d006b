#!/usr/bin/env bash
# Records the digest of each pushed platform as an empty file that is named after it.
# needs: report.sh
# reads: DIGEST  digest that the build printed, sha256:<64 hexadecimal digits>; several stand one a line
# reads: DIGEST_DIR  directory that takes the file, made if it is missing; one a line in the order of the digests
set -euo pipefail

require DIGEST DIGEST_DIR
readarray -t digests <<<"$DIGEST"
readarray -t folders <<<"$DIGEST_DIR"
if ((${#digests[@]} != ${#folders[@]})); then
  fail "DIGEST has ${#digests[@]} lines, DIGEST_DIR ${#folders[@]}: each digest needs a directory of its own"
fi
for index in "${!digests[@]}"; do
  if [[ ! ${digests[index]} =~ ^sha256:[0-9a-f]{64}$ ]]; then
    fail "'${digests[index]}' is not a digest of the form sha256:<64 hexadecimal digits>"
  elif [[ -z ${folders[index]} ]]; then
    fail "the digest '${digests[index]}' has no directory"
  fi
done
for index in "${!digests[@]}"; do
  mkdir -p -- "${folders[index]}"
  : >"${folders[index]}/${digests[index]#sha256:}"
done
