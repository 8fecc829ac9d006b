#!/usr/bin/env bash
# Finds the digest of a version of an image; puts out none if the version is not published.
# One that is from this commit stays; one from another commit fails.
#
# IMAGE    name of the image, in lower case
# VERSION  tag of the image
set -euo pipefail

reference=$IMAGE:$VERSION
format='{{.Manifest.Digest}} {{json .Image}}'
log=$RUNNER_TEMP/inspect.log
if found=$(docker buildx imagetools inspect "$reference" --format "$format" 2>"$log"); then
  label='.Labels."org.opencontainers.image.revision"'
  revisions=$(jq -r "[.. | .config? // empty | $label] | unique | join(\" \")" <<<"${found#* }")
  if [[ $revisions != "$GITHUB_SHA" ]]; then
    echo "::error::$reference is from '$revisions', not $GITHUB_SHA: release another version" >&2
    exit 1
  fi
  echo "::notice::$reference is published from this commit, and stays as it is"
  echo "digest=${found%% *}" >>"$GITHUB_OUTPUT"
elif [[ $(tail -n 1 "$log") != "ERROR: $reference: not found" ]]; then
  cat "$log"
  echo "::error::it is unknown whether $reference is published" >&2
  exit 1
fi
