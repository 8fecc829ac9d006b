#!/usr/bin/env bash
# Records a digest as an empty file that is named after it.
#
# DIGEST  digest of a pushed image, sha256:<64 hexadecimal digits>
# FOLDER  folder for the file
set -euo pipefail

if [[ ! ${DIGEST:?} =~ ^sha256:[0-9a-f]{64}$ ]]; then
  echo "::error::'$DIGEST' is no digest of an image" >&2
  exit 1
fi
mkdir -p "${FOLDER:?}"
touch "$FOLDER/${DIGEST#sha256:}"
