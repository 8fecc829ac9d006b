#!/usr/bin/env bash
# Reads the tags of an image from its directory, and names the image under each of them.
#
# IMAGE_DIR   directory with the file "tags"
# LOCAL_NAME  name of the image on this machine
# IMAGE       name of the image in its registry
set -euo pipefail

fail() {
  echo "::error::$1" >&2
  exit 1
}

file=${IMAGE_DIR:?}/tags
tags=$(grep -oE '[^[:space:]]+' "$file") || fail "'$file' is missing, or lists no tag"
if wrong=$(grep -vE '^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$' <<<"$tags"); then
  fail "'$file' lists what is no tag: ${wrong//$'\n'/ }"
fi

# The official tests fail with long local names, so a local name ends at the tag's first hyphen.
short=''
final=''
for tag in $tags; do
  short+=${short:+,}${LOCAL_NAME:?}:${tag%%-*}
  final+=${final:+,}${IMAGE:?}:$tag
done
tee -a "$GITHUB_OUTPUT" <<END
short-tags=$short
final-tags=$final
tested=${short%%,*}
END
