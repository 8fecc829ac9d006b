#!/usr/bin/env bash
# Compares the version of a release with those that files of the repository state, before anything is built.
# needs: report.sh
# needs: release-version.sh
# needs: stated-value.sh
# reads: VERSION_FILES=  lines of path, key, and whole, or core for the version without prerelease, with tabs between
# writes: prerelease  true for a version with a prerelease part, else false
set -euo pipefail

version=${version:?} # from release-version.sh
core=${version%%-*}

problems=0
while IFS=$'\t' read -r file key part; do
  [[ -n $file ]] || continue
  case $part in
    whole) wanted=$version ;;
    core) wanted=$core ;;
    *) fail "'$part' in VERSION_FILES is neither whole nor core" ;;
  esac
  [[ -f $file ]] || fail "there is no file '$file' that states the version"
  stated=$(stated_value "$file" "$key") || exit 1
  # A key that stands in several places of a file has to have the same value in all of them.
  while IFS= read -r value; do
    if [[ $value != "$wanted" ]]; then
      report error "the tag is for $wanted, and '$key' in '$file' is '${value:-not there}'; change one of them"
      problems=1
    fi
  done <<<"$stated"
done <<<"${VERSION_FILES:-}"
((problems == 0)) || exit 1

prerelease=true
if is_stable "$version"; then
  prerelease=false
fi
output prerelease "$prerelease"
