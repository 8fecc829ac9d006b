#!/usr/bin/env bash
# Checks that a chart states a version that Helm can order.
# needs: report.sh
# needs: semantic-version.sh
# needs: stated-value.sh
# reads: CHART  directory of the chart
set -euo pipefail

require CHART
version=$(stated_value "$CHART/Chart.yaml" version) || exit 1
is_semantic_version "$version" ||
  fail "the version '$version' in '$CHART/Chart.yaml' is not semantic: write MAJOR.MINOR.PATCH"
printf '%s has the version %s\n' "$CHART" "$version"
