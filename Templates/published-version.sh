#!/usr/bin/env bash
# Looks whether a version is published already, which must not change.
# When all jobs are run again, a second build has other digests: what is there from the same commit stays. What is there
# from another commit fails.
# needs: report.sh
# needs: references.sh
# needs: retry.sh
# needs: raw-manifest.sh
# reads: IMAGE  name of the image, in lower case
# reads: VERSION  its tag
# reads: REVISION  commit that was built
# writes: missing  true if it is not there, false if it is from this commit
set -euo pipefail

require IMAGE VERSION REVISION
require_image "$IMAGE"
command -v jq >/dev/null || fail "the program jq is missing; install it on the runner"
reference=$IMAGE:$VERSION

# Prints the commits that the labels of its platforms name, on one line; nothing where it is not there.
revisions() {
  local manifest configurations
  manifest=$(raw_manifest "$reference") || return
  [[ -n $manifest ]] || return 0
  configurations=$(docker buildx imagetools inspect "$reference" --format '{{json .Image}}') || return
  jq --raw-output --arg key org.opencontainers.image.revision '[.. | objects | .Labels // empty | .[$key]]
    | if . == [] then [null] else unique end | map(. // "an unknown commit") | join(" and ")' <<<"$configurations"
}

found=$(retry 4 2 revisions) || fail "the registry does not tell whether there is $reference, or from which commit"
case $found in
  '') output missing true ;;
  "$REVISION")
    report notice "$reference was published from this commit already, and stays as it is"
    output missing false
    ;;
  *) fail "$reference is published already, from $found, not $REVISION: release another version" ;;
esac
