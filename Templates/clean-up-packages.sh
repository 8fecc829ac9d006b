#!/usr/bin/env bash
# Deletes the versions of packages that have no tag but those of a pull request or a branch.
# The platforms of its images go with them, unless another image has them, too.
#
# REGISTRY       host of the registry
# OWNER          account of the packages
# PACKAGES       names of packages, one a line
# TAG            tag of the images; others end with a commit
# CHART_VERSION  version of a chart; others differ in the time at its end
# GH_TOKEN       token that deletes packages
set -euo pipefail

# Prints the manifests that indexes name.
parts() {
  local digest
  for digest; do
    docker buildx imagetools inspect --raw "$REGISTRY/${OWNER,,}/$package@$digest" || return
  done | jq -r '.manifests[]?.digest'
}

charts=${CHART_VERSION:?}
charts=${charts%.*}
tag=${TAG:?}
tags="^(${tag//./[.]}(-[0-9a-f]{12})?|${charts//./[.]}[.][0-9]{14})\$"
kind=$(gh api "users/$OWNER" --jq 'if .type == "Organization" then "orgs" else "users" end')
log=$RUNNER_TEMP/gh.log
fields='{id, digest: .name, created: .created_at, tags: .metadata.container.tags}'

while IFS= read -r package; do
  versions=$kind/$OWNER/packages/container/${package//\//%2F}/versions
  # A package that nobody has pushed to is not there.
  if ! list=$(gh api --paginate "$versions?per_page=100" --jq ".[] | $fields" 2>"$log") &&
    ! grep -q '^gh: .*(HTTP 404)$' "$log"; then
    echo "::error::$package: $(<"$log")" >&2
    exit 1
  fi
  tagged=$(jq -s 'map(select(.tags | length > 0))' <<<"$list")
  own=$(jq --arg tags "$tags" 'map(select(all(.tags[]; test($tags))))' <<<"$tagged")
  if [[ $own != '[]' && $own == "$tagged" ]]; then
    echo "::notice::$package: the newest version stays; GitHub keeps the last one that has a tag"
    own=$(jq '.[1:]' <<<"$own")
  fi

  # An image that is older than the oldest of these has none of its platforms.
  readarray -t gone < <(jq -r '.[].digest' <<<"$own")
  readarray -t others < <(jq -r --argjson own "$own" '($own | map(.created) | min // "9") as $first
    | (. - $own)[] | select(.created >= $first).digest' <<<"$tagged")
  gone_parts=$(parts "${gone[@]}")
  other_parts=$(parts "${others[@]}")
  untagged=$(jq --arg gone "$gone_parts" --arg others "$other_parts" \
    'select(.tags == [] and IN(.digest; ($gone / "\n" - $others / "\n")[])).id' <<<"$list")

  # Platforms first: nothing leads to them any more when their image is gone.
  for id in $untagged $(jq '.[].id' <<<"$own"); do
    gh api --method DELETE "$versions/$id" --silent
    echo "$package: deleted version $id"
  done
done <<<"$PACKAGES"
