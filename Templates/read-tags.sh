#!/usr/bin/env bash
# Reads the tags of the image that is built as a JSON array.
# needs: report.sh
# needs: tags-file.sh
# reads: IMAGE_DIR  directory that is built
# writes: tags  compact JSON array of the tags, in the order of the file
set -euo pipefail

require IMAGE_DIR
tags=()
read_tags "$IMAGE_DIR"
# A tag holds nothing that JSON would have to escape.
printf -v list ',"%s"' "${tags[@]}"
printf 'Tags of %s: %s\n' "$IMAGE_DIR" "${tags[*]}"
output tags "[${list:1}]"
