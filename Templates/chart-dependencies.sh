#!/usr/bin/env bash
# Fetches the charts that a chart depends on: the repositories are added first, and Chart.lock decides.
# needs: report.sh
# needs: retry.sh
# reads: CHART  directory of the chart
# reads: REPOSITORIES=  repositories of those charts, one a line: name=address
set -euo pipefail

require CHART
command -v helm >/dev/null || fail "the program helm is missing; install it in an earlier step"
[[ -f $CHART/Chart.yaml ]] || fail "there is no file '$CHART/Chart.yaml': the directory holds no chart"
while IFS= read -r line; do
  [[ -n $line ]] || continue
  [[ $line =~ ^([A-Za-z0-9][A-Za-z0-9._-]*)=(https://[!-~]+)$ ]] ||
    fail "'$line' is not a repository of charts: write name=https://host/path"
  name=${BASH_REMATCH[1]} address=${BASH_REMATCH[2]}
  retry 4 2 helm repo add --force-update "$name" "$address" || fail "the repository '$address' cannot be added"
done <<<"${REPOSITORIES:-}"
retry 4 2 helm dependency build "$CHART" || fail "what '$CHART' depends on cannot be fetched"
