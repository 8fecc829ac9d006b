#!/usr/bin/env bash
# A function that runs a command again while it fails, waiting twice as long each time.
set -euo pipefail

# retry ATTEMPTS SECONDS COMMAND…
# Returns the status of the last attempt and prints the standard output of that attempt alone, so that a caller who
# captures it never reads half an answer twice; what earlier attempts printed goes to standard error.
# Inside a function run this way "set -e" does not act: it has to return its own failures.
retry() {
  local attempts=$1 delay=$2 attempt=1 status text
  shift 2
  while true; do
    status=0
    text=$("$@") || status=$?
    if ((status == 0 || attempt >= attempts)); then
      break
    fi
    if [[ -n $text ]]; then
      printf '%s\n' "$text" >&2
    fi
    printf '%s: attempt %d of %d failed with status %d, next in %d s\n' \
      "$1" "$attempt" "$attempts" "$status" "$delay" >&2
    sleep "$delay"
    delay=$((delay * 2))
    attempt=$((attempt + 1))
  done
  if ((status != 0)); then
    printf '%s: attempt %d of %d failed with status %d, giving up\n' "$1" "$attempt" "$attempts" "$status" >&2
  fi
  if [[ -n $text ]]; then
    printf '%s\n' "$text"
  fi
  return "$status"
}
