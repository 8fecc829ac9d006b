#!/usr/bin/env bash
# A function that asks the Git server of the repository, with a token that no list of processes shows.
# needs: report.sh
# needs: repository.sh
# reads: SERVER_URL  address of the Git server, https://host
# reads: REPOSITORY  owner/name
# reads: TOKEN  token that may read the repository
set -euo pipefail

require SERVER_URL REPOSITORY TOKEN
# The token goes to this host: nothing but https, and no user, path or query in the address.
if [[ ! $SERVER_URL =~ ^https://[A-Za-z0-9.-]+(:[0-9]+)?$ ]]; then
  fail "'$SERVER_URL' is not the address of a server: write https://host or https://host:port"
fi
require_repository "$REPOSITORY"

# server_refs OPTION… PATTERN…
# Prints the references that git ls-remote lists. The token reaches git through its environment. The empty value in
# front drops the header that a checkout may have left in the configuration: a server refuses a request with two.
server_refs() {
  local credentials options=()
  while [[ ${1:-} == --* ]]; do
    options+=("$1")
    shift
  done
  credentials=$(printf 'x-access-token:%s' "$TOKEN" | base64 --wrap=0) || return
  GIT_TERMINAL_PROMPT=0 \
    GIT_CONFIG_COUNT=2 \
    GIT_CONFIG_KEY_0="http.$SERVER_URL/.extraheader" \
    GIT_CONFIG_VALUE_0='' \
    GIT_CONFIG_KEY_1="http.$SERVER_URL/.extraheader" \
    GIT_CONFIG_VALUE_1="AUTHORIZATION: basic $credentials" \
    git ls-remote "${options[@]}" "$SERVER_URL/$REPOSITORY" "$@"
}
