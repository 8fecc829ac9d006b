#!/usr/bin/env bash
# Reads a version from a Git tag and decides which floating tags may move to it: never backward, never to a prerelease.
# needs: report.sh
# needs: retry.sh
# reads: REF_NAME  tag of the release, such as v1.2.3 or v1.2.3-rc.1
# reads: TAG_PREFIX=v  text before the version in a tag; may be empty
# reads: SERVER_URL  address of the Git server, https://host
# reads: REPOSITORY  owner/name
# reads: TOKEN  token that may read the repository
# writes: version  the version without the prefix
# writes: prerelease  true for a version with a prerelease part, else false
# writes: latest  true if no stable version is higher
# writes: moves-major  true if no stable version of the same major version is higher
# writes: moves-minor  true if no stable version of the same major and minor version is higher
set -euo pipefail

require REF_NAME SERVER_URL REPOSITORY TOKEN
prefix=${TAG_PREFIX-v}
if [[ ! $prefix =~ ^[A-Za-z0-9._/-]*$ ]]; then
  fail "'$prefix' is not a tag prefix: use letters, digits, '.', '_', '/' and '-'"
fi
# The token goes to this host: nothing but https, and no user, path or query in the address.
if [[ ! $SERVER_URL =~ ^https://[A-Za-z0-9.-]+(:[0-9]+)?$ ]]; then
  fail "'$SERVER_URL' is not the address of a server: write https://host or https://host:port"
fi
if [[ ! $REPOSITORY =~ ^[A-Za-z0-9._-]+/[A-Za-z0-9._-]+$ ]]; then
  fail "'$REPOSITORY' is not a repository: write owner/name"
fi

# Semantic Versioning 2.0, less the build part: an image tag cannot hold its '+'.
number='(0|[1-9][0-9]*)'
identifier='(0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)'
stable="^$number\\.$number\\.$number\$"
version=${REF_NAME#"$prefix"}
if [[ $REF_NAME != "$prefix"* || ! $version =~ ^$number\.$number\.$number(-$identifier(\.$identifier)*)?$ ]]; then
  fail "the tag '$REF_NAME' names no version: write ${prefix}MAJOR.MINOR.PATCH or ${prefix}MAJOR.MINOR.PATCH-PRERELEASE"
fi
own=("${BASH_REMATCH[1]}" "${BASH_REMATCH[2]}" "${BASH_REMATCH[3]}")
if ((${#version} > 128)); then
  fail "the version has ${#version} characters; an image tag takes 128"
fi

# The token reaches git through its environment, so that no list of processes shows it. The empty value in front drops
# the header that a checkout may have left in the configuration: a server refuses a request with two of them.
list_tags() {
  local credentials
  credentials=$(printf 'x-access-token:%s' "$TOKEN" | base64 --wrap=0) || return
  GIT_TERMINAL_PROMPT=0 \
    GIT_CONFIG_COUNT=2 \
    GIT_CONFIG_KEY_0="http.$SERVER_URL/.extraheader" \
    GIT_CONFIG_VALUE_0='' \
    GIT_CONFIG_KEY_1="http.$SERVER_URL/.extraheader" \
    GIT_CONFIG_VALUE_1="AUTHORIZATION: basic $credentials" \
    git ls-remote --tags --refs "$SERVER_URL/$REPOSITORY" "refs/tags/$prefix*"
}

# Compares as text: numbers without leading zeros are higher when they are longer, and no number is too large.
is_higher_than_own() {
  local index theirs=("$@")
  for index in 0 1 2; do
    if [[ ${theirs[index]} == "${own[index]}" ]]; then
      continue
    elif ((${#theirs[index]} != ${#own[index]})); then
      ((${#theirs[index]} > ${#own[index]}))
      return
    else
      [[ ${theirs[index]} > ${own[index]} ]]
      return
    fi
  done
  return 1
}

tags=$(retry 4 2 list_tags) ||
  fail "the tags of $REPOSITORY cannot be read from $SERVER_URL, so $version cannot be compared with them"

prerelease=false latest=true moves_major=true moves_minor=true
if [[ $version == *-* ]]; then
  prerelease=true latest=false moves_major=false moves_minor=false
fi
while IFS=$'\t' read -r _ ref; do
  if [[ ${ref#"refs/tags/$prefix"} =~ $stable ]] && is_higher_than_own "${BASH_REMATCH[@]:1:3}"; then
    latest=false
    if [[ ${BASH_REMATCH[1]} == "${own[0]}" ]]; then
      moves_major=false
      if [[ ${BASH_REMATCH[2]} == "${own[1]}" ]]; then
        moves_minor=false
      fi
    fi
  fi
done <<<"$tags"

output version "$version"
output prerelease "$prerelease"
output latest "$latest"
output moves-major "$moves_major"
output moves-minor "$moves_minor"
