#!/usr/bin/env bash
# Leaves out the versions for which an address does not exist, such as that of a program to download.
# needs: report.sh
# needs: http.sh
# needs: versions.sh
# reads: VERSIONS=  versions to look at, separated by spaces
# reads: OTHERS=  further versions that are known and not looked at, in the same form
# reads: PROBES  addresses that must exist for a version, one a line, with {version} in its place
# writes: versions  the versions that have all their addresses, highest first, separated by spaces
# writes: highest  the highest of these and of OTHERS
set -euo pipefail

require PROBES
read -r -a versions <<<"${VERSIONS:-}"
read -r -a others <<<"${OTHERS:-}"
probes=()
while IFS= read -r probe; do
  [[ -z $probe || $probe == *'{version}'* ]] || fail "the address '$probe' has no {version} in it"
  probes+=(${probe:+"$probe"})
done <<<"${PROBES?}"

for version in "${versions[@]}" "${others[@]}"; do
  [[ $version =~ ^[0-9]+(\.[0-9]+)*$ ]] || fail "'$version' is not a version"
done
for version in "${versions[@]}"; do
  addresses+=("${probes[@]//'{version}'/"$version"}")
done
http_ask /dev/null

found=()
for version in "${versions[@]}"; do
  for address in "${probes[@]//'{version}'/"$version"}"; do
    case ${statuses[$address]:-000} in
      200) ;;
      404 | 410)
        report notice "$version is left out: '$address' is not there"
        continue 2
        ;;
      *) http_fail "$address" "${statuses[$address]:-000}" ;;
    esac
  done
  found+=("$version")
done
((${#found[@]} > 0 || ${#versions[@]} == 0)) || report warning 'no version has all the addresses that it needs'

highest=$(sorted "${found[@]}" "${others[@]}")
output versions "$(sorted "${found[@]}")"
output highest "${highest%% *}"
