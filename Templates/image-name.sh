#!/usr/bin/env bash
# Builds the name of an image in lower case, as registries ask for it, and checks it.
# needs: report.sh
# reads: REGISTRY  host of the registry, with a port if it has one, without a scheme
# reads: OWNER=  account or organization, in any case; empty if NAME holds the whole path
# reads: NAME  path of the image below the owner, in any case
# writes: image  the whole name, such as ghcr.io/owner/app
set -euo pipefail

require REGISTRY NAME
host=${REGISTRY,,}
path=${NAME,,}
owner=${OWNER:-}
if [[ -n $owner ]]; then
  path=${owner,,}/$path
fi

label='[a-z0-9]([a-z0-9-]*[a-z0-9])?'
if [[ ! $host =~ ^$label(\.$label)*(:[0-9]{1,5})?$ ]]; then
  fail "'$REGISTRY' is not the host of a registry: write host or host:port, without a scheme or a path"
fi
# Docker takes a first part without a dot or a port for an account on Docker Hub, not for a host.
if [[ $host != *[.:]* && $host != localhost ]]; then
  fail "'$REGISTRY' is not the host of a registry: Docker would read it as an account name"
fi

component='[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*'
if [[ ! $path =~ ^$component(/$component)*$ ]]; then
  fail "'$path' is not a repository path: separate letters and digits by '/', '.', '_', '__' or hyphens, one at a time"
fi
image=$host/$path
if ((${#image} > 255)); then
  fail "the image name has ${#image} characters; registries take 255"
fi
output image "$image"
