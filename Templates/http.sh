#!/usr/bin/env bash
# Functions that ask HTTP servers: for one answer, with retries, and for many status codes side by side.
# needs: report.sh
# needs: retry.sh
set -euo pipefail
