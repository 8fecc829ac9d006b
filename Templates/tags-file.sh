#!/usr/bin/env bash
# A function that reads the tags of an image from the file "tags" in its directory.
# needs: report.sh
set -euo pipefail

# read_tags DIRECTORY: fills the array tags; whatever white space stands between them.
read_tags() {
  local file=$1/tags text tag
  local -A seen=()
  tags=()
  [[ -f $file ]] || fail "there is no file '$file' that lists the tags of the image"
  text=$(<"$file")
  read -r -d '' -a tags <<<"${text//$'\r'/}" || true
  ((${#tags[@]} > 0)) || fail "the file '$file' lists no tag"
  for tag in "${tags[@]}"; do
    [[ $tag =~ ^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$ ]] || fail "'$tag' in '$file' is not a tag"
    [[ -z ${seen[$tag]:-} ]] || fail "the file '$file' lists the tag '$tag' twice"
    seen[$tag]=1
  done
}
