import Workflows

extension BindingCases {
    static let github: [BindingCase] = [
        checkout, uploadArtifact, downloadArtifact, actionsCache, restoreCache, saveCache, attest,
        attestBuildProvenance, attestSBOM, deletePackageVersions, setupPython, gitHubScript,
    ]

    static let checkout = BindingCase(
        Checkout(
            repository: "a", ref: "a", token: "a", sshKey: "a", sshKnownHosts: "a", sshStrict: true, sshUser: "a",
            persistCredentials: true, path: "a", clean: true, filter: "a", sparseCheckout: ["a", "b"],
            sparseCheckoutConeMode: true, fetchDepth: 1, fetchTags: true, showProgress: true, lfs: true,
            submodules: .skipped, setSafeDirectory: true, githubServerURL: "a", allowUnsafePRCheckout: true),
        inputs: [
            "repository", "ref", "token", "ssh-key", "ssh-known-hosts", "ssh-strict", "ssh-user",
            "persist-credentials", "path", "clean", "filter", "sparse-checkout", "sparse-checkout-cone-mode",
            "fetch-depth", "fetch-tags", "show-progress", "lfs", "submodules", "set-safe-directory",
            "github-server-url", "allow-unsafe-pr-checkout",
        ],
        outputs: [
            "ref", "commit",
        ])

    static let uploadArtifact = BindingCase(
        UploadArtifact(
            name: "a", path: ["a", "b"], ifNoFilesFound: .warn, retentionDays: 1, compressionLevel: 1, overwrite: true,
            includeHiddenFiles: true, archive: true),
        inputs: [
            "name", "path", "if-no-files-found", "retention-days", "compression-level", "overwrite",
            "include-hidden-files", "archive",
        ],
        outputs: [
            "artifact-id", "artifact-url", "artifact-digest",
        ])

    static let downloadArtifact = BindingCase(
        DownloadArtifact(
            name: "a", artifactIDs: ["a", "b"], path: "a", pattern: "a", mergeMultiple: true, githubToken: "a",
            repository: "a", runID: "a", skipDecompress: true, digestMismatch: .ignore),
        inputs: [
            "name", "artifact-ids", "path", "pattern", "merge-multiple", "github-token", "repository", "run-id",
            "skip-decompress", "digest-mismatch",
        ],
        outputs: [
            "download-path"
        ])

    static let actionsCache = BindingCase(
        ActionsCache(
            path: ["a", "b"], key: "a", restoreKeys: ["a", "b"], uploadChunkSize: 1, enableCrossOSArchive: true,
            failOnCacheMiss: true, lookupOnly: true, saveAlways: true),
        inputs: [
            "path", "key", "restore-keys", "upload-chunk-size", "enableCrossOsArchive", "fail-on-cache-miss",
            "lookup-only", "save-always",
        ],
        outputs: [
            "cache-hit"
        ])

    static let restoreCache = BindingCase(
        RestoreCache(
            path: ["a", "b"], key: "a", restoreKeys: ["a", "b"], enableCrossOSArchive: true, failOnCacheMiss: true,
            lookupOnly: true),
        inputs: [
            "path", "key", "restore-keys", "enableCrossOsArchive", "fail-on-cache-miss", "lookup-only",
        ],
        outputs: [
            "cache-hit", "cache-primary-key", "cache-matched-key",
        ])

    static let saveCache = BindingCase(
        SaveCache(
            path: ["a", "b"], key: "a", uploadChunkSize: 1, enableCrossOSArchive: true),
        inputs: [
            "path", "key", "upload-chunk-size", "enableCrossOsArchive",
        ],
        outputs: [])

    static let attest = BindingCase(
        Attest(
            subjectPath: ["a", "b"], subjectDigest: "a", subjectName: "a", subjectChecksums: "a", subjectVersion: "a",
            sbomPath: "a", predicateType: "a", predicate: "a", predicatePath: "a", pushToRegistry: true,
            createStorageRecord: true, showSummary: true, githubToken: "a"),
        inputs: [
            "subject-path", "subject-digest", "subject-name", "subject-checksums", "subject-version", "sbom-path",
            "predicate-type", "predicate", "predicate-path", "push-to-registry", "create-storage-record",
            "show-summary", "github-token",
        ],
        outputs: [
            "bundle-path", "attestation-id", "attestation-url", "storage-record-ids",
        ])

    static let attestBuildProvenance = BindingCase(
        AttestBuildProvenance(
            subjectPath: ["a", "b"], subjectDigest: "a", subjectName: "a", subjectChecksums: "a", predicateType: "a",
            predicate: "a", predicatePath: "a", pushToRegistry: true, createStorageRecord: true, showSummary: true,
            githubToken: "a"),
        inputs: [
            "subject-path", "subject-digest", "subject-name", "subject-checksums", "predicate-type", "predicate",
            "predicate-path", "push-to-registry", "create-storage-record", "show-summary", "github-token",
        ],
        outputs: [
            "bundle-path", "attestation-id", "attestation-url", "storage-record-ids",
        ])

    static let attestSBOM = BindingCase(
        AttestSBOM(
            subjectPath: ["a", "b"], subjectDigest: "a", subjectName: "a", subjectChecksums: "a", sbomPath: "a",
            pushToRegistry: true, showSummary: true, githubToken: "a"),
        inputs: [
            "subject-path", "subject-digest", "subject-name", "subject-checksums", "sbom-path", "push-to-registry",
            "show-summary", "github-token",
        ],
        outputs: [
            "bundle-path", "attestation-id", "attestation-url",
        ])

    static let deletePackageVersions = BindingCase(
        DeletePackageVersions(
            packageVersionIDs: ["a", "b"], owner: "a", packageName: "a", packageType: .npm, numOldVersionsToDelete: 1,
            minVersionsToKeep: 1, ignoreVersions: "a", deleteOnlyPreReleaseVersions: true,
            deleteOnlyUntaggedVersions: true, token: "a"),
        inputs: [
            "package-version-ids", "owner", "package-name", "package-type", "num-old-versions-to-delete",
            "min-versions-to-keep", "ignore-versions", "delete-only-pre-release-versions",
            "delete-only-untagged-versions", "token",
        ],
        outputs: [])

    static let setupPython = BindingCase(
        SetupPython(
            pythonVersion: ["a", "b"], pythonVersionFile: "a", cache: .pip, architecture: "a", checkLatest: true,
            token: "a", cacheDependencyPath: ["a", "b"], updateEnvironment: true, allowPrereleases: true,
            freethreaded: true, pipVersion: "a"),
        inputs: [
            "python-version", "python-version-file", "cache", "architecture", "check-latest", "token",
            "cache-dependency-path", "update-environment", "allow-prereleases", "freethreaded", "pip-version",
        ],
        outputs: [
            "python-version", "cache-hit", "python-path",
        ])

    static let gitHubScript = BindingCase(
        GitHubScript(
            script: "a", githubToken: "a", debug: true, userAgent: "a", previews: ["a", "b"], resultEncoding: .json,
            retries: 1, retryExemptStatusCodes: [400, 404], baseURL: "a"),
        inputs: [
            "script", "github-token", "debug", "user-agent", "previews", "result-encoding", "retries",
            "retry-exempt-status-codes", "base-url",
        ],
        outputs: [
            "result"
        ])
}
