#!/usr/bin/env bash
# Verifies that the Git tag of a release still names the commit that was built: it may have moved during the approval.
# needs: report.sh
# needs: retry.sh
# reads: SERVER_URL  address of the Git server, https://host
# reads: REPOSITORY  owner/name
# reads: REF_NAME  Git tag of the release
# reads: SHA  commit that was built
# reads: TOKEN  token that may read the repository
set -euo pipefail

require SERVER_URL REPOSITORY REF_NAME SHA TOKEN
# The token goes to this host: nothing but https, and no user, path or query in the address.
if [[ ! $SERVER_URL =~ ^https://[A-Za-z0-9.-]+(:[0-9]+)?$ ]]; then
  fail "'$SERVER_URL' is not the address of a server: write https://host or https://host:port"
fi
if [[ ! $REPOSITORY =~ ^[A-Za-z0-9._-]+/[A-Za-z0-9._-]+$ ]]; then
  fail "'$REPOSITORY' is not a repository: write owner/name"
fi

# The token reaches git through its environment, so that no list of processes shows it. The empty value in front drops
# the header that a checkout may have left in the configuration: a server refuses a request with two of them.
list_tag() {
  local credentials
  credentials=$(printf 'x-access-token:%s' "$TOKEN" | base64 --wrap=0) || return
  GIT_TERMINAL_PROMPT=0 \
    GIT_CONFIG_COUNT=2 \
    GIT_CONFIG_KEY_0="http.$SERVER_URL/.extraheader" \
    GIT_CONFIG_VALUE_0='' \
    GIT_CONFIG_KEY_1="http.$SERVER_URL/.extraheader" \
    GIT_CONFIG_VALUE_1="AUTHORIZATION: basic $credentials" \
    git ls-remote "$SERVER_URL/$REPOSITORY" "refs/tags/$REF_NAME" "refs/tags/$REF_NAME^{}"
}

refs=$(retry 4 2 list_tag) ||
  fail "the tag '$REF_NAME' of $REPOSITORY cannot be read from $SERVER_URL, so nothing is published"

# An annotated tag is an object of its own; its commit follows under the name with ^{}. Git matches the end of a name,
# so others may be listed too.
direct='' peeled=''
while IFS=$'\t' read -r object ref; do
  case $ref in
    "refs/tags/$REF_NAME") direct=$object ;;
    "refs/tags/$REF_NAME^{}") peeled=$object ;;
  esac
done <<<"$refs"
commit=${peeled:-$direct}

if [[ -z $commit ]]; then
  fail "the tag '$REF_NAME' is gone, so nothing is published: push it again for a new run, which builds its commit"
fi
if [[ $commit != "$SHA" ]]; then
  fail "the tag '$REF_NAME' names $commit now, but $SHA was built: approve the new run, or push another tag"
fi
