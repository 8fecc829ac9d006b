#!/usr/bin/env bash
# Names the image of one architecture: short names to test under, and the names to publish, side by side.
# needs: report.sh
# reads: TAGS  JSON array of the tags
# reads: LOCAL_NAME  name of the image on this machine, with the architecture, such as app-amd64
# reads: IMAGE  name of the image in its registry, with the architecture
# writes: short-tags  local name and the part of each tag before its first hyphen, separated by commas
# writes: final-tags  name in the registry and each tag, separated by commas, in the same order
# writes: tested  the first of the short ones, under which the image is tested
set -euo pipefail

require TAGS LOCAL_NAME IMAGE
command -v jq >/dev/null || fail "the program jq is missing; install it on the runner"
list=$(jq --raw-output '.[]' <<<"$TAGS") || fail "TAGS is not a JSON array"
[[ -n $list ]] || fail "TAGS holds no tag"
short='' final='' tested=''
while IFS= read -r tag; do
  # Long local names break the official tests.
  name=$LOCAL_NAME:${tag%%-*}
  tested=${tested:-$name}
  short+=${short:+,}$name
  final+=${final:+,}$IMAGE:$tag
done <<<"$list"
printf 'Built as %s\nPublished as %s\n' "$short" "$final"
output short-tags "$short"
output final-tags "$final"
output tested "$tested"
