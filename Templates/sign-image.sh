#!/usr/bin/env bash
# Signs an image by its digest with the identity of the running workflow.
# needs: report.sh
# needs: retry.sh
# reads: IMAGE  name of the image, in lower case
# reads: DIGEST  digest of the image, sha256:<64 hexadecimal digits>
set -euo pipefail
