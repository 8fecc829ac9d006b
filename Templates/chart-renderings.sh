#!/usr/bin/env bash
# A function that goes through the ways in which a chart is tried: with its own values, and with those of environments.
# needs: report.sh
# reads: CHART  directory of the chart
# reads: RENDERINGS  a JSON list of objects: name, values (files), settings (object) and expected (lines)
set -euo pipefail

require CHART RENDERINGS
command -v helm >/dev/null || fail "the program helm is missing; install it in an earlier step"
command -v jq >/dev/null || fail "the program jq is missing; install it on the runner"
lines=$(jq --raw-output --arg chart "$CHART" '
  .[] | "name\t\(.name)",
    (.values[] | "argument\t--values=\($chart)/\(.)"),
    (.settings | to_entries[] | "argument\t--set=\(.key)=\(.value)"),
    (.expected[] | "line\t\(gsub("^\\s+|\\s+$"; ""))"),
    "end\t"
' <<<"$RENDERINGS") || fail "RENDERINGS is not a list of objects with name, values, settings and expected"
readarray -t lines <<<"$lines"

# next_rendering: fills rendering with the name of the next one, arguments and expected; fails after the last.
next_rendering() {
  local line
  rendering='' arguments=() expected=()
  while ((${#lines[@]} > 0)); do
    line=${lines[0]}
    lines=("${lines[@]:1}")
    case $line in
      name$'\t'*) rendering=${line#*$'\t'} ;;
      argument$'\t'*) arguments+=("${line#*$'\t'}") ;;
      line$'\t'*) expected+=("${line#*$'\t'}") ;;
      *)
        printf '== %s with the values %s\n' "$CHART" "$rendering"
        return
        ;;
    esac
  done
  return 1
}
