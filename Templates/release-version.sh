#!/usr/bin/env bash
# Reads the version from the Git tag of a release, so that a tag without one fails before anything is built.
# needs: report.sh
# needs: semantic-version.sh
# reads: REF_NAME  tag of the release, such as v1.2.3 or v1.2.3-rc.1
# reads: TAG_PREFIX=v  text before the version in a tag; may be empty
# writes: version  the version without the prefix
set -euo pipefail

require REF_NAME
prefix=${TAG_PREFIX-v}
if [[ ! $prefix =~ ^[A-Za-z0-9._/-]*$ ]]; then
  fail "'$prefix' is not a tag prefix: use letters, digits, '.', '_', '/' and '-'"
fi

# is_stable TEXT: whether the text is a version of three numbers alone.
is_stable() {
  [[ $1 != *[-+]* ]] && is_semantic_version "$1"
}

version=${REF_NAME#"$prefix"}
form="write ${prefix}MAJOR.MINOR.PATCH or ${prefix}MAJOR.MINOR.PATCH-PRERELEASE"
if [[ $REF_NAME == "$prefix"* && $version == *+* ]]; then
  fail "the tag '$REF_NAME' has a '+', which an image tag cannot hold: $form"
fi
if [[ $REF_NAME != "$prefix"* ]] || ! is_semantic_version "$version"; then
  fail "the tag '$REF_NAME' names no version: $form"
fi
if ((${#version} > 128)); then
  fail "the version has ${#version} characters; an image tag takes 128"
fi
output version "$version"
