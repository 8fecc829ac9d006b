#!/usr/bin/env bash
# Fails before a long build where it could not be published: the credentials of the registry are missing.
# needs: report.sh
# reads: REGISTRY  host of the registry
# reads: REGISTRY_USER=  user that logs in
# reads: REGISTRY_TOKEN=  token or password
set -euo pipefail

require REGISTRY
if [[ -z ${REGISTRY_USER:-} || -z ${REGISTRY_TOKEN:-} ]]; then
  fail "the credentials for $REGISTRY are missing or empty; pass both secrets to the template"
fi
