extension SetupJava {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var inputs: ActionInputs {
        var inputs = ActionInputs()
        inputs.add("java-version", lines: javaVersion)
        inputs.add("java-version-file", javaVersionFile)
        inputs.add("distribution", choice: distribution)
        inputs.add("java-package", javaPackage)
        inputs.add("architecture", architecture)
        inputs.add("jdk-file", jdkFile)
        inputs.add("check-latest", checkLatest)
        inputs.add("set-default", setDefault)
        inputs.add("verify-signature", verifySignature)
        inputs.add("verify-signature-public-key", verifySignaturePublicKey)
        inputs.add("server-id", serverID)
        inputs.add("server-username", serverUsername)
        inputs.add("server-password", serverPassword)
        inputs.add("settings-path", settingsPath)
        inputs.add("overwrite-settings", overwriteSettings)
        inputs.add("gpg-private-key", gpgPrivateKey)
        inputs.add("gpg-passphrase", gpgPassphrase)
        inputs.add("cache", choice: cache)
        inputs.add("cache-dependency-path", lines: cacheDependencyPath)
        inputs.add("job-status", jobStatus)
        inputs.add("token", token)
        inputs.add("mvn-toolchain-id", lines: mvnToolchainID)
        inputs.add("mvn-toolchain-vendor", mvnToolchainVendor)
        inputs.add("show-download-progress", showDownloadProgress)
        inputs.add(extra: extra)
        return inputs
    }
}
