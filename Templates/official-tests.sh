#!/usr/bin/env bash
# Tests a built image with the suite of Docker's official images, under a local name.
# needs: report.sh
# reads: SUITE  directory with the suite
# reads: CONFIGURATION  file of this repository that adds to the suite's configuration
# reads: IMAGE  local name of the image
# reads: IMAGE_NAME  the same without its tag, for the configuration
# reads: PLATFORM  platform of the image
# reads: DOCKER_DEFAULT_PLATFORM  the same, for the suite's containers
# reads: BUILDX_PLATFORMS  the same, for the suite's builds
# reads: DOCKER_BUILDKIT  0: the suite's builds have to find the local image
# reads: POSTGRES_TEST_TRIES  how often the suite asks a starting server
# reads: POSTGRES_TEST_SLEEP  seconds between two tries
set -euo pipefail

require SUITE CONFIGURATION IMAGE IMAGE_NAME PLATFORM
require DOCKER_DEFAULT_PLATFORM BUILDX_PLATFORMS DOCKER_BUILDKIT POSTGRES_TEST_TRIES POSTGRES_TEST_SLEEP
for file in "$SUITE/test/run.sh" "$SUITE/test/config.sh" "$CONFIGURATION"; do
  [[ -f $file ]] || fail "the test suite needs the file '$file', which is not there"
done
# The configuration puts a registry and an account before the name where it is given any.
export REGISTRY='' REPO_NAME=''
docker run --rm --platform "$PLATFORM" "$IMAGE" echo 'The image runs' ||
  report warning "$IMAGE does not run 'echo' for $PLATFORM; the test suite decides"
"$SUITE/test/run.sh" -c "$SUITE/test/config.sh" -c "$CONFIGURATION" "$IMAGE" ||
  fail "$IMAGE fails the official test suite for $PLATFORM"
