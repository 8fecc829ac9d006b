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
        actions/setup-go go-version:text cache-hit:boolean
        actions/setup-java distribution:text version:text path:text cache-hit:boolean cache-primary-key:text
        actions/setup-node cache-hit:boolean cache-primary-key:text cache-matched-key:text node-version:text
        actions/setup-python python-version:text cache-hit:boolean python-path:text
        actions/upload-artifact artifact-id=artifactID:text artifact-url=artifactURL:text artifact-digest:text
        astral-sh/setup-uv uv-version:text uv-path:text uvx-path:text cache-hit:boolean cache-key:text venv:text
            python-version:text python-cache-hit:boolean
        aws-actions/amazon-ecr-login registry:text
        aws-actions/configure-aws-credentials aws-account-id=awsAccountID:text aws-access-key-id=awsAccessKeyID:text
            aws-secret-access-key:text aws-session-token:text aws-expiration:text
        Azure/setup-helm helm-path:text
        docker/bake-action metadata:json
        docker/build-push-action imageid=imageID:text digest:text metadata:json
        docker/metadata-action version:text tags:text tag-names:text labels:text annotations:text json:json
            bake-file-tags:text bake-file-labels:text bake-file-annotations:text bake-file:text
        docker/setup-buildx-action name:text driver:text platforms:text nodes:json endpoint:text status:text
            flags:text
        docker/setup-qemu-action platforms:text
        dtolnay/rust-toolchain cachekey=cacheKey:text name:text
        google-github-actions/auth project_id=projectID:text credentials_file_path:text auth_token:text
            access_token:text id_token:text
        softprops/action-gh-release url:text id:text upload_url=uploadURL:text assets:json
        Swatinem/rust-cache cache-hit:boolean
        swift-actions/setup-swift version:text
        Wandalen/wretry.action outputs:json
        """
}
