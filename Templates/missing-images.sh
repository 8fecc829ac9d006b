#!/usr/bin/env bash
# Asks the registry which versions of an image it lacks, and lists the builds that are left to do.
# needs: report.sh
# needs: retry.sh
# needs: http.sh
# reads: IMAGE  name of the image, in lower case
# reads: VERSIONS=  versions to look for, highest first, separated by spaces
# reads: HIGHEST=  highest stable version known upstream
# reads: REGISTRY_USERNAME  user that asks the registry
# reads: REGISTRY_PASSWORD  password or token of that user
# reads: FIRST_PUBLICATION=false  whether an answer of 401 or 403 means that nothing was published yet
# reads: ARCHITECTURES  what each version is built for: a JSON list of objects with arch, platforms, runner and maybe args
# reads: MULTI_ARCH=true  whether all of them are built, or linux/amd64 alone
# reads: USE_QEMU=false  whether all of them are built on EMULATION_RUNNER
# reads: EMULATION_RUNNER=ubuntu-24.04  label of the runner for builds under QEMU
# writes: versions-matrix  a JSON list with an object for each build: version, is_latest, arch, platforms, runner and maybe args
# writes: has-builds  true if there is a build to do, else false
# writes: missing  the versions that are to be built, highest first, separated by spaces
# writes: latest  the version that becomes latest; empty if none does
# writes: tag  the first of the versions
# writes: image-status  200 if the registry has that one, else 404
# writes: architectures  what is built for each version, such as amd64,arm64
# writes: platforms  the same as platforms, such as linux/amd64,linux/arm64
# writes: digest-count  how many these are
set -euo pipefail
