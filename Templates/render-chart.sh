#!/usr/bin/env bash
# Renders a chart with its own values and with those of every environment, and looks at what comes out.
# That helm succeeds proves little: it does so for a chart that renders nothing, or the wrong image.
# needs: report.sh
# needs: chart-renderings.sh
# reads: CHART  directory of the chart
# reads: IMAGE_NAME=  name of the image below its owner that a container must have; empty for none
set -euo pipefail

require CHART
image=${IMAGE_NAME:-}
image_line="^[ -]*image: *[\"']?([^\"' ]*/)?${image//./\\.}([:@\"' ]|\$)"
rendering='' arguments=() expected=() problems=0

problem() {
  report error "'$CHART' with the values '$rendering' $1"
  problems=1
}

while true; do
  next_rendering || break
  if ! text=$(helm template check "$CHART" "${arguments[@]}"); then
    problem 'does not render; the log tells why'
    continue
  fi
  objects=$(grep --count '^kind: ' <<<"$text") || problem 'renders no object'
  printf '%s objects\n' "$objects"
  if [[ $text == *'<no value>'* ]]; then
    problem "renders '<no value>', where a value is missing"
  fi
  if [[ -n $image ]] && ! grep --extended-regexp --quiet "$image_line" <<<"$text"; then
    problem "renders no container with the image '$image'"
  fi
  # Whole lines: 'kind: Secret' is not 'kind: SecretStore'.
  lined=$'\n'$(sed 's/^[[:space:]]*//; s/[[:space:]]*$//' <<<"$text")$'\n'
  for wanted in "${expected[@]}"; do
    if [[ $lined != *$'\n'"$wanted"$'\n'* ]]; then
      problem "does not render the line '$wanted'"
    fi
  done
done
((problems == 0)) || exit 1
