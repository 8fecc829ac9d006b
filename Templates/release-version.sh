#!/usr/bin/env bash
# Reads the version from the Git tag of a release, so that a tag without one fails before anything is built.
# needs: report.sh
# reads: REF_NAME  tag of the release, such as v1.2.3 or v1.2.3-rc.1
# reads: TAG_PREFIX=v  text before the version in a tag; may be empty
# writes: version  the version without the prefix
set -euo pipefail

require REF_NAME
prefix=${TAG_PREFIX-v}
if [[ ! $prefix =~ ^[A-Za-z0-9._/-]*$ ]]; then
  fail "'$prefix' is not a tag prefix: use letters, digits, '.', '_', '/' and '-'"
fi

# Semantic Versioning 2.0, less the build part: an image tag cannot hold its '+'.
number='(0|[1-9][0-9]*)'
identifier='(0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)'

# is_stable TEXT: whether the text is a version without a prerelease part.
is_stable() {
  [[ $1 =~ ^$number\.$number\.$number$ ]]
}

version=${REF_NAME#"$prefix"}
form="write ${prefix}MAJOR.MINOR.PATCH or ${prefix}MAJOR.MINOR.PATCH-PRERELEASE"
if [[ $REF_NAME == "$prefix"* && $version == *+* ]]; then
  fail "the tag '$REF_NAME' has a '+', which an image tag cannot hold: $form"
fi
if [[ $REF_NAME != "$prefix"* || ! $version =~ ^$number\.$number\.$number(-$identifier(\.$identifier)*)?$ ]]; then
  fail "the tag '$REF_NAME' names no version: $form"
fi
if ((${#version} > 128)); then
  fail "the version has ${#version} characters; an image tag takes 128"
fi
output version "$version"
