#!/usr/bin/env bash
# Checks that a chart states a version that Helm can order.
# needs: report.sh
# needs: semantic-version.sh
# reads: CHART  directory of the chart
set -euo pipefail

require CHART
version=''
while IFS= read -r line || [[ -n $line ]]; do
  if [[ $line =~ ^version:[[:space:]]*[\"\']?([^\"\'#[:space:]]*) ]]; then
    version=${BASH_REMATCH[1]}
  fi
done <"$CHART/Chart.yaml"
is_semantic_version "$version" ||
  fail "the version '$version' in '$CHART/Chart.yaml' is not semantic: write MAJOR.MINOR.PATCH"
printf '%s has the version %s\n' "$CHART" "$version"
