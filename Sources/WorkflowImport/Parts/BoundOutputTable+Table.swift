extension BoundOutputTable {
    /// One action a line: its name, and its outputs; a line that begins with four spaces belongs to the one before it.
    ///
    /// An output has a form, and the member's name if it is not the output's.
    static let table: StaticString = """
        actions/attest bundle-path:text attestation-id=attestationID:text attestation-url=attestationURL:text
            storage-record-ids=storageRecordIDs:text
        actions/attest-build-provenance bundle-path:text attestation-id=attestationID:text
            attestation-url=attestationURL:text storage-record-ids=storageRecordIDs:text
        actions/attest-sbom bundle-path:text attestation-id=attestationID:text attestation-url=attestationURL:text
        actions/cache cache-hit:boolean
        actions/cache/restore cache-hit:boolean cache-primary-key:text cache-matched-key:text
        actions/checkout ref:text commit:text
        actions/download-artifact download-path:text
        actions/github-script result:json
        actions/setup-python python-version:text cache-hit:boolean python-path:text
        actions/upload-artifact artifact-id=artifactID:text artifact-url=artifactURL:text artifact-digest:text
        Azure/setup-helm helm-path:text
        docker/bake-action metadata:json
        docker/build-push-action imageid=imageID:text digest:text metadata:json
        docker/metadata-action version:text tags:text tag-names:text labels:text annotations:text json:json
            bake-file-tags:text bake-file-labels:text bake-file-annotations:text bake-file:text
        docker/setup-buildx-action name:text driver:text platforms:text nodes:json endpoint:text status:text
            flags:text
        docker/setup-qemu-action platforms:text
        softprops/action-gh-release url:text id:text upload_url=uploadURL:text assets:json
        swift-actions/setup-swift version:text
        Wandalen/wretry.action outputs:json
        """
}
