#!/usr/bin/env bash
# A function that checks the name of a repository, which stands in an address.
# needs: report.sh
set -euo pipefail

require_repository() {
  [[ $1 =~ ^[A-Za-z0-9._-]+/[A-Za-z0-9._-]+$ ]] || fail "'$1' is not a repository: write owner/name"
}
