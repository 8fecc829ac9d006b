#!/usr/bin/env bash
# Checks in the registry that every published tag has the declared platforms, no fewer and no more.
# needs: report.sh
# needs: tag-platforms.sh
# reads: TAGS  whole references to check, separated by commas or line breaks
set -euo pipefail

require TAGS
references=()
while IFS= read -r reference; do
  if [[ -z $reference ]]; then
    continue
  elif [[ ! $reference =~ ^[a-z0-9][a-z0-9.:/_-]*:[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$ ]]; then
    fail "'$reference' is not a reference of the form image:tag"
  fi
  references+=("$reference")
done <<<"${TAGS//,/$'\n'}"
if ((${#references[@]} == 0)); then
  fail "no tag is given to check"
fi
verify_tags "${references[@]}"
