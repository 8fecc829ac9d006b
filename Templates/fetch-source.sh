#!/usr/bin/env bash
# Checks out one tag of a public Git repository into the working directory.
# needs: report.sh
# needs: retry.sh
# reads: SOURCE_URL  address of the repository, https://host/path
# reads: SOURCE_TAG  tag to check out
set -euo pipefail

require SOURCE_URL SOURCE_TAG
if [[ ! $SOURCE_URL =~ ^https://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[A-Za-z0-9_~][A-Za-z0-9._~-]*)+$ ]]; then
  fail "'$SOURCE_URL' is not the address of a repository: write https://host/path, without a user or a query"
fi
component='[A-Za-z0-9_+][A-Za-z0-9._+-]*'
if [[ ! $SOURCE_TAG =~ ^$component(/$component)*$ || $SOURCE_TAG == *..* || ${#SOURCE_TAG} -gt 200 ]]; then
  fail "'$SOURCE_TAG' is not a tag: use letters, digits, '.', '_', '/', '+' and '-', and no '..'"
fi

shopt -s nullglob dotglob
entries=(*)
if ((${#entries[@]} > 0)); then
  fail "the working directory is not empty: '${entries[0]}' is in the way of the source"
fi

# No question to a user who is not there, no credentials of another step, no detour over another protocol, no hook and
# no large files of a foreign server.
export GIT_TERMINAL_PROMPT=0 GIT_LFS_SKIP_SMUDGE=1
git=(git -c credential.helper= -c core.hooksPath=/dev/null -c protocol.allow=never -c protocol.https.allow=always)

"${git[@]}" init --quiet --template= .
retry 4 2 "${git[@]}" fetch --quiet --depth 1 --no-tags --no-recurse-submodules "$SOURCE_URL" \
  "refs/tags/$SOURCE_TAG:refs/tags/$SOURCE_TAG" ||
  fail "the tag $SOURCE_TAG cannot be fetched from $SOURCE_URL"
"${git[@]}" checkout --quiet --detach "refs/tags/$SOURCE_TAG"
printf 'Checked out %s at commit %s\n' "$SOURCE_TAG" "$("${git[@]}" rev-parse HEAD)"
