#!/usr/bin/env bash
# Packages a chart and pushes it.
# A version that is published stays as it is: a second package would have other bytes.
#
# CHART        folder of the chart
# REPOSITORY   host and path of the charts, in lower case
# VERSION      version of the chart
# APP_VERSION  version of what it installs: the tag of the images
# FOLDER       folder for the package
# GH_TOKEN     token that reads packages
set -euo pipefail

mkdir -p "$FOLDER"
name=$(helm show chart "$CHART" | sed -n 's/^name: *//p')
reference=$REPOSITORY/$name

# Whether GitHub has the package at all: its registry refuses to show one that is not there yet.
is_new() {
  local owner path kind problem
  [[ $REPOSITORY == ghcr.io/*/* ]] || return
  IFS=/ read -r _ owner path <<<"$reference"
  kind=$(gh api "users/$owner" --jq 'if .type == "User" then "users" else "orgs" end') || return
  ! problem=$(gh api "$kind/$owner/packages/container/${path//\//%2F}" 2>&1 >/dev/null) || return
  [[ $problem == *"(HTTP 404)" ]]
}

if problem=$(helm pull "oci://$reference" --version "$VERSION" --destination "$FOLDER" 2>&1); then
  echo "::notice::$reference:$VERSION is published, and stays as it is"
  exit
elif [[ $problem != *"$reference:$VERSION: not found" ]]; then
  if [[ $problem != *' 403: '* ]] || ! is_new; then
    echo "::error::it is unknown whether $reference:$VERSION is published: $problem" >&2
    exit 1
  fi
fi

helm package "$CHART" --version "$VERSION" --app-version "$APP_VERSION" --destination "$FOLDER"
transient='code (429|5[0-9]{2})|connection re(fused|set)|timeout|EOF'
for delay in 5 15 45 ''; do
  if output=$(helm push "$FOLDER/$name-$VERSION.tgz" "oci://$REPOSITORY" 2>&1); then
    echo "$output"
    exit
  fi
  # Only what can pass by itself is tried again.
  if [[ -z $delay || ! $output =~ $transient ]]; then
    echo "::error::$name $VERSION cannot be pushed to $REPOSITORY: $output" >&2
    exit 1
  fi
  sleep "$delay"
done
