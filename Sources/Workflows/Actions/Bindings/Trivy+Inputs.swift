extension Trivy: BoundAction {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static let action = "aquasecurity/trivy-action"

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var inputs: ActionInputs {
        var inputs = ActionInputs()
        inputs.add("scan-type", choice: scanType)
        inputs.add("image-ref", imageRef)
        inputs.add("input", input)
        inputs.add("scan-ref", scanRef)
        inputs.add("exit-code", exitCode)
        inputs.add("ignore-unfixed", ignoreUnfixed)
        inputs.add("vuln-type", choices: vulnType)
        inputs.add("severity", choices: severity)
        inputs.add("format", choice: format)
        inputs.add("template", template)
        inputs.add("output", output)
        inputs.add("skip-dirs", commaSeparated: skipDirs)
        inputs.add("skip-files", commaSeparated: skipFiles)
        inputs.add("cache-dir", cacheDir)
        inputs.add("timeout", timeout)
        inputs.add("ignore-policy", ignorePolicy)
        inputs.add("hide-progress", hideProgress)
        inputs.add("list-all-pkgs", listAllPkgs)
        inputs.add("scanners", choices: scanners)
        inputs.add("trivyignores", commaSeparated: trivyignores)
        inputs.add("github-pat", githubPat)
        inputs.add("trivy-config", trivyConfig)
        inputs.add("tf-vars", tfVars)
        inputs.add("limit-severities-for-sarif", limitSeveritiesForSarif)
        inputs.add("docker-host", dockerHost)
        inputs.add("version", version)
        inputs.add("cache", cache)
        inputs.add("skip-setup-trivy", skipSetupTrivy)
        inputs.add("token-setup-trivy", tokenSetupTrivy)
        inputs.add(extra: extra)
        return inputs
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public typealias ActionOutputs = NoOutputs
}
