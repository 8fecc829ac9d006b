import Slipway

/// Declares `.github/workflows/bound.yml`.
enum BoundWorkflow {
    static let file = WorkflowFile(
        "bound.yml",
        Workflow(name: "Bound actions", on: [.workflowDispatch()], permissions: .unspecified) {
            actions
        })

    private static let actions = Job("actions", runsOn: .ubuntuLatest) {
        Attest(
            subjectPath: ["one", "two"], subjectDigest: "text", subjectName: "text", subjectChecksums: "text",
            subjectVersion: "text", sbomPath: "text", predicateType: "text", predicate: "text", predicatePath: "text",
            pushToRegistry: false, createStorageRecord: false, showSummary: false, githubToken: "text"
        ).at("v1")
        AttestBuildProvenance(
            subjectPath: ["one", "two"], subjectDigest: "text", subjectName: "text", subjectChecksums: "text",
            predicateType: "text", predicate: "text", predicatePath: "text", pushToRegistry: false,
            createStorageRecord: false, showSummary: false, githubToken: "text"
        ).at("v1")
        AttestSBOM(
            subjectPath: ["one", "two"], subjectDigest: "text", subjectName: "text", subjectChecksums: "text",
            sbomPath: "text", pushToRegistry: false, showSummary: false, githubToken: "text"
        ).at("v1")
        ActionsCache(
            path: ["one", "two"], key: "text", restoreKeys: ["one", "two"], uploadChunkSize: 2,
            enableCrossOSArchive: false, failOnCacheMiss: false, lookupOnly: false, saveAlways: false
        ).at("v1")
        RestoreCache(
            path: ["one", "two"], key: "text", restoreKeys: ["one", "two"], enableCrossOSArchive: false,
            failOnCacheMiss: false, lookupOnly: false
        ).at("v1")
        SaveCache(path: ["one", "two"], key: "text", uploadChunkSize: 2, enableCrossOSArchive: false).at("v1")
        Checkout(
            repository: "text", ref: "text", token: "text", sshKey: "text", sshKnownHosts: "text", sshStrict: false,
            sshUser: "text", persistCredentials: false, path: "text", clean: false, filter: "text",
            sparseCheckout: ["one", "two"], sparseCheckoutConeMode: false, fetchDepth: 2, fetchTags: false,
            showProgress: false, lfs: false, submodules: "word", setSafeDirectory: false, githubServerURL: "text",
            allowUnsafePRCheckout: false
        ).at("v1")
        DeletePackageVersions(
            packageVersionIDs: ["one", "two"], owner: "text", packageName: "text", packageType: "word",
            numOldVersionsToDelete: 2, minVersionsToKeep: 2, ignoreVersions: "text",
            deleteOnlyPreReleaseVersions: false, deleteOnlyUntaggedVersions: false, token: "text"
        ).at("v1")
        DownloadArtifact(
            name: "text", artifactIDs: ["one", "two"], path: "text", pattern: "text", mergeMultiple: false,
            githubToken: "text", repository: "text", runID: "text", skipDecompress: false, digestMismatch: "word"
        ).at("v1")
        GitHubScript(
            script: "return 1", githubToken: "text", debug: false, userAgent: "text", previews: ["one", "two"],
            resultEncoding: "word", retries: 2, baseURL: "text"
        ).at("v1")
        SetupGo(
            goVersion: "text", goVersionFile: "text", checkLatest: false, token: "text", cache: false,
            cacheDependencyPath: ["one", "two"], architecture: "text", goDownloadBaseURL: "text"
        ).at("v1")
        SetupJava(
            javaVersion: ["one", "two"], javaVersionFile: "text", distribution: "word", javaPackage: "text",
            architecture: "text", jdkFile: "text", checkLatest: false, setDefault: false, verifySignature: false,
            verifySignaturePublicKey: "text", serverID: "text", serverUsername: "text", serverPassword: "text",
            settingsPath: "text", overwriteSettings: false, gpgPrivateKey: "text", gpgPassphrase: "text", cache: "word",
            cacheDependencyPath: ["one", "two"], jobStatus: "text", token: "text", mvnToolchainID: ["one", "two"],
            mvnToolchainVendor: "text", showDownloadProgress: false
        ).at("v1")
        SetupNode(
            nodeVersion: "text", nodeVersionFile: "text", architecture: "text", checkLatest: false, registryURL: "text",
            scope: "text", token: "text", cache: "word", packageManagerCache: false,
            cacheDependencyPath: ["one", "two"], mirror: "text", mirrorToken: "text"
        ).at("v1")
        SetupPython(
            pythonVersion: ["one", "two"], pythonVersionFile: "text", cache: "word", architecture: "text",
            checkLatest: false, token: "text", cacheDependencyPath: ["one", "two"], updateEnvironment: false,
            allowPrereleases: false, freethreaded: false, pipVersion: "text"
        ).at("v1")
        UploadArtifact(
            name: "text", path: ["one", "two"], ifNoFilesFound: "word", retentionDays: 2, compressionLevel: 2,
            overwrite: false, includeHiddenFiles: false, archive: false
        ).at("v1")
        SBOM(
            path: "text", file: "text", image: "text", registryUsername: "text", registryPassword: "text",
            format: "word", githubToken: "text", artifactName: "text", outputFile: "text", syftVersion: "text",
            dependencySnapshot: false, uploadArtifact: false, uploadArtifactRetention: 2, uploadReleaseAssets: false,
            config: "text"
        ).at("v1")
        SetupTrivy(version: "text", path: "text", cache: false, token: "text", githubServerURL: "text").at("v1")
        Trivy(
            scanType: "word", imageRef: "text", input: "text", scanRef: "text", exitCode: 2, ignoreUnfixed: false,
            vulnType: ["one", "two"], severity: ["one", "two"], format: "word", template: "text", output: "text",
            skipDirs: ["one", "two"], skipFiles: ["one", "two"], cacheDir: "text", timeout: "text",
            ignorePolicy: "text", hideProgress: false, listAllPkgs: false, scanners: ["one", "two"],
            trivyignores: ["one", "two"], githubPat: "text", trivyConfig: "text", tfVars: "text",
            limitSeveritiesForSarif: false, dockerHost: "text", version: "text", cache: false, skipSetupTrivy: false,
            tokenSetupTrivy: "text"
        ).at("v1")
        SetupUV(
            version: "text", versionFile: "text", pythonVersion: "text", activateEnvironment: false, venvPath: "text",
            noProject: false, workingDirectory: "text", checksum: "text", githubToken: "text", enableCache: "word",
            cacheDependencyGlob: ["one", "two"], restoreCache: false, saveCache: false, cacheSuffix: "text",
            cacheLocalPath: "text", pruneCache: false, cachePython: false, ignoreNothingToCache: false,
            ignoreEmptyWorkdir: false, toolDir: "text", toolBinDir: "text", manifestFile: "text",
            downloadFromAstralMirror: false, addProblemMatchers: false, quiet: false, resolutionStrategy: "word"
        ).at("v1")
        AmazonECRLogin(
            httpProxy: "text", maskPassword: false, registries: ["one", "two"], registryType: "word", skipLogout: false
        ).at("v1")
        ConfigureAWSCredentials(
            awsRegion: "text", awsProfile: "text", overwriteAWSProfile: false, roleToAssume: "text",
            awsAccessKeyID: "text", awsSecretAccessKey: "text", awsSessionToken: "text", webIdentityTokenFile: "text",
            roleChaining: false, audience: "text", httpProxy: "text", noProxy: "text", maskAWSAccountID: false,
            roleDurationSeconds: 2, roleExternalID: "text", roleSessionName: "text", roleSkipSessionTagging: false,
            transitiveTagKeys: ["one", "two"], inlineSessionPolicy: "text", managedSessionPolicies: ["one", "two"],
            outputCredentials: false, outputEnvCredentials: false, unsetCurrentCredentials: false, disableRetry: false,
            retryMaxAttempts: 2, specialCharactersWorkaround: false, useExistingCredentials: false,
            allowedAccountIDs: ["one", "two"], forceSkipOIDC: false, actionTimeoutSeconds: 2, customTags: "text",
            stsEndpoint: "text"
        ).at("v1")
        AzureLogin(
            creds: "text", clientID: "text", tenantID: "text", subscriptionID: "text", enableAzPSSession: false,
            environment: "text", allowNoSubscriptions: false, audience: "text", authType: "word"
        ).at("v1")
        SetupHelm(version: "text", token: "text", downloadBaseURL: "text").at("v1")
        GHCRCleanup(
            token: "text", owner: "text", repository: "text", package: "text", packages: ["one", "two"],
            expandPackages: false, deleteTags: ["one", "two"], tags: ["one", "two"], excludeTags: ["one", "two"],
            keepNUntagged: 2, keepNTagged: 2, deleteUntagged: false, deleteGhostImages: false,
            deletePartialImages: false, deleteOrphanedImages: false, olderThan: "text", useRegex: false,
            validate: false, dryRun: false, logLevel: "word", registryURL: "text", githubAPIURL: "text"
        ).at("v1")
        DockerBake(
            builder: "text", allow: ["one", "two"], call: "text", files: ["one", "two"], noCache: false, pull: false,
            load: false, push: false, set: ["one", "two"], source: "text", targets: ["one", "two"], githubToken: "text"
        ).at("v1")
        DockerBuildPush(
            addHosts: ["one", "two"], allow: ["one", "two"], annotations: ["one", "two"], attests: ["one", "two"],
            buildArgs: ["one", "two"], buildContexts: ["one", "two"], builder: "text", cacheFrom: ["one", "two"],
            cacheTo: ["one", "two"], call: "text", cgroupParent: "text", context: "text", file: "text",
            labels: ["one", "two"], load: false, network: "text", noCache: false, noCacheFilters: ["one", "two"],
            outputs: ["one", "two"], platforms: ["one", "two"], pull: false, push: false, secrets: ["one", "two"],
            secretEnvs: ["one", "two"], secretFiles: ["one", "two"], shmSize: "text", ssh: ["one", "two"],
            tags: ["one", "two"], target: "text", ulimit: ["one", "two"], githubToken: "text"
        ).at("v1")
        DockerLogin(
            registry: "text", username: "text", password: "text", ecr: "word", scope: "text", logout: false,
            registryAuth: "text"
        ).at("v1")
        DockerMetadata(
            context: "word", images: ["one", "two"], tags: ["one", "two"], flavor: ["one", "two"],
            labels: ["one", "two"], annotations: ["one", "two"], sepTags: "text", sepLabels: "text",
            sepAnnotations: "text", bakeTarget: "text", githubToken: "text"
        ).at("v1")
        DockerSetupBuildx(
            version: "text", driver: "word", driverOpts: ["one", "two"], buildkitdFlags: "text",
            buildkitdConfig: "text", buildkitdConfigInline: "text", use: false, name: "text", endpoint: "text",
            platforms: ["one", "two"], append: "text", keepState: false, cacheBinary: false, cleanup: false
        ).at("v1")
        DockerSetupQEMU(image: "text", platforms: ["one", "two"], reset: false, cacheImage: false).at("v1")
        RustToolchain(toolchain: "text", targets: ["one", "two"], target: "text", components: ["one", "two"]).at("v1")
        GoogleAuth(
            projectID: "text", workloadIdentityProvider: "text", serviceAccount: "text", audience: "text",
            credentialsJSON: "text", createCredentialsFile: false, exportEnvironmentVariables: false,
            tokenFormat: "word", delegates: ["one", "two"], universe: "text", requestReason: "text",
            cleanupCredentials: false, accessTokenLifetime: "text", accessTokenScopes: ["one", "two"],
            accessTokenSubject: "text", idTokenAudience: "text", idTokenIncludeEmail: false
        ).at("v1")
        ChartTesting(version: "text", yamllintVersion: "text", yamaleVersion: "text").at("v1")
        KindCluster(
            version: "text", config: "text", kubeconfig: "text", nodeImage: "text", clusterName: "text", wait: "text",
            verbosity: 2, kubectlVersion: "text", registry: false, registryImage: "text", registryName: "text",
            registryPort: 2, registryEnableDelete: false, installOnly: false, ignoreFailedClean: false,
            cloudProvider: false
        ).at("v1")
        CosignInstaller(cosignRelease: "text", installDir: "text", useSudo: false).at("v1")
        GitHubRelease(
            body: "text", bodyPath: "text", name: "text", tagName: "text", draft: false, prerelease: false,
            preserveOrder: false, files: ["one", "two"], workingDirectory: "text", overwriteFiles: false,
            failOnUnmatchedFiles: false, repository: "text", token: "text", targetCommitish: "text",
            discussionCategoryName: "text", generateReleaseNotes: false, previousTag: "text", appendBody: false,
            makeLatest: "word"
        ).at("v1")
        RustCache(
            prefixKey: "text", sharedKey: "text", key: "text", addJobIDKey: false, addRustEnvironmentHashKey: false,
            envVars: ["one", "two"], workspaces: ["one", "two"], cacheDirectories: ["one", "two"], cacheTargets: false,
            cacheOnFailure: false, cacheAllCrates: false, cacheWorkspaceCrates: false, saveIf: false,
            cacheProvider: "text", cacheBin: false, lookupOnly: false, cmdFormat: "text"
        ).at("v1")
        SetupSwift(swiftVersion: "text").at("v1")
        RetryAction(
            action: "text", command: "text", preRetryCommand: "text", with: "text", currentPath: "text",
            stepsContext: "text", attemptLimit: 2, attemptDelay: 2, timeOut: 2, retryCondition: "text",
            githubToken: "text"
        ).at("v1")
    }
}
