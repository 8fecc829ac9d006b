#!/usr/bin/env bash
# Fails where one of several jobs has failed or was cancelled.
# A required job that was skipped counts as passed, also behind one that has failed: so this one is to be required, and
# looks at all of them.
# needs: report.sh
# reads: RESULTS  lines of a job and how it ended, with '=' between
set -euo pipefail

require RESULTS
bad=''
while IFS='=' read -r job result; do
  printf '%s: %s\n' "$job" "$result"
  case $result in
    success | skipped) ;;
    failure | cancelled) bad+=", $job" ;;
    *) fail "'$result' is not how a job ends" ;;
  esac
done <<<"$RESULTS"
[[ -z $bad ]] || fail "jobs that failed or were cancelled: ${bad#, }"
