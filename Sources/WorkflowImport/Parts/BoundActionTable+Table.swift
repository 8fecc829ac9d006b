extension BoundActionTable {
    /// One action a line: its name, its type, and its inputs in the order of the initialiser; a line that begins with four
    /// spaces belongs to the one before it.
    ///
    /// An input has a form, `!` if the initialiser requires it, and the member's name if it is not the input's.
    static let table: StaticString = """
        actions/attest Attest subject-path:lines subject-digest:text subject-name:text subject-checksums:text
            subject-version:text sbom-path:text predicate-type:text predicate:text predicate-path:text
            push-to-registry:boolean create-storage-record:boolean show-summary:boolean github-token:text
        actions/attest-build-provenance AttestBuildProvenance subject-path:lines subject-digest:text subject-name:text
            subject-checksums:text predicate-type:text predicate:text predicate-path:text push-to-registry:boolean
            create-storage-record:boolean show-summary:boolean github-token:text
        actions/attest-sbom AttestSBOM subject-path:lines subject-digest:text subject-name:text subject-checksums:text
            sbom-path:text! push-to-registry:boolean show-summary:boolean github-token:text
        actions/cache ActionsCache path:lines! key:text! restore-keys:lines upload-chunk-size:integer
            enableCrossOsArchive=enableCrossOSArchive:boolean fail-on-cache-miss:boolean lookup-only:boolean
            save-always:boolean
        actions/cache/restore RestoreCache path:lines! key:text! restore-keys:lines
            enableCrossOsArchive=enableCrossOSArchive:boolean fail-on-cache-miss:boolean lookup-only:boolean
        actions/cache/save SaveCache path:lines! key:text! upload-chunk-size:integer
            enableCrossOsArchive=enableCrossOSArchive:boolean
        actions/checkout Checkout repository:text ref:text token:text ssh-key:text ssh-known-hosts:text
            ssh-strict:boolean ssh-user:text persist-credentials:boolean path:text clean:boolean filter:text
            sparse-checkout:lines sparse-checkout-cone-mode:boolean fetch-depth:integer fetch-tags:boolean
            show-progress:boolean lfs:boolean submodules:word set-safe-directory:boolean
            github-server-url=githubServerURL:text allow-unsafe-pr-checkout=allowUnsafePRCheckout:boolean
        actions/delete-package-versions DeletePackageVersions package-version-ids=packageVersionIDs:commas owner:text
            package-name:text! package-type:word! num-old-versions-to-delete:integer min-versions-to-keep:integer
            ignore-versions:text delete-only-pre-release-versions:boolean delete-only-untagged-versions:boolean
            token:text
        actions/download-artifact DownloadArtifact name:text artifact-ids=artifactIDs:commas path:text pattern:text
            merge-multiple:boolean github-token:text repository:text run-id=runID:text skip-decompress:boolean
            digest-mismatch:word
        actions/github-script GitHubScript script:script! github-token:text debug:boolean user-agent:text
            previews:commas result-encoding:word retries:integer retry-exempt-status-codes:other base-url=baseURL:text
        actions/setup-python SetupPython python-version:lines python-version-file:text cache:word architecture:text
            check-latest:boolean token:text cache-dependency-path:lines update-environment:boolean
            allow-prereleases:boolean freethreaded:boolean pip-version:text
        actions/upload-artifact UploadArtifact name:text path:lines! if-no-files-found:word retention-days:integer
            compression-level:integer overwrite:boolean include-hidden-files:boolean archive:boolean
        anchore/sbom-action SBOM path:text file:text image:text registry-username:text registry-password:text
            format:word github-token:text artifact-name:text output-file:text syft-version:text
            dependency-snapshot:boolean upload-artifact:boolean upload-artifact-retention:integer
            upload-release-assets:boolean config:text
        aquasecurity/setup-trivy SetupTrivy version:text path:text cache:boolean token:text
            github-server-url=githubServerURL:text
        aquasecurity/trivy-action Trivy scan-type:word image-ref:text input:text scan-ref:text exit-code:integer
            ignore-unfixed:boolean vuln-type:words severity:words format:word template:text output:text
            skip-dirs:commas skip-files:commas cache-dir:text timeout:text ignore-policy:text hide-progress:boolean
            list-all-pkgs:boolean scanners:words trivyignores:commas github-pat:text trivy-config:text tf-vars:text
            limit-severities-for-sarif:boolean docker-host:text version:text cache:boolean skip-setup-trivy:boolean
            token-setup-trivy:text
        Azure/setup-helm SetupHelm version:text token:text downloadBaseURL:text
        dataaxiom/ghcr-cleanup-action GHCRCleanup token:text owner:text repository:text package:text packages:commas
            expand-packages:boolean delete-tags:commas tags:commas exclude-tags:commas keep-n-untagged:integer
            keep-n-tagged:integer delete-untagged:boolean delete-ghost-images:boolean delete-partial-images:boolean
            delete-orphaned-images:boolean older-than:text use-regex:boolean validate:boolean dry-run:boolean
            log-level:word registry-url=registryURL:text github-api-url=githubAPIURL:text
        docker/bake-action DockerBake builder:text allow:lines call:text files:lines no-cache:boolean pull:boolean
            load:boolean provenance:other push:boolean sbom:other set:lines source:text targets:lines
            github-token:text
        docker/build-push-action DockerBuildPush add-hosts:lines allow:lines annotations:lines attests:lines
            build-args:lines build-contexts:lines builder:text cache-from:lines cache-to:lines call:text
            cgroup-parent:text context:text file:text labels:lines load:boolean network:text no-cache:boolean
            no-cache-filters:lines outputs:lines platforms:commas provenance:other pull:boolean push:boolean
            sbom:other secrets:lines secret-envs:lines secret-files:lines shm-size:text ssh:lines tags:lines
            target:text ulimit:lines github-token:text
        docker/login-action DockerLogin registry:text username:text password:text ecr:word scope:text logout:boolean
            registry-auth:text
        docker/metadata-action DockerMetadata context:word images:lines tags:lines flavor:lines labels:lines
            annotations:lines sep-tags:text sep-labels:text sep-annotations:text bake-target:text github-token:text
        docker/setup-buildx-action DockerSetupBuildx version:text driver:word driver-opts:lines buildkitd-flags:text
            buildkitd-config:text buildkitd-config-inline:text use:boolean name:text endpoint:text platforms:commas
            append:text keep-state:boolean cache-binary:boolean cleanup:boolean
        docker/setup-qemu-action DockerSetupQEMU image:text platforms:commas reset:boolean cache-image:boolean
        helm/chart-testing-action ChartTesting version:text yamllint_version:text yamale_version:text
        helm/kind-action KindCluster version:text config:text kubeconfig:text node_image:text cluster_name:text
            wait:text verbosity:integer kubectl_version:text registry:boolean registry_image:text registry_name:text
            registry_port:integer registry_enable_delete:boolean install_only:boolean ignore_failed_clean:boolean
            cloud_provider:boolean
        sigstore/cosign-installer CosignInstaller cosign-release:text install-dir:text use-sudo:boolean
        softprops/action-gh-release GitHubRelease body:text body_path:text name:text tag_name:text draft:boolean
            prerelease:boolean preserve_order:boolean files:lines working_directory:text overwrite_files:boolean
            fail_on_unmatched_files:boolean repository:text token:text target_commitish:text
            discussion_category_name:text generate_release_notes:boolean previous_tag:text append_body:boolean
            make_latest:word
        swift-actions/setup-swift SetupSwift swift-version:text
        Wandalen/wretry.action RetryAction action:text command:text pre_retry_command:text with:text current_path:text
            steps_context:text attempt_limit:integer attempt_delay:integer time_out:integer retry_condition:text
            github_token:text
        """
}
