#!/usr/bin/env bash
# Decides which floating tags may move to the version of a release: never backward, never to a prerelease.
# needs: report.sh
# needs: release-version.sh
# needs: retry.sh
# needs: versions.sh
# needs: git-server.sh
# writes: prerelease  true for a version with a prerelease part, else false
# writes: latest  true if no stable version is higher
# writes: moves-major  true if no stable version of the same major version is higher; never for 0
# writes: moves-minor  true if no stable version of the same major and minor version is higher
set -euo pipefail

# Both come from release-version.sh.
prefix=${prefix?} version=${version:?}

list_tags() {
  server_refs --tags --refs "refs/tags/$prefix*"
}

tags=$(retry 4 2 list_tags) ||
  fail "the tags of the repository cannot be read, so $version cannot be compared with them"

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
    if [[ $tag == 0 ]]; then
      continue # 0.3 may break what 0.2 had: nobody should follow '0'
    elif [[ ${highest[$tag]} == "$own" ]]; then
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
