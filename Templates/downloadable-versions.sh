#!/usr/bin/env bash
# Leaves out versions that lack a download. An answer that says neither yes nor no stops the job.
#
# VERSIONS  versions, separated by spaces
# URLS      addresses that exist for a complete version, one a line, with {version} in it
set -euo pipefail

read -ra versions <<<"${VERSIONS?}"
readarray -t urls <<<"${URLS:?}"
complete=()
for version in "${versions[@]}"; do
  for url in "${urls[@]//\{version\}/"$version"}"; do
    status=$(curl --silent --show-error --location --head --retry 3 --max-time 60 \
      --output /dev/null --write-out '%{http_code}' "$url") || true
    case $status in
      200) ;;
      404 | 410)
        echo "::notice::$version is left out: there is no $url"
        continue 2
        ;;
      *)
        echo "::error::cannot check $url: the server answered with status $status"
        exit 1
        ;;
    esac
  done
  complete+=("$version")
done
echo "versions=${complete[*]}" | tee -a "$GITHUB_OUTPUT"
