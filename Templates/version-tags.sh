#!/usr/bin/env bash
# Compares versions with the tags of an image: which are missing, and whether latest may move.
#
# IMAGE              name of the image, in any case
# VERSIONS           versions, separated by spaces
# BASE               name of its base image, which must have every version, too; may be empty
# FIRST_PUBLICATION  true if a denial means that nobody has published an image yet
set -euo pipefail

fail() {
  echo "::error::$1" >&2
  exit 1
}

# A version is missing only if the registry says so: an outage must not rebuild everything.
# The answers are as skopeo words them.
list_tags() {
  problem=$(mktemp)
  skopeo --command-timeout 5m list-tags --retry-times 3 "docker://$1" 2>"$problem" && return
  cat "$problem" >&2
  case $(sed -nE '$s/.*msg="(Error listing repository tags: )?//p' "$problem") in
    'fetching tags list: name unknown'* | \
      'fetching tags list: repository name not known to registry'* | \
      'fetching tags list: StatusCode: 404, '* | \
      'fetching tags list: invalid status code from registry 404 '*) ;;
    'fetching tags list: denied'* | \
      'fetching tags list: requested access to the resource is denied'* | \
      'fetching tags list: StatusCode: 403, '* | \
      'fetching tags list: invalid status code from registry 403 '* | \
      'Requesting bearer token: invalid status code from registry 403 '*)
      # Some registries say this of images that nobody has published, and of those of other owners.
      [[ $FIRST_PUBLICATION == true ]] ||
        fail "cannot list the tags of $1; if it is new, run by hand as first publication"
      ;;
    *) fail "cannot list the tags of $1; the answer of the registry is above" ;;
  esac
  echo '{"Tags": []}'
}

read -ra versions <<<"${VERSIONS?}"
image=${IMAGE:?}
tags=$(list_tags "${image,,}")
[[ -z $BASE ]] || tags+=$(list_tags "${BASE,,}")

# Tags of more or fewer numbers, such as the date 20261130, do not count for latest.
jq -rs --arg image "${image,,}" --args '
  def numbers: split(".") | map(tonumber);
  ($ARGS.positional | sort_by(numbers) | reverse) as $versions
  | ($versions[0] // "" | split(".") | length) as $length
  | [.[0].Tags[]
    | select(test("^[0-9]+([.][0-9]+)*$") and (split(".") | length) == $length)] as $known
  | ($versions + $known | max_by(numbers)) as $highest
  | "repository=\($image | sub("/[^/]*$"; ""))",
    "missing=\($versions - ($known - ($known - .[-1].Tags)) | join(" "))",
    if $versions != [] and $versions[0] == $highest then
      "latest=\($highest)", "latest-tag=\($image):latest"
    else
      "latest=", "latest-tag="
    end
' "${versions[@]}" <<<"$tags" | tee -a "$GITHUB_OUTPUT"
