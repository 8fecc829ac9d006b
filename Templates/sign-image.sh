#!/usr/bin/env bash
# Signs an image by its digest with the identity of the running workflow.
# needs: report.sh
# needs: retry.sh
# reads: IMAGE  name of the image, in lower case
# reads: DIGEST  digest of the image, sha256:<64 hexadecimal digits>
set -euo pipefail

require IMAGE DIGEST
if [[ ! $IMAGE =~ ^[a-z0-9][a-z0-9.:/_-]*$ || ${IMAGE##*/} == *:* ]]; then
  fail "'$IMAGE' is not the name of an image without a tag"
fi
if [[ ! $DIGEST =~ ^sha256:[0-9a-f]{64}$ ]]; then
  fail "'$DIGEST' is not a digest of the form sha256:<64 hexadecimal digits>"
fi
command -v cosign >/dev/null || fail "the program cosign is missing; install it in an earlier step"

retry 4 5 cosign sign --yes "$IMAGE@$DIGEST" ||
  fail "$IMAGE@$DIGEST cannot be signed; the job needs the permission id-token: write and a login to the registry"
