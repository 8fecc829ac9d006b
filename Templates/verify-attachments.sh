#!/usr/bin/env bash
# Checks that the registry lists everything that was attached to an image.
# needs: attachments.sh
set -euo pipefail

await_attachments
printf 'All attachments of %s are in the registry\n' "${subject:?}"
