#!/usr/bin/env bash
# Puts the cache that the build has written in the place of the one that it has read, so that it does not grow for ever.
# needs: report.sh
# reads: CACHE_DIR  directory that the next build reads
# reads: NEW_CACHE_DIR  directory that this build has written
set -euo pipefail
