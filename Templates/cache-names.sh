#!/usr/bin/env bash
# Names the caches of a build, once for all steps: this week's, which is read and written, and last week's.
# needs: report.sh
# reads: CACHE_REPOSITORY  name of the caches' image without the architecture, in lower case
# reads: ARCH  architecture, such as amd64
# reads: IMAGE_DIR  directory that is built, such as 17-3.5/bookworm
# reads: WORKFLOW_CACHE_ID  three letters that keep this caller's caches apart from others
# reads: CACHE_BY_DIRECTORY  true if each directory has a cache of its own
# reads: CURRENT_WEEK  current ISO week, such as 2026-W01
# reads: PREVIOUS_WEEK  ISO week before it
# writes: pg-major  major version of PostgreSQL, the digits that the directory begins with
# writes: current  reference of this week's cache
# writes: previous  reference of last week's cache
set -euo pipefail

require CACHE_REPOSITORY ARCH IMAGE_DIR WORKFLOW_CACHE_ID CACHE_BY_DIRECTORY CURRENT_WEEK PREVIOUS_WEEK
if [[ ! $IMAGE_DIR =~ ^([0-9]+)- ]]; then
  fail "the directory '$IMAGE_DIR' does not begin with a major version and a hyphen"
fi
major=${BASH_REMATCH[1]}

family=debian
if [[ $IMAGE_DIR == *alpine* ]]; then
  family=alpine
fi
key=$WORKFLOW_CACHE_ID-$family-pg$major
if [[ $CACHE_BY_DIRECTORY == true ]]; then
  key+=-${IMAGE_DIR//'/'/-}
fi

# reference WEEK: prints the name of that week's cache.
reference() {
  if [[ ! $1 =~ ^[0-9]{4}-W[0-9]{2}$ ]]; then
    fail "'$1' is not an ISO week such as 2026-W01"
  fi
  if [[ ! $key-$1 =~ ^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$ ]]; then
    fail "'$key-$1' is not a tag that a registry takes"
  fi
  printf '%s-%s:%s-%s\n' "$CACHE_REPOSITORY" "$ARCH" "$key" "$1"
}

current=$(reference "$CURRENT_WEEK")
previous=$(reference "$PREVIOUS_WEEK")
output pg-major "$major"
output current "$current"
output previous "$previous"
