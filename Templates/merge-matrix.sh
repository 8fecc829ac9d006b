#!/usr/bin/env bash
# Lists what is left to publish after all builds: each image of each version once.
# needs: report.sh
# reads: IMAGES  names of the images that each version has, separated by spaces
# reads: VERSIONS  versions that were to be built, highest first, separated by spaces; a repeated one counts once
# reads: LATEST=  the version that becomes latest; empty if none does
# writes: merge-matrix  a JSON list with an object for each index: image, version and is_latest
set -euo pipefail
