#!/usr/bin/env bash
# Gathers the digests of the published indexes, of which the jobs of a matrix cannot each put out their own.
# needs: report.sh
# reads: DIGEST_DIR  directory with a file for each index, named image@version, that holds its digest
# writes: digests  a JSON list with an object for each index: image, version and digest
# writes: has-digests  true if there is one, else false
set -euo pipefail
