#!/usr/bin/env bash
# Fails if the Git tag of this run names another commit by now, or is gone.
#
# GH_TOKEN  token that reads the repository
set -euo pipefail

commit=$(gh api "repos/$GITHUB_REPOSITORY/commits/tags/$GITHUB_REF_NAME" --jq .sha)
if [[ $commit != "$GITHUB_SHA" ]]; then
  echo "::error::$GITHUB_REF_NAME names $commit now, but this run is for $GITHUB_SHA" >&2
  exit 1
fi
