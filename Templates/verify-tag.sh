#!/usr/bin/env bash
# Verifies that the Git tag of a release still names the commit that was built: it may have moved during the approval.
# needs: report.sh
# needs: retry.sh
# needs: git-server.sh
# reads: REF_NAME  Git tag of the release
# reads: SHA  commit that was built
set -euo pipefail

require REF_NAME SHA

# The commit of an annotated tag has the name with ^{}.
list_tag() {
  server_refs "refs/tags/$REF_NAME" "refs/tags/$REF_NAME^{}"
}

refs=$(retry 4 2 list_tag) ||
  fail "the tag '$REF_NAME' cannot be read from the server, so nothing is published"

# An annotated tag is an object of its own. Git matches the end of a name, so others may be listed too.
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
