#!/usr/bin/env bash
# Records the digest of one pushed platform as an empty file that is named after it.
# needs: report.sh
# reads: DIGEST  digest that the build printed, sha256:<64 hexadecimal digits>
# reads: DIGEST_DIR  directory that takes the file; made if it is missing
set -euo pipefail

require DIGEST DIGEST_DIR
if [[ ! $DIGEST =~ ^sha256:[0-9a-f]{64}$ ]]; then
  fail "'$DIGEST' is not a digest of the form sha256:<64 hexadecimal digits>"
fi
mkdir -p -- "$DIGEST_DIR"
: >"$DIGEST_DIR/${DIGEST#sha256:}"
