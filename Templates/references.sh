#!/usr/bin/env bash
# Functions that check the name and the digest of an image.
# needs: report.sh
set -euo pipefail

require_image() {
  [[ $1 =~ ^[a-z0-9][a-z0-9.:/_-]*$ && ${1##*/} != *:* ]] || fail "'$1' is not the name of an image without a tag"
}

is_digest() {
  [[ $1 =~ ^sha256:[0-9a-f]{64}$ ]]
}
