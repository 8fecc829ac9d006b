import Workflows

extension BindingCases {
    static let tools: [BindingCase] = [
        cosignInstaller, trivy, setupTrivy, sbom, setupHelm, kindCluster, chartTesting, gitHubRelease, setupSwift,
        ghcrCleanup, retryAction,
    ]

    static let cosignInstaller = BindingCase(
        CosignInstaller(
            cosignRelease: "a", installDir: "a", useSudo: true),
        inputs: [
            "cosign-release", "install-dir", "use-sudo",
        ],
        outputs: [])

    static let trivy = BindingCase(
        Trivy(
            scanType: .image, imageRef: "a", input: "a", scanRef: "a", exitCode: 1, ignoreUnfixed: true,
            vulnType: [.system], severity: [.unknown], format: .table, template: "a", output: "a",
            skipDirs: ["a", "b"],
            skipFiles: ["a", "b"], cacheDir: "a", timeout: "a", ignorePolicy: "a", hideProgress: true,
            listAllPkgs: true, scanners: [.vulnerabilities], trivyignores: ["a", "b"], githubPat: "a", trivyConfig: "a",
            tfVars: "a", limitSeveritiesForSarif: true, dockerHost: "a", version: "a", cache: true,
            skipSetupTrivy: true, tokenSetupTrivy: "a"),
        inputs: [
            "scan-type", "image-ref", "input", "scan-ref", "exit-code", "ignore-unfixed", "vuln-type", "severity",
            "format", "template", "output", "skip-dirs", "skip-files", "cache-dir", "timeout", "ignore-policy",
            "hide-progress", "list-all-pkgs", "scanners", "trivyignores", "github-pat", "trivy-config", "tf-vars",
            "limit-severities-for-sarif", "docker-host", "version", "cache", "skip-setup-trivy", "token-setup-trivy",
        ],
        outputs: [])

    static let setupTrivy = BindingCase(
        SetupTrivy(
            version: "a", path: "a", cache: true, token: "a", githubServerURL: "a"),
        inputs: [
            "version", "path", "cache", "token", "github-server-url",
        ],
        outputs: [])

    static let sbom = BindingCase(
        SBOM(
            path: "a", file: "a", image: "a", registryUsername: "a", registryPassword: "a", format: .spdx,
            githubToken: "a", artifactName: "a", outputFile: "a", syftVersion: "a", dependencySnapshot: true,
            uploadArtifact: true, uploadArtifactRetention: 1, uploadReleaseAssets: true, config: "a"),
        inputs: [
            "path", "file", "image", "registry-username", "registry-password", "format", "github-token",
            "artifact-name", "output-file", "syft-version", "dependency-snapshot", "upload-artifact",
            "upload-artifact-retention", "upload-release-assets", "config",
        ],
        outputs: [])

    static let setupHelm = BindingCase(
        SetupHelm(
            version: "a", token: "a", downloadBaseURL: "a"),
        inputs: [
            "version", "token", "downloadBaseURL",
        ],
        outputs: [
            "helm-path"
        ])

    static let kindCluster = BindingCase(
        KindCluster(
            version: "a", config: "a", kubeconfig: "a", nodeImage: "a", clusterName: "a", wait: "a", verbosity: 1,
            kubectlVersion: "a", registry: true, registryImage: "a", registryName: "a", registryPort: 1,
            registryEnableDelete: true, installOnly: true, ignoreFailedClean: true, cloudProvider: true),
        inputs: [
            "version", "config", "kubeconfig", "node_image", "cluster_name", "wait", "verbosity", "kubectl_version",
            "registry", "registry_image", "registry_name", "registry_port", "registry_enable_delete",
            "install_only", "ignore_failed_clean", "cloud_provider",
        ],
        outputs: [])

    static let chartTesting = BindingCase(
        ChartTesting(
            version: "a", yamllintVersion: "a", yamaleVersion: "a"),
        inputs: [
            "version", "yamllint_version", "yamale_version",
        ],
        outputs: [])

    static let gitHubRelease = BindingCase(
        GitHubRelease(
            body: "a", bodyPath: "a", name: "a", tagName: "a", draft: true, prerelease: true, preserveOrder: true,
            files: ["a", "b"], workingDirectory: "a", overwriteFiles: true, failOnUnmatchedFiles: true, repository: "a",
            token: "a", targetCommitish: "a", discussionCategoryName: "a", generateReleaseNotes: true, previousTag: "a",
            appendBody: true, makeLatest: .always),
        inputs: [
            "body", "body_path", "name", "tag_name", "draft", "prerelease", "preserve_order", "files",
            "working_directory", "overwrite_files", "fail_on_unmatched_files", "repository", "token",
            "target_commitish", "discussion_category_name", "generate_release_notes", "previous_tag", "append_body",
            "make_latest",
        ],
        outputs: [
            "url", "id", "upload_url", "assets",
        ])

    static let setupSwift = BindingCase(
        SetupSwift(
            swiftVersion: "a"),
        inputs: [
            "swift-version"
        ],
        outputs: [
            "version"
        ])

    static let ghcrCleanup = BindingCase(
        GHCRCleanup(
            token: "a", owner: "a", repository: "a", package: "a", packages: ["a", "b"], expandPackages: true,
            deleteTags: ["a", "b"], tags: ["a", "b"], excludeTags: ["a", "b"], keepNUntagged: 1, keepNTagged: 1,
            deleteUntagged: true, deleteGhostImages: true, deletePartialImages: true, deleteOrphanedImages: true,
            olderThan: "a", useRegex: true, validate: true, dryRun: true, logLevel: .error, registryURL: "a",
            githubAPIURL: "a"),
        inputs: [
            "token", "owner", "repository", "package", "packages", "expand-packages", "delete-tags", "tags",
            "exclude-tags", "keep-n-untagged", "keep-n-tagged", "delete-untagged", "delete-ghost-images",
            "delete-partial-images", "delete-orphaned-images", "older-than", "use-regex", "validate", "dry-run",
            "log-level", "registry-url", "github-api-url",
        ],
        outputs: [])

    static let retryAction = BindingCase(
        RetryAction(
            action: "a", command: "a", preRetryCommand: "a", with: "a", currentPath: "a", stepsContext: "a",
            attemptLimit: 1, attemptDelay: 1, timeOut: 1, retryCondition: "a", githubToken: "a"),
        inputs: [
            "action", "command", "pre_retry_command", "with", "current_path", "steps_context", "attempt_limit",
            "attempt_delay", "time_out", "retry_condition", "github_token",
        ],
        outputs: [
            "outputs"
        ])
}
