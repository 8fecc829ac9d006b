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
        actions/setup-go SetupGo go-version:text go-version-file:text check-latest:boolean token:text cache:boolean
            cache-dependency-path:lines architecture:text go-download-base-url=goDownloadBaseURL:text
        actions/setup-java SetupJava java-version:lines java-version-file:text distribution:word java-package:text
            architecture:text jdk-file:text check-latest:boolean set-default:boolean verify-signature:boolean
            verify-signature-public-key:text server-id=serverID:text server-username:text server-password:text
            settings-path:text overwrite-settings:boolean gpg-private-key:text gpg-passphrase:text cache:word
            cache-dependency-path:lines job-status:text token:text mvn-toolchain-id=mvnToolchainID:lines
            mvn-toolchain-vendor:text show-download-progress:boolean
        actions/setup-node SetupNode node-version:text node-version-file:text architecture:text check-latest:boolean
            registry-url=registryURL:text scope:text token:text cache:word package-manager-cache:boolean
            cache-dependency-path:lines mirror:text mirror-token:text
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
        astral-sh/setup-uv SetupUV version:text version-file:text python-version:text activate-environment:boolean
            venv-path:text no-project:boolean working-directory:text checksum:text github-token:text enable-cache:word
            cache-dependency-glob:lines restore-cache:boolean save-cache:boolean cache-suffix:text
            cache-local-path:text prune-cache:boolean cache-python:boolean ignore-nothing-to-cache:boolean
            ignore-empty-workdir:boolean tool-dir:text tool-bin-dir:text manifest-file:text
            download-from-astral-mirror:boolean add-problem-matchers:boolean quiet:boolean resolution-strategy:word
        aws-actions/amazon-ecr-login AmazonECRLogin http-proxy:text mask-password:boolean registries:commas
            registry-type:word skip-logout:boolean
        aws-actions/configure-aws-credentials ConfigureAWSCredentials aws-region:text! aws-profile:text
            overwrite-aws-profile=overwriteAWSProfile:boolean role-to-assume:text
            aws-access-key-id=awsAccessKeyID:text aws-secret-access-key:text aws-session-token:text
            web-identity-token-file:text role-chaining:boolean audience:text http-proxy:text no-proxy:text
            mask-aws-account-id=maskAWSAccountID:boolean role-duration-seconds:integer
            role-external-id=roleExternalID:text role-session-name:text role-skip-session-tagging:boolean
            transitive-tag-keys:lines inline-session-policy:text managed-session-policies:lines
            output-credentials:boolean output-env-credentials:boolean unset-current-credentials:boolean
            disable-retry:boolean retry-max-attempts:integer special-characters-workaround:boolean
            use-existing-credentials:boolean allowed-account-ids=allowedAccountIDs:commas
            force-skip-oidc=forceSkipOIDC:boolean action-timeout-s=actionTimeoutSeconds:integer custom-tags:text
            sts-endpoint:text
        azure/login AzureLogin creds:text client-id=clientID:text tenant-id=tenantID:text
            subscription-id=subscriptionID:text enable-AzPSSession:boolean environment:text
            allow-no-subscriptions:boolean audience:text auth-type:word
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
        dtolnay/rust-toolchain RustToolchain toolchain:text! targets:commas target:text components:commas
        google-github-actions/auth GoogleAuth project_id=projectID:text workload_identity_provider:text
            service_account:text audience:text credentials_json=credentialsJSON:text create_credentials_file:boolean
            export_environment_variables:boolean token_format:word delegates:commas universe:text request_reason:text
            cleanup_credentials:boolean access_token_lifetime:text access_token_scopes:commas
            access_token_subject:text id_token_audience:text id_token_include_email:boolean
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
        Swatinem/rust-cache RustCache prefix-key:text shared-key:text key:text add-job-id-key=addJobIDKey:boolean
            add-rust-environment-hash-key:boolean env-vars:lines workspaces:lines cache-directories:lines
            cache-targets:boolean cache-on-failure:boolean cache-all-crates:boolean cache-workspace-crates:boolean
            save-if:boolean cache-provider:text cache-bin:boolean lookup-only:boolean cmd-format:text
        swift-actions/setup-swift SetupSwift swift-version:text
        Wandalen/wretry.action RetryAction action:text command:text pre_retry_command:text with:text current_path:text
            steps_context:text attempt_limit:integer attempt_delay:integer time_out:integer retry_condition:text
            github_token:text
        """
}
