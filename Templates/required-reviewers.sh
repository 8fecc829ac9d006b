#!/usr/bin/env bash
# Fails where nobody has to approve a deployment: GitHub makes an environment that is missing, and lets every job in.
# needs: report.sh
# needs: repository.sh
# needs: http.sh
# reads: API_URL  address of the REST interface
# reads: REPOSITORY  owner/name
# reads: ENVIRONMENT  name of the environment
# reads: TOKEN  token that may read the environments: actions: read
set -euo pipefail

require API_URL REPOSITORY ENVIRONMENT TOKEN
require_repository "$REPOSITORY"
command -v jq >/dev/null || fail "the program jq is missing; install it on the runner"
advice="add required reviewers in the repository's settings, under Environments"
name=$(jq --null-input --raw-output --arg name "$ENVIRONMENT" '$name | @uri')
http_get '200|404' "$API_URL/repos/$REPOSITORY/environments/$name" 'Accept: application/vnd.github+json' \
  "Authorization: Bearer $TOKEN"
[[ ${http_status:?} == 200 ]] || fail "there is no environment '$ENVIRONMENT', so nobody would be asked; $advice"
reviewers=$(jq '[.protection_rules[]? | select(.type == "required_reviewers") | .reviewers[]?] | length' \
  "${http_folder:?}/body") || fail "the answer about the environment '$ENVIRONMENT' cannot be read"
((reviewers > 0)) || fail "the environment '$ENVIRONMENT' has no required reviewers, so nobody would be asked; $advice"
printf 'Reviewers of the environment %s: %d\n' "$ENVIRONMENT" "$reviewers"
