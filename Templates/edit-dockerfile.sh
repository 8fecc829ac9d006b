#!/usr/bin/env bash
# Changes Dockerfiles before they are built, and fails where a change finds nothing to change.
# needs: report.sh
# reads: EDITS  a JSON list of objects: file, and unpin, or replace and with, or after and insert
set -euo pipefail
