#!/usr/bin/env bash
# Fails by chance, so that what starts failed jobs again can be tried out.
# needs: report.sh
# reads: ODDS  one in so many runs fails
set -euo pipefail

require ODDS
if [[ ! $ODDS =~ ^[1-9][0-9]{0,5}$ ]]; then
  fail "ODDS is '$ODDS', not a number from 1 on"
fi
if (($(shuf --input-range="1-$ODDS" --head-count=1) == 1)); then
  fail "this job fails by chance, once in $ODDS runs"
fi
printf 'This time it does not fail\n'
