#!/usr/bin/env bash
# A function that checks the tags of the image $1, and fills references, and tag_options with -t for each.
# needs: report.sh
# reads: TAGS  references, one a line: IMAGE, a colon and a tag
set -euo pipefail

require TAGS

image_tags() {
  local tag
  while IFS= read -r tag; do
    [[ -n $tag ]] || continue
    [[ $tag == "$1:"* && ${tag#"$1:"} =~ ^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$ ]] || fail "'$tag' is not a tag of $1"
    references+=("$tag") tag_options+=(-t "$tag")
  done <<<"$TAGS"
  ((${#references[@]} > 0)) || fail "no tag is given for $1"
}
