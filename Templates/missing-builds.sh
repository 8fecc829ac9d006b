#!/usr/bin/env bash
# Lists a build of each version for each architecture, as the matrix of a job.
#
# VERSIONS       versions to build, separated by spaces
# LATEST         the version that becomes latest; may be empty
# ARCHITECTURES  a JSON list of objects: arch, platforms, runner
# MULTI_ARCH     true for all of them, false for linux/amd64 alone
# USE_QEMU       true if all of them are built on QEMU_RUNNER
# QEMU_RUNNER    label of the runner for builds under QEMU
set -euo pipefail

read -ra versions <<<"${VERSIONS?}"
jq -r --argjson all "${MULTI_ARCH:?}" --argjson emulate "${USE_QEMU:?}" --args '
  (if $all then . else (map(select(.platforms == "linux/amd64")) + .)[:1] end) as $architectures
  | [$ARGS.positional[] as $version | $architectures[]
    | if $emulate then .runner = $ENV.QEMU_RUNNER else . end
    | {version: $version, is_latest: ($version == $ENV.LATEST)} + .] as $builds
  | if ($builds | length) > 256 then
      "::error::\($builds | length) builds are too many for a matrix: choose fewer versions\n"
      | halt_error
    else
      "versions-matrix=\($builds | tojson)",
      "has-builds=\($builds != [])",
      "architectures=\($architectures | map(.arch) | join(","))",
      "platforms=\($architectures | map(.platforms) | join(","))"
    end
' "${versions[@]}" <<<"${ARCHITECTURES:?}" | tee -a "$GITHUB_OUTPUT"
