extension LocalRegistry {
    /// The kind of an index: the two that registries know.
    public enum IndexKind: String, Hashable, Sendable, CaseIterable {
        /// An OCI image index.
        case oci
        /// A Docker manifest list.
        case docker
    }

    /// Pushes an image for several architectures of Linux, as buildx would: blobs, manifests by digest, the index under tags.
    ///
    /// - Parameters:
    ///   - repository: The name of the image below the host.
    ///   - tags: The tags that get the index.
    ///   - architectures: What the image is for.
    ///   - kind: What the index is.
    /// - Returns: The digest of the index.
    /// - Throws: A `LocalRegistryFailure` if the registry refuses anything.
    @discardableResult
    public func push(
        _ repository: String, tags: [String], architectures: [String] = ["amd64", "arm64"], kind: IndexKind = .oci
    ) throws -> String {
        let run = try Shell.run(
            script: Self.pushScript,
            environment: [
                "BASE": "http://\(host)/v2/\(repository)", "LOGIN": "\(Self.user):\(Self.password)",
                "TAGS": tags.joined(separator: " "), "ARCHITECTURES": architectures.joined(separator: " "),
                "KIND": kind.rawValue,
            ], allowing: ["curl"])
        guard run.status == 0, let digest = run.output("digest") else {
            throw LocalRegistryFailure(reason: "\(repository): \(run.standardError)")
        }
        return digest
    }

    private static let pushScript = #"""
        set -euo pipefail
        case $KIND in
          oci)
            index=application/vnd.oci.image.index.v1+json
            manifest=application/vnd.oci.image.manifest.v1+json
            config=application/vnd.oci.image.config.v1+json
            layer=application/vnd.oci.image.layer.v1.tar+gzip ;;
          docker)
            index=application/vnd.docker.distribution.manifest.list.v2+json
            manifest=application/vnd.docker.distribution.manifest.v2+json
            config=application/vnd.docker.container.image.v1+json
            layer=application/vnd.docker.image.rootfs.diff.tar.gzip ;;
        esac

        request() { curl --silent --show-error --fail --user "$LOGIN" "$@"; }
        digest() { echo "sha256:$(sha256sum "$1" | cut -d' ' -f1)"; }
        # As an entry of a list: what the file is, its digest and its size.
        descriptor() {
          jq -cn --arg type "$1" --arg digest "$(digest "$2")" --argjson size "$(stat -c %s "$2")" \
            '{mediaType: $type, digest: $digest, size: $size}'
        }
        blob() {
          local place
          place=$(request -X POST --output /dev/null --write-out '%header{location}' "$BASE/blobs/uploads/")
          request -X PUT -H 'Content-Type: application/octet-stream' --data-binary "@$1" "$place&digest=$(digest "$1")"
        }
        manifest() { request -X PUT -H "Content-Type: $2" --data-binary "@$3" "$BASE/manifests/$1"; }

        tar --create --files-from=/dev/null >layer.tar
        gzip --no-name --keep layer.tar
        blob layer.tar.gz
        entries=()
        for architecture in $ARCHITECTURES; do
          jq -cn --arg architecture "$architecture" --arg diff "$(digest layer.tar)" \
            '{architecture: $architecture, os: "linux", rootfs: {type: "layers", diff_ids: [$diff]}}' >config
          blob config
          jq -cn --arg type "$manifest" --argjson config "$(descriptor "$config" config)" \
            --argjson layer "$(descriptor "$layer" layer.tar.gz)" \
            '{schemaVersion: 2, mediaType: $type, config: $config, layers: [$layer]}' >manifest
          manifest "$(digest manifest)" "$manifest" manifest
          entries+=("$(descriptor "$manifest" manifest |
            jq -c --arg architecture "$architecture" '.platform = {os: "linux", architecture: $architecture}')")
        done
        printf '%s\n' "${entries[@]}" |
          jq -cs --arg type "$index" '{schemaVersion: 2, mediaType: $type, manifests: .}' >index
        for tag in $TAGS; do manifest "$tag" "$index" index; done
        echo "digest=$(digest index)" >>"$GITHUB_OUTPUT"
        """#
}
