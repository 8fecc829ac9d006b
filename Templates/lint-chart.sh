#!/usr/bin/env bash
# Lints a chart with its own values, and with those of every environment.
# needs: report.sh
# needs: chart-renderings.sh
# reads: CHART  directory of the chart
set -euo pipefail

require CHART
rendering='' arguments=() problems=0
while true; do
  next_rendering || break
  if ! helm lint "$CHART" "${arguments[@]}"; then
    report error "the chart '$CHART' has mistakes with the values '$rendering'; the log tells which"
    problems=1
  fi
done
((problems == 0)) || exit 1
