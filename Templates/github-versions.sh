#!/usr/bin/env bash
# Lists stable versions among the releases of a repository: the highest, and those published last.
#
# REPOSITORY  repository, owner/name
# COUNT       how many versions to list
# AMONG       the only versions that count, separated by spaces; all if empty
# PREFIX      text before the version in a tag
# SUFFIX      text after it
# NUMBERS     how many numbers a version has
# GH_TOKEN    token that reads the releases
set -euo pipefail

fail() {
  echo "::error::$1" >&2
  exit 1
}

[[ ${COUNT:?} =~ ^([1-9][0-9]?|100)$ ]] ||
  fail "the number of versions is '$COUNT': choose 1 to 100"
form="^${PREFIX//./\\.}([0-9]+(\.[0-9]+){$((${NUMBERS:?} - 1))})${SUFFIX//./\\.}$"

# GitHub lists the release first that was published last; that may be a patch of an old version.
releases=$(gh api --paginate "repos/${REPOSITORY:?}/releases" \
  --jq '.[] | select(.draft or .prerelease | not) | .tag_name') ||
  fail "the releases of $REPOSITORY cannot be read"
stable=$(sed -nE "s|$form|\1|p" <<<"$releases")
[[ -n $stable ]] ||
  fail "no release of $REPOSITORY has the tag of a stable version, such as ${PREFIX}1.2.3$SUFFIX"

if [[ -n $AMONG ]]; then
  stable=$(grep -xFf <(tr ' ' '\n' <<<"$AMONG") <<<"$stable") ||
    fail "no release of $REPOSITORY is among the versions $AMONG"
fi
highest=$(sort -V <<<"$stable" | tail -n 1)
readarray -t newest < <(awk '!seen[$0]++' <<<"$highest"$'\n'"$stable")
versions=$(printf '%s\n' "${newest[@]:0:COUNT}" | sort -rV | paste -sd ' ')
echo "versions=$versions" | tee -a "$GITHUB_OUTPUT"
