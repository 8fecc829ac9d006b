#!/usr/bin/env bash
# Lists stable versions among the tags of a public Git repository, highest first.
#
# URL      address of the repository
# COUNT    how many versions to list
# PREFIX   text before the version in a tag
# SUFFIX   text after it
# NUMBERS  how many numbers a version has
set -euo pipefail

fail() {
  echo "::error::$1" >&2
  exit 1
}

[[ ${COUNT:?} =~ ^[1-9][0-9]*$ ]] || fail "the number of versions is '$COUNT': choose 1 or more"
form=".*refs/tags/${PREFIX//./\\.}([0-9]+(\.[0-9]+){$((${NUMBERS:?} - 1))})${SUFFIX//./\\.}$"

refs=$(git ls-remote --tags --refs "${URL:?}") || fail "the tags of $URL cannot be read"
readarray -t versions < <(sed -nE "s|$form|\1|p" <<<"$refs" | sort -rV)
((${#versions[@]} > 0)) ||
  fail "no tag of $URL is that of a stable version, such as ${PREFIX}1.2.3$SUFFIX"
echo "versions=${versions[*]:0:COUNT}" | tee -a "$GITHUB_OUTPUT"
