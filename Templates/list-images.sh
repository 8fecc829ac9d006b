#!/usr/bin/env bash
# Lists the built images with platform, size and labels, and warns of labels that differ from the build's settings.
# needs: report.sh
# reads: SHORT_TAGS  local names, separated by commas
# reads: LABELS  expected labels, one a line, NAME=VALUE
set -euo pipefail

require SHORT_TAGS LABELS
command -v jq >/dev/null || fail "the program jq is missing; install it on the runner"
IFS=, read -r -a images <<<"$SHORT_TAGS"
documents=$(docker image inspect "${images[@]}") || fail "the built images are not there: ${images[*]}"
jq --raw-output '
  def platform: [.Os, .Architecture, .Variant // ""] | map(select(. != "")) | join("/");
  range(length) as $index | .[$index]
  | "\($ARGS.positional[$index]): \(platform), \(.Size) bytes",
    (.Config.Labels // {} | to_entries[] | "  \(.key)=\(.value | gsub("[\r\n]"; " "))")
  ' --args "${images[@]}" <<<"$documents" || fail "the images cannot be described"

# All names mean one image, so the first tells about its labels.
differences=$(jq --raw-output --arg labels "$LABELS" '.[0].Config.Labels // {} | . as $real
  | $labels | split("\n")[] | select(. != "")
  | [.[:index("=")], .[index("=") + 1:]] as [$name, $wanted]
  | select($real[$name] != $wanted)
  | "label \($name): " + if $real[$name] == null then "missing" else "\u0027\($real[$name])\u0027" end
    + ", not \u0027\($wanted)\u0027"' <<<"$documents") || fail "the labels cannot be compared"
if [[ -n $differences ]]; then
  report warning "$differences"
fi
