#!/usr/bin/env bash
# Tells whether a pull request changes a path that matters, as the filter of a trigger would.
#
# PATTERNS  regular expressions of whole paths, one a line; '!' takes back what matches
set -euo pipefail

# HEAD is the merge; its first parent is the tip of the base.
if ! git rev-parse --quiet --verify 'HEAD^2' >/dev/null; then
  echo "::error::this is no merge of a pull request: check out with fetch-depth: 2" >&2
  exit 1
fi
# A renamed file counts at both places.
git diff --name-only --no-renames -z 'HEAD^1' HEAD -- >"$RUNNER_TEMP/changed-paths"
readarray -d '' -t paths <"$RUNNER_TEMP/changed-paths"
readarray -t expressions <<<"$PATTERNS"

for path in "${paths[@]}"; do
  matches=false
  for expression in "${expressions[@]}"; do # The last one that matches decides.
    if [[ $path =~ ^(${expression#!})$ ]]; then
      [[ $expression == !* ]] && matches=false || matches=true
    fi
  done
  if [[ $matches == true ]]; then
    printf 'Changed: %q\n' "$path"
    echo "changed=true" >>"$GITHUB_OUTPUT"
    exit
  fi
done
echo "${#paths[@]} paths are changed, and none of them matters here"
echo "changed=false" >>"$GITHUB_OUTPUT"
