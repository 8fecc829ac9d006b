#!/usr/bin/env bash
# Decides which floating tags may move to the version of a release: never backward, never to a prerelease.
# needs: report.sh
# needs: release-version.sh
# needs: retry.sh
# needs: versions.sh
# reads: SERVER_URL  address of the Git server, https://host
# reads: REPOSITORY  owner/name
# reads: TOKEN  token that may read the repository
# writes: prerelease  true for a version with a prerelease part, else false
# writes: latest  true if no stable version is higher
# writes: moves-major  true if no stable version of the same major version is higher
# writes: moves-minor  true if no stable version of the same major and minor version is higher
set -euo pipefail

require SERVER_URL REPOSITORY TOKEN
# Both come from release-version.sh.
prefix=${prefix?} version=${version:?}
# The token goes to this host: nothing but https, and no user, path or query in the address.
if [[ ! $SERVER_URL =~ ^https://[A-Za-z0-9.-]+(:[0-9]+)?$ ]]; then
  fail "'$SERVER_URL' is not the address of a server: write https://host or https://host:port"
fi
if [[ ! $REPOSITORY =~ ^[A-Za-z0-9._-]+/[A-Za-z0-9._-]+$ ]]; then
  fail "'$REPOSITORY' is not a repository: write owner/name"
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

tags=$(retry 4 2 list_tags) ||
  fail "the tags of $REPOSITORY cannot be read from $SERVER_URL, so $version cannot be compared with them"

# For each floating tag the highest stable version that it could stand for.
own=${version%%-*}
minor=${own%.*}
major=${own%%.*}
stable=("$own")
while IFS=$'\t' read -r _ ref; do
  theirs=${ref#"refs/tags/$prefix"}
  if is_stable "$theirs"; then
    stable+=("$theirs")
  fi
done <<<"$tags"
read -r -a stable <<<"$(sorted "${stable[@]}")"
declare -A highest=([latest]=${stable[0]})
for theirs in "${stable[@]}"; do
  for tag in "$major" "$minor"; do
    if [[ $theirs == "$tag."* ]]; then
      highest[$tag]=${highest[$tag]:-$theirs}
    fi
  done
done

prerelease=true reasons=
declare -A moves=([latest]=false [$major]=false [$minor]=false)
if is_stable "$version"; then
  prerelease=false
  for tag in latest "$major" "$minor"; do
    if [[ ${highest[$tag]} == "$own" ]]; then
      moves[$tag]=true
    else
      reasons+="; $tag stays where it is: $prefix${highest[$tag]} is higher"
    fi
  done
fi
if [[ -n $reasons ]]; then
  report notice "${reasons#; }"
fi

output prerelease "$prerelease"
output latest "${moves[latest]}"
output moves-major "${moves[$major]}"
output moves-minor "${moves[$minor]}"
