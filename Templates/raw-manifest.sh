#!/usr/bin/env bash
# A function that prints the manifest behind a reference as the registry holds it.
set -euo pipefail

# raw_manifest REFERENCE
# Prints nothing for a reference that does not exist; fails where the registry does not tell.
raw_manifest() {
  local problem
  problem=$(mktemp)
  if ! docker buildx imagetools inspect --raw "$1" 2>"$problem"; then
    grep --quiet --ignore-case 'not found' "$problem" || {
      cat "$problem" >&2
      return 1
    }
  fi
}
