#!/usr/bin/env bash
# Decides whether a run publishes: only from the target branch, and never for a pull request.
# With an empty target branch no run publishes, not even one that was started by hand.
# needs: report.sh
# reads: EVENT_NAME  name of the event that started the run
# reads: REF  full name of the branch or tag, such as refs/heads/main
# reads: TARGET_BRANCH=  branch whose runs publish; empty where none does
# reads: MANUAL_PUSH=target-branch  any-branch where runs that were started by hand publish from every branch
# writes: should-push  true or false
set -euo pipefail

require EVENT_NAME REF
branch=${TARGET_BRANCH:-} manual=${MANUAL_PUSH:-target-branch}
if [[ $manual != target-branch && $manual != any-branch ]]; then
  fail "MANUAL_PUSH is '$manual', neither target-branch nor any-branch"
fi

should_push=false
case $EVENT_NAME in
  # Events of pull requests may run on the target branch too, with code from elsewhere.
  push | schedule | workflow_dispatch)
    if [[ $REF == "refs/heads/$branch" || $EVENT_NAME == workflow_dispatch && $manual == any-branch ]]; then
      [[ -z $branch ]] || should_push=true
    fi
    ;;
esac
printf "Event %s on %s, target branch '%s': publish %s\n" "$EVENT_NAME" "$REF" "$branch" "$should_push"
output should-push "$should_push"
