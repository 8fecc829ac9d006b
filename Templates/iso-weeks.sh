#!/usr/bin/env bash
# Names the current ISO week and the ones before it, such as 2026-W01: the year of a week is that of its Thursday.
# needs: report.sh
# reads: WEEKS=2  number of weeks that the pattern names
# writes: current  the current week
# writes: previous  the week before it
# writes: pattern  the weeks from the current one backward, separated by |
set -euo pipefail

weeks=${WEEKS:-2}
if [[ ! $weeks =~ ^[1-9][0-9]?$ ]]; then
  fail "WEEKS is '$weeks', not a number from 1 to 99"
fi

# The clock is read once, so that a run at midnight does not mix two weeks.
now=$(date -u +%s)
week() {
  date -u -d "@$((now - $1 * 7 * 24 * 3600))" +%G-W%V
}

pattern=
for ((index = 0; index < weeks; index++)); do
  pattern+=${pattern:+|}$(week "$index")
done
current=$(week 0)
previous=$(week 1)
printf 'Weeks: %s, before it %s\n' "$current" "$previous"
output current "$current"
output previous "$previous"
output pattern "$pattern"
