#!/usr/bin/env bash
# Signs an image with cosign, and attaches its SBOM and its provenance, signed too. All by digest.
#
# IMAGE       name of the image, in lower case
# DIGEST      digest of the image or its index
# PLATFORMS   platforms of the image, separated by commas
# SOURCE      source that is built from elsewhere, as a URI with its version; may be empty
# PARAMETERS  parameters of the build, one a line, key=value; may be empty
set -euo pipefail

subject=${IMAGE:?}@${DIGEST:?}
cd "$RUNNER_TEMP"

cosign sign --yes "$subject"

# The SBOM lists one platform: linux/amd64 if the image has it, or else the first.
platform=${PLATFORMS:?}
platform=${platform%%,*}
[[ ,$PLATFORMS, != *,linux/amd64,* ]] || platform=linux/amd64

# Five minutes, the default, are short for an image of a gigabyte.
trivy image --image-src remote --platform "$platform" --timeout 20m \
  --format spdx-json --output sbom.spdx.json "$subject"
cosign attest --yes --type spdxjson --predicate sbom.spdx.json "$subject"

repository=$GITHUB_SERVER_URL/$GITHUB_REPOSITORY
run=$repository/actions/runs/$GITHUB_RUN_ID/attempts/$GITHUB_RUN_ATTEMPT
workflow=${GITHUB_WORKFLOW_REF%%@*}
path=${workflow#"$GITHUB_REPOSITORY/"}
jq -n --arg repository "$repository" --arg run "$run" --arg path "$path" '
  def inputs: $ENV.PARAMETERS // "" | split("\n") | map(select(. != "") / "=")
    | map({(.[0]): (.[1:] | join("="))}) | add // {};
  {
    buildDefinition: {
      buildType: "https://slsa-framework.github.io/github-actions-buildtypes/workflow/v1",
      externalParameters: {
        workflow: {ref: $ENV.GITHUB_REF, repository: $repository, path: $path},
        inputs: inputs
      },
      resolvedDependencies: ([{
        uri: "git+\($repository)@\($ENV.GITHUB_REF)",
        digest: {gitCommit: $ENV.GITHUB_SHA}
      }] + ($ENV.SOURCE // "" | if . == "" then [] else [{uri: .}] end))
    },
    runDetails: {
      builder: {id: "https://github.com/actions/runner/\($ENV.RUNNER_ENVIRONMENT)"},
      metadata: {invocationId: $run}
    }
  }' >provenance.json
cosign attest --yes --type slsaprovenance1 --predicate provenance.json "$subject"
