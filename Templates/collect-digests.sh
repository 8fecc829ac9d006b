#!/usr/bin/env bash
# Gathers the digests of the published indexes, of which the jobs of a matrix cannot each put out their own.
# needs: report.sh
# reads: DIGEST_DIR  directory with a file for each index, named image@version, that holds its digest
# writes: digests  a JSON list with an object for each index: image, version and digest
# writes: has-digests  true if there is one, else false
set -euo pipefail

require DIGEST_DIR
shopt -s nullglob dotglob
entries=()
for path in "$DIGEST_DIR"/*; do
  name=${path##*/}
  if [[ ! -f $path || -L $path || ! $name =~ ^([a-z0-9][a-z0-9._-]*)@([0-9]+(\.[0-9]+)*)$ ]]; then
    fail "'$name' among the digests is not a file named image@version"
  fi
  image=${BASH_REMATCH[1]} version=${BASH_REMATCH[2]}
  digest=$(<"$path")
  if [[ ! $digest =~ ^sha256:[0-9a-f]{64}$ ]]; then
    fail "'$name' does not hold a digest of the form sha256:<64 hexadecimal digits>"
  fi
  entries+=("{\"image\":\"$image\",\"version\":\"$version\",\"digest\":\"$digest\"}")
done

has_digests=true
if ((${#entries[@]} == 0)); then
  report warning "no index was published, so none is attested"
  has_digests=false
fi
list=$(IFS=, && printf '%s' "${entries[*]}")
output digests "[$list]"
output has-digests "$has_digests"
