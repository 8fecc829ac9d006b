#!/usr/bin/env bash
# Starts the builder, so that it looks for emulators before anything is built.
# needs: report.sh
# needs: retry.sh
set -euo pipefail

retry 4 5 docker buildx inspect --bootstrap || fail "the builder does not start"
