/// Plays `docker buildx imagetools`, which Debian does not have: it fails on what the real one does not know.
///
/// Source: docker/buildx v0.36.1, run against registries on loopback.
public enum BuildxStandIn: Sendable {
    /// Reads sources from a real registry, and pushes what it makes of them; needs `REGISTRY_AUTH_FILE` and `LOGIN`.
    public static let real = StandIn("docker", script: arguments + realSources + result)

    /// Knows one index.
    ///
    /// - Parameters:
    ///   - index: The index that the sources make, as a dry run prints it.
    ///   - failures: What the first calls print before they fail.
    /// - Returns: The program `docker`.
    public static func making(_ index: String, failures: [String] = []) -> StandIn {
        let texts = failures.map { "'\($0)'" }.joined(separator: " ")
        let known = """
            failures=(\(texts))
            calls=$(cat "$STATE/failed" 2>/dev/null || echo 0)
            if ((calls < ${#failures[@]})); then
              echo "$((calls + 1))" >"$STATE/failed"
              fail "${failures[calls]}"
            fi
            index='\(index)'
            push() { :; }

            """
        return StandIn("docker", script: arguments + known + result)
    }

    private static let arguments = #"""
        set -euo pipefail
        fail() { printf 'ERROR: %s\n' "$1" >&2; exit 1; }
        [[ ${1-} == buildx && ${2-} == imagetools && ${3-} == create ]] || fail "unknown command: docker $*"
        shift 3
        tags=() annotations=() sources=() dry= metadata=
        while (($# > 0)); do
          argument=$1
          shift
          if [[ $argument == --*=* ]]; then
            set -- "${argument#*=}" "$@"
            argument=${argument%%=*}
          fi
          case $argument in
            --dry-run) dry=1 ;;
            -t | --tag) tags+=("$1"); shift ;;
            --metadata-file) metadata=$1; shift ;;
            --annotation)
              [[ $1 == index:*=* ]] || fail '"" annotations are not supported yet'
              annotations+=("${1#index:}")
              shift
              ;;
            -*) fail "unknown flag: $argument" ;;
            *) sources+=("$argument") ;;
          esac
        done
        ((${#sources[@]} > 0)) || fail "no sources specified"
        [[ -n $dry ]] || ((${#tags[@]} > 0)) || fail "can't push with no tags specified, please set --tag or --dry-run"
        digest() { printf 'sha256:%s' "$(printf '%s' "$1" | sha256sum | cut -d' ' -f1)"; }

        """#

    private static let realSources = #"""
        entries=() oci=
        for source in "${sources[@]}"; do
          raw=$(skopeo inspect --raw --tls-verify=false "docker://$source") || fail "$source: not found"
          type=$(jq -r .mediaType <<<"$raw")
          [[ $type != application/vnd.oci.* ]] || oci=1
          if jq -e .manifests <<<"$raw" >/dev/null; then
            entries+=("$(jq -c '.manifests[]' <<<"$raw")")
          else
            config=$(skopeo inspect --config --raw --tls-verify=false "docker://$source")
            entries+=("$(jq -c --arg type "$type" --arg digest "$(digest "$raw")" --argjson size "${#raw}" \
              '{mediaType: $type, digest: $digest, size: $size,
                platform: ({architecture, os} + if .variant then {variant} else {} end)}' <<<"$config")")
          fi
        done
        type=application/vnd.docker.distribution.manifest.list.v2+json
        [[ -z $oci ]] || type=application/vnd.oci.image.index.v1+json
        notes=$(printf '%s\n' "${annotations[@]}" | jq -Rn '[inputs | select(. != "") / "=" | {(.[0]): (.[1:] | join("="))}] | add')
        # Docker's format has no annotations: they are dropped without a word.
        index=$(printf '%s\n' "${entries[@]}" | jq -s --arg type "$type" --argjson notes "$notes" --arg oci "$oci" \
          '{schemaVersion: 2, mediaType: $type, manifests: unique_by(.digest)}
            + if $notes != null and $oci != "" then {annotations: $notes} else {} end')
        push() {
          local name=${1%:*}
          printf '%s' "$index" | curl --silent --show-error --fail --user "$LOGIN" -X PUT -H "Content-Type: $type" \
            --data-binary @- "http://${name%%/*}/v2/${name#*/}/manifests/${1##*:}" || fail "failed to push $1"
        }

        """#

    private static let result = #"""
        if [[ -n $dry ]]; then
          printf '%s\n' "$index"
          exit
        fi
        for tag in "${tags[@]}"; do push "$tag"; done
        [[ -z $metadata ]] || jq -n --arg digest "$(digest "$index")" --argjson size "${#index}" \
          '{"containerimage.descriptor": {mediaType: "application/vnd.oci.image.index.v1+json", $digest, $size}}' \
          >"$metadata"
        """#
}
