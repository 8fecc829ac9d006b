#!/usr/bin/env bash
# A function that tells whether a text is a version of Semantic Versioning 2.0.
set -euo pipefail

is_semantic_version() {
  local number='(0|[1-9][0-9]*)' identifier='(0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)'
  [[ $1 =~ ^$number\.$number\.$number(-$identifier(\.$identifier)*)?(\+[0-9A-Za-z.-]+)?$ ]]
}
