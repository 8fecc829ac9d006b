import Workflows

extension BindingCases {
    static let languages: [BindingCase] = [setupNode, setupGo, setupJava, setupUV, rustToolchain, rustCache]

    static let setupNode = BindingCase(
        SetupNode(
            nodeVersion: "a", nodeVersionFile: "a", architecture: "a", checkLatest: true, registryURL: "a",
            scope: "a", token: "a", cache: .npm, packageManagerCache: true, cacheDependencyPath: ["a", "b"],
            mirror: "a", mirrorToken: "a"),
        inputs: [
            "node-version", "node-version-file", "architecture", "check-latest", "registry-url", "scope", "token",
            "cache", "package-manager-cache", "cache-dependency-path", "mirror", "mirror-token",
        ],
        outputs: [
            "cache-hit", "cache-primary-key", "cache-matched-key", "node-version",
        ])

    static let setupGo = BindingCase(
        SetupGo(
            goVersion: "a", goVersionFile: "a", checkLatest: true, token: "a", cache: true,
            cacheDependencyPath: ["a", "b"], architecture: "a", goDownloadBaseURL: "a"),
        inputs: [
            "go-version", "go-version-file", "check-latest", "token", "cache", "cache-dependency-path",
            "architecture", "go-download-base-url",
        ],
        outputs: [
            "go-version", "cache-hit",
        ])

    static let setupJava = BindingCase(
        SetupJava(
            javaVersion: ["a", "b"], javaVersionFile: "a", distribution: .temurin, javaPackage: "a",
            architecture: "a", jdkFile: "a", checkLatest: true, setDefault: true, verifySignature: true,
            verifySignaturePublicKey: "a", serverID: "a", serverUsername: "a", serverPassword: "a", settingsPath: "a",
            overwriteSettings: true, gpgPrivateKey: "a", gpgPassphrase: "a", cache: .maven,
            cacheDependencyPath: ["a", "b"], jobStatus: "a", token: "a", mvnToolchainID: ["a", "b"],
            mvnToolchainVendor: "a", showDownloadProgress: true),
        inputs: [
            "java-version", "java-version-file", "distribution", "java-package", "architecture", "jdk-file",
            "check-latest", "set-default", "verify-signature", "verify-signature-public-key", "server-id",
            "server-username", "server-password", "settings-path", "overwrite-settings", "gpg-private-key",
            "gpg-passphrase", "cache", "cache-dependency-path", "job-status", "token", "mvn-toolchain-id",
            "mvn-toolchain-vendor", "show-download-progress",
        ],
        outputs: [
            "distribution", "version", "path", "cache-hit", "cache-primary-key",
        ])

    static let setupUV = BindingCase(
        SetupUV(
            version: "a", versionFile: "a", pythonVersion: "a", activateEnvironment: true, venvPath: "a",
            noProject: true, workingDirectory: "a", checksum: "a", githubToken: "a", enableCache: .auto,
            cacheDependencyGlob: ["a", "b"], restoreCache: true, saveCache: true, cacheSuffix: "a",
            cacheLocalPath: "a", pruneCache: true, cachePython: true, ignoreNothingToCache: true,
            ignoreEmptyWorkdir: true, toolDir: "a", toolBinDir: "a", manifestFile: "a",
            downloadFromAstralMirror: true, addProblemMatchers: true, quiet: true, resolutionStrategy: .highest),
        inputs: [
            "version", "version-file", "python-version", "activate-environment", "venv-path", "no-project",
            "working-directory", "checksum", "github-token", "enable-cache", "cache-dependency-glob", "restore-cache",
            "save-cache", "cache-suffix", "cache-local-path", "prune-cache", "cache-python",
            "ignore-nothing-to-cache", "ignore-empty-workdir", "tool-dir", "tool-bin-dir", "manifest-file",
            "download-from-astral-mirror", "add-problem-matchers", "quiet", "resolution-strategy",
        ],
        outputs: [
            "uv-version", "uv-path", "uvx-path", "cache-hit", "cache-key", "venv", "python-version",
            "python-cache-hit",
        ])

    static let rustToolchain = BindingCase(
        RustToolchain(
            toolchain: "a", targets: ["a", "b"], target: "a", components: ["a", "b"]),
        inputs: [
            "toolchain", "targets", "target", "components",
        ],
        outputs: [
            "cachekey", "name",
        ])

    static let rustCache = BindingCase(
        RustCache(
            prefixKey: "a", sharedKey: "a", key: "a", addJobIDKey: true, addRustEnvironmentHashKey: true,
            envVars: ["a", "b"], workspaces: ["a", "b"], cacheDirectories: ["a", "b"], cacheTargets: true,
            cacheOnFailure: true, cacheAllCrates: true, cacheWorkspaceCrates: true, saveIf: true, cacheProvider: "a",
            cacheBin: true, lookupOnly: true, cmdFormat: "a"),
        inputs: [
            "prefix-key", "shared-key", "key", "add-job-id-key", "add-rust-environment-hash-key", "env-vars",
            "workspaces", "cache-directories", "cache-targets", "cache-on-failure", "cache-all-crates",
            "cache-workspace-crates", "save-if", "cache-provider", "cache-bin", "lookup-only", "cmd-format",
        ],
        outputs: [
            "cache-hit"
        ])
}
