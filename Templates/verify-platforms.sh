#!/usr/bin/env bash
# Checks in the registry that every published tag has the declared platforms, no fewer and no more.
# needs: report.sh
# needs: retry.sh
# needs: platforms.sh
# reads: TAGS  whole references to check, one a line
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
done <<<"$TAGS"
if ((${#references[@]} == 0)); then
  fail "no tag is given to check"
fi

# Prints what differs, and fails then: a registry may show a new tag late.
problems_of_tags() {
  local position answer documents=() is_index problems
  for position in "${!references[@]}"; do
    documents[position]=$(docker buildx imagetools inspect --raw "${references[position]}") || return
  done
  # An image of one platform may stand without an index; then its configuration names the platform.
  answer=$(printf '%s\n' "${documents[@]}" | jq 'has("manifests")') || return
  readarray -t is_index <<<"$answer"
  for position in "${!references[@]}"; do
    if [[ ${is_index[position]:-} == false ]]; then
      documents[position]=$(docker buildx imagetools inspect "${references[position]}" --format '{{json .Image}}') ||
        return
    fi
  done
  problems=$(printf '%s\n' "${documents[@]}" | platform_problems "${references[@]}") || return
  if [[ -n $problems ]]; then
    printf '%s\n' "$problems"
    return 1
  fi
}

problems=$(retry 4 2 problems_of_tags) || fail "${problems:-the published tags cannot be read from the registry}"
printf 'Tags with the declared platforms: %d\n' "${#references[@]}"
