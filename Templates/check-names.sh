#!/usr/bin/env bash
# Fails before anything is built where the name of an image holds upper-case letters, which Docker does not take.
# needs: report.sh
# reads: REPO_NAME=  account above the image
# reads: IMAGE_NAME  name of the image
set -euo pipefail

require IMAGE_NAME
for input in "repo_name ${REPO_NAME:-}" "image_name $IMAGE_NAME"; do
  value=${input#* }
  if [[ $value == *[A-Z]* ]]; then
    fail "${input%% *} '$value' holds upper-case letters; write '${value,,}'"
  fi
done
