extension DockerBuildPush: BoundAction {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static let action = "docker/build-push-action"

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var inputs: ActionInputs {
        var inputs = ActionInputs()
        inputs.add("add-hosts", lines: addHosts)
        inputs.add("allow", lines: allow)
        inputs.add("annotations", lines: annotations)
        inputs.add("attests", lines: attests)
        inputs.add("build-args", lines: buildArgs)
        inputs.add("build-contexts", lines: buildContexts)
        inputs.add("builder", builder)
        inputs.add("cache-from", lines: cacheFrom)
        inputs.add("cache-to", lines: cacheTo)
        inputs.add("call", call)
        inputs.add("cgroup-parent", cgroupParent)
        inputs.add("context", context)
        inputs.add("file", file)
        inputs.add("labels", lines: labels)
        inputs.add("load", load)
        inputs.add("network", network)
        inputs.add("no-cache", noCache)
        inputs.add("no-cache-filters", lines: noCacheFilters)
        inputs.add("outputs", lines: outputs)
        inputs.add("platforms", commaSeparated: platforms)
        inputs.add("provenance", provenance?.input)
        inputs.add("pull", pull)
        inputs.add("push", push)
        inputs.add("sbom", sbom?.input)
        inputs.add("secrets", lines: secrets)
        inputs.add("secret-envs", lines: secretEnvs)
        inputs.add("secret-files", lines: secretFiles)
        inputs.add("shm-size", shmSize)
        inputs.add("ssh", lines: ssh)
        inputs.add("tags", lines: tags)
        inputs.add("target", target)
        inputs.add("ulimit", lines: ulimit)
        inputs.add("github-token", githubToken)
        inputs.add(extra: extra)
        return inputs
    }

    /// What later steps can read.
    public struct ActionOutputs: Outputs {
        /// The id of the image.
        public let imageID = Output<String>("imageid")
        /// The digest of what was pushed: of the image, or of the index of several platforms.
        public let digest = Output<String>("digest")
        /// What the build says about its result: an object.
        public let metadata = Output<JSONText>("metadata")

        /// Declares the names.
        public init() {}
    }
}
