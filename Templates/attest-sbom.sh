#!/usr/bin/env bash
# Attaches a signed bill of materials to an image by its digest.
# needs: report.sh
# needs: retry.sh
# reads: IMAGE  name of the image, in lower case
# reads: DIGEST  digest of the image, sha256:<64 hexadecimal digits>
# reads: SBOM  path of the bill of materials, in SPDX's JSON form
set -euo pipefail
