#!/usr/bin/env bash
# Finds the newest stable versions of a project in its releases or tags.
# needs: report.sh
# needs: retry.sh
# needs: http.sh
# reads: SOURCE  what lists the versions: github-releases or gitlab-tags
# reads: API_URL  address of the server's interface, such as https://gitlab.example.org/api/v4
# reads: PROJECT  path of the project on the server, such as owner/name
# reads: TOKEN=  token for the interface; empty to ask without one
# reads: TAG_PREFIX=v  text before the version in a tag; may be empty
# reads: TAG_SUFFIX=  text after the version in a tag
# reads: NUMBERS=3  how many numbers a version has
# reads: COUNT  how many versions to find at most, 1 to 100
# reads: TAGGED_API_URL=  interface of a GitLab server on which a version must be tagged too; empty for none
# reads: TAGGED_PROJECT=  path of the project there
# reads: TAGGED_PREFIX=v  text before the version in a tag there
# reads: TAGGED_SUFFIX=  text after the version in a tag there
# reads: PROBES=  addresses that must exist for a version, one a line, with {version} in its place
# writes: versions  the versions that were found, highest first, separated by spaces
# writes: highest  the highest stable version that was seen, also where it is not among the newest
set -euo pipefail
