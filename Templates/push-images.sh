#!/usr/bin/env bash
# Pushes a tested image under its final names; both lists have the same order and length.
# needs: report.sh
# needs: retry.sh
# reads: SHORT_TAGS  local names, separated by commas
# reads: FINAL_TAGS  names in the registry, separated by commas
set -euo pipefail

require SHORT_TAGS FINAL_TAGS
IFS=, read -r -a short <<<"$SHORT_TAGS"
IFS=, read -r -a final <<<"$FINAL_TAGS"
if ((${#short[@]} != ${#final[@]})); then
  fail "there are ${#short[@]} local names and ${#final[@]} names to publish"
fi
for index in "${!short[@]}"; do
  docker tag "${short[index]}" "${final[index]}" || fail "${short[index]} cannot be tagged as ${final[index]}"
  retry 4 5 docker push "${final[index]}" || fail "${final[index]} cannot be pushed"
done
