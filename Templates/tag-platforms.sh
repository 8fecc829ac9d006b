#!/usr/bin/env bash
# A function that compares the platforms of published tags with the declared ones.
# needs: report.sh
# needs: retry.sh
# needs: platforms.sh
set -euo pipefail

# problems_of_tags REFERENCE…
# Prints what differs, and fails then: a registry may show a new tag late.
problems_of_tags() {
  local references=("$@") position answer documents=() is_index problems
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

# verify_tags REFERENCE…: every tag has the declared platforms, no fewer and no more.
verify_tags() {
  local problems
  problems=$(retry 4 2 problems_of_tags "$@") ||
    fail "${problems:-the published tags cannot be read from the registry}"
  printf 'Tags with the declared platforms: %d\n' "$#"
}
