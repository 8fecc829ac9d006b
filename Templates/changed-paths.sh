#!/usr/bin/env bash
# Tells whether a pull request changes a path that a workflow is about, as a filter of its trigger would.
# Without that filter every run starts, so that a job of it can be required.
# needs: report.sh
# reads: PULL_REQUEST=  number of the pull request; empty for other events, whose trigger has the filter
# reads: PATTERNS  extended regular expressions of whole paths, one a line; '!' in front takes back what matches
# writes: changed  true if a path is matched, or if nothing has to be looked at
set -euo pipefail

require PATTERNS
if [[ -z ${PULL_REQUEST:-} ]]; then
  output changed true
  exit
fi
# What merging would change: the merge against its first parent, the tip of the base. What the base has got since the
# branch was made is in both.
git rev-parse --quiet --verify 'HEAD^2' >/dev/null ||
  fail 'what is checked out is no merge of a pull request with both its parents: check out with a depth of 2 commits'
list=$(mktemp)
# A renamed file counts at both places.
git diff --name-only --no-renames -z 'HEAD^1' HEAD -- >"$list" || fail 'what the pull request changes cannot be listed'
readarray -d '' -t paths <"$list"
readarray -t expressions <<<"$PATTERNS"

changed=false
for path in "${paths[@]}"; do
  matches=false
  for expression in "${expressions[@]}"; do # The last one that matches decides.
    if [[ $path =~ ^(${expression#!})$ ]]; then
      matches=true
      [[ $expression != !* ]] || matches=false
    fi
  done
  if [[ $matches == true ]]; then
    printf 'Changed: %q\n' "$path"
    changed=true
    break
  fi
done
[[ $changed == true ]] || printf '%d files are changed, and none that matters here\n' "${#paths[@]}"
output changed "$changed"
