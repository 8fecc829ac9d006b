#!/usr/bin/env bash
# Shows values in the log, under a title, and optionally whether a reference is in its registry.
# needs: report.sh
# reads: TITLE  title
# reads: VALUES  lines to show
# reads: REFERENCE=  image whose presence is shown
set -euo pipefail

require TITLE VALUES
printf '=== %s ===\n%s\n' "$TITLE" "$VALUES"
reference=${REFERENCE:-}
if [[ -n $reference ]]; then
  found='is there'
  # Only for the log: a registry that does not answer spoils no build.
  docker buildx imagetools inspect "$reference" >/dev/null || found='is not there, or cannot be read'
  printf '%s %s\n' "$reference" "$found"
fi
