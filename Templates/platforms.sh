#!/usr/bin/env bash
# A function that compares the platforms of images with the declared ones.
# needs: report.sh
# reads: PLATFORMS  declared platforms, such as linux/amd64, separated by commas or line breaks
set -euo pipefail

require PLATFORMS
command -v jq >/dev/null || fail "the program jq is missing; install it on the runner"

# platform_problems NAME… <DOCUMENTS
# Takes one JSON document for each name: an index, or the configuration of an image without one. Prints a line for
# each image whose platforms differ from PLATFORMS, and nothing if all agree. Attestations are no platforms.
# The variants v8 of arm64, v1 of amd64 and v7 of arm are what those names mean without a variant.
platform_problems() {
  jq --raw-output --null-input --arg declared "$PLATFORMS" '
    def canonical: sub("/arm64/v8$"; "/arm64") | sub("/amd64/v1$"; "/amd64") | sub("/arm$"; "/arm/v7");
    def platform: [.os // "?", .architecture // "?", .variant // ""] | map(select(. != "")) | join("/") | canonical;
    def is_attestation: .annotations["vnd.docker.reference.type"]? == "attestation-manifest";
    [$declared | splits("[,\\s]+") | select(. != "")] as $written
    | ($written - [$written[] | select(test("^[a-z0-9]+/[a-z0-9_]+(/[a-z0-9.]+)?$"))]) as $malformed
    | if $written == [] then error("PLATFORMS names no platform") else . end
    | if $malformed != [] then error("PLATFORMS holds what is no platform: \($malformed | join(" "))") else . end
    | ($written | map(canonical) | unique) as $wanted
    | [inputs] as $documents
    | if ($documents | length) != ($ARGS.positional | length) then error("an answer is missing") else . end
    | range($documents | length) as $index
    | $documents[$index]
    | [if has("manifests") then .manifests[] | select(is_attestation | not) | .platform // {} else . end | platform]
    | map(select(. != "unknown/unknown"))
    | {missing: ($wanted - .), unexpected: (unique - $wanted)}
    | map_values(select(. != []))
    | select(. != {})
    | "\($ARGS.positional[$index]): " + (to_entries | map("\(.key) \(.value | join(" "))") | join(", "))
  ' --args "$@"
}
