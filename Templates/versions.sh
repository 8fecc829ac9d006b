#!/usr/bin/env bash
# A function that sorts versions by their numbers.
#
# sorted VERSION…  prints the versions on one line, from the highest on; no number is too large to compare.
set -euo pipefail

sorted() {
  printf '%s\n' "$@" | sort --version-sort --reverse | paste -sd ' '
}
