#!/usr/bin/env bash
# Checks out one tag of a public Git repository into the working directory.
# needs: report.sh
# needs: retry.sh
# reads: SOURCE_URL  address of the repository, https://host/path
# reads: SOURCE_TAG  tag to check out
set -euo pipefail
