#!/usr/bin/env bash
# Decides just before a version is published whether latest may move to it: a later run may have moved it further.
# needs: report.sh
# needs: references.sh
# needs: retry.sh
# needs: raw-manifest.sh
# needs: versions.sh
# reads: IMAGE  name of the image, in lower case
# reads: VERSION  version that is to become latest
# writes: moves  true if latest stands for no higher version, else false
set -euo pipefail

require IMAGE VERSION
require_image "$IMAGE"
if [[ ! $VERSION =~ ^[0-9]+(\.[0-9]+)*$ ]]; then
  fail "'$VERSION' is not a version"
fi

# Prints the version behind latest; nothing without one, and for an image that something else published.
current_version() {
  local manifest label='.annotations["org.opencontainers.image.version"] // ""'
  manifest=$(raw_manifest "$IMAGE:latest") || return
  jq --raw-output "$label | select(test(\"^[0-9]+([.][0-9]+)*\\\\z\"))" <<<"$manifest"
}

current=$(retry 4 2 current_version) || fail "the registry does not tell what $IMAGE:latest is"
highest=$(sorted "$VERSION" ${current:+"$current"})
moves=true
if [[ ${highest%% *} != "$VERSION" ]]; then
  report notice "latest stays where it is: $current is higher than $VERSION"
  moves=false
fi
output moves "$moves"
