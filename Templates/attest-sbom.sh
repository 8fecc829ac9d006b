#!/usr/bin/env bash
# Attaches a signed bill of materials to an image by its digest.
# needs: report.sh
# needs: retry.sh
# needs: attachments.sh
# reads: SBOM  path of the bill of materials, in SPDX's JSON form
set -euo pipefail

require SBOM
subject=${subject:?} # from attachments.sh
command -v cosign >/dev/null || fail "the program cosign is missing; install it in an earlier step"
command -v jq >/dev/null || fail "the program jq is missing; install it on the runner"
if [[ ! -s $SBOM ]]; then
  fail "there is no bill of materials in '$SBOM'"
fi
is_spdx='length == 1 and (.[0].spdxVersion | type == "string" and startswith("SPDX-"))'
if ! jq --slurp --exit-status "$is_spdx" <"$SBOM" >/dev/null; then
  fail "'$SBOM' is not a bill of materials in SPDX's JSON form"
fi

# The public log of signatures takes the whole document, and refuses large ones without saying so.
retry 4 5 cosign attest --yes --type spdxjson --predicate "$SBOM" "$subject" ||
  fail "the bill of materials, $(stat --format=%s -- "$SBOM") bytes, cannot be attached to $subject; \
the job needs the permission id-token: write and a login to the registry"
await_attachments
