#!/usr/bin/env bash
# Puts the cache that the build has written in the place of the one that it has read, so that it does not grow for ever.
# needs: report.sh
# reads: CACHE_DIR  directory that the next build reads
# reads: NEW_CACHE_DIR  directory that this build has written
set -euo pipefail

require CACHE_DIR NEW_CACHE_DIR
old=$(realpath --canonicalize-missing -- "$CACHE_DIR")
new=$(realpath --canonicalize-missing -- "$NEW_CACHE_DIR")
work=$(pwd -P)
# The old one is removed: it must hold nothing but a cache.
if [[ $old == / || $work/ == "$old"/* ]]; then
  fail "'$CACHE_DIR' is no place for a cache: the working directory is in it"
elif [[ $old/ == "${new%/}"/* || $new/ == "$old"/* ]]; then
  fail "'$CACHE_DIR' and '$NEW_CACHE_DIR' are not two directories beside each other"
fi

shopt -s nullglob dotglob
written=("$new"/*)
if ((${#written[@]} == 0)); then
  report notice "the build wrote no cache to '$NEW_CACHE_DIR'; the one in '$CACHE_DIR' stays"
else
  rm -rf -- "$old"
  mkdir -p -- "${old%/*}/"
  mv --no-target-directory -- "$new" "$old"
fi
