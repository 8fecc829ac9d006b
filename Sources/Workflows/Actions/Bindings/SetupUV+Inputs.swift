extension SetupUV {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var inputs: ActionInputs {
        var inputs = ActionInputs()
        inputs.add("version", version)
        inputs.add("version-file", versionFile)
        inputs.add("python-version", pythonVersion)
        inputs.add("activate-environment", activateEnvironment)
        inputs.add("venv-path", venvPath)
        inputs.add("no-project", noProject)
        inputs.add("working-directory", workingDirectory)
        inputs.add("checksum", checksum)
        inputs.add("github-token", githubToken)
        inputs.add("enable-cache", choice: enableCache)
        inputs.add("cache-dependency-glob", lines: cacheDependencyGlob)
        inputs.add("restore-cache", restoreCache)
        inputs.add("save-cache", saveCache)
        inputs.add("cache-suffix", cacheSuffix)
        inputs.add("cache-local-path", cacheLocalPath)
        inputs.add("prune-cache", pruneCache)
        inputs.add("cache-python", cachePython)
        inputs.add("ignore-nothing-to-cache", ignoreNothingToCache)
        inputs.add("ignore-empty-workdir", ignoreEmptyWorkdir)
        inputs.add("tool-dir", toolDir)
        inputs.add("tool-bin-dir", toolBinDir)
        inputs.add("manifest-file", manifestFile)
        inputs.add("download-from-astral-mirror", downloadFromAstralMirror)
        inputs.add("add-problem-matchers", addProblemMatchers)
        inputs.add("quiet", quiet)
        inputs.add("resolution-strategy", choice: resolutionStrategy)
        inputs.add(extra: extra)
        return inputs
    }
}
