#!/usr/bin/env bash
# Signs an image by its digest with the identity of the running workflow.
# needs: report.sh
# needs: retry.sh
# needs: attachments.sh
set -euo pipefail

subject=${subject:?} # from attachments.sh
command -v cosign >/dev/null || fail "the program cosign is missing; install it in an earlier step"
retry 4 5 cosign sign --yes "$subject" ||
  fail "$subject cannot be signed; the job needs the permission id-token: write and a login to the registry"
await_attachments
