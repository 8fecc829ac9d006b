#!/usr/bin/env bash
# Starts the failed jobs of a run again.
# needs: report.sh
# needs: repository.sh
# needs: retry.sh
# reads: API_URL  address of the REST interface
# reads: REPOSITORY  owner/name
# reads: RUN_ID  number of the run
# reads: TOKEN  token that may write actions
set -euo pipefail

require API_URL REPOSITORY RUN_ID TOKEN
# The token goes to this host: nothing but https, and no user or query in the address.
if [[ ! $API_URL =~ ^https://[A-Za-z0-9.-]+(:[0-9]+)?(/[A-Za-z0-9._/-]*)?$ ]]; then
  fail "'$API_URL' is not the address of a REST interface: write https://host or https://host/path"
fi
require_repository "$REPOSITORY"
if [[ ! $RUN_ID =~ ^[0-9]+$ ]]; then
  fail "'$RUN_ID' is not the number of a run"
fi

# The token reaches curl through its standard input, so that no list of processes shows it.
rerun() {
  curl --silent --show-error --fail-with-body --max-time 60 --request POST --config - \
    --header 'Accept: application/vnd.github+json' \
    "$API_URL/repos/$REPOSITORY/actions/runs/$RUN_ID/rerun-failed-jobs" <<<"header = \"Authorization: Bearer $TOKEN\""
}

retry 4 5 rerun || fail "the failed jobs of run $RUN_ID cannot be started again"
printf 'Started the failed jobs of run %s again\n' "$RUN_ID"
