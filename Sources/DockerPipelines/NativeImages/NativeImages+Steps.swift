import Workflows

extension NativeImages {
    /// What one job builds.
    struct Build {
        let platforms: [Value<String>]
        let dockerfile: Value<String>
        /// Tells the caches of an image's jobs apart; `nil` where one job builds all platforms.
        let slug: Value<String>?
        var needsEmulation = false
    }

    /// What the first step of a building job finds out.
    struct Release {
        let version: Value<String>
        let imageName: Value<String>
        let steps: [Step]
    }

    /// Where a job keeps digests: one empty file each.
    var digestFolder: Value<String> { "\(Workflows.runner.temp)/digests" }

    /// Reads the version, checks out, builds by digest, and keeps the digest.
    @StepsBuilder
    func build(_ image: ContainerImage, _ build: Build, of release: Release) -> [Step] {
        release.steps
        Checkout(persistCredentials: false).step(name: "Check out")
        builders(build)
        login
        let labels = DockerMetadata(
            images: [release.imageName], tags: ["type=semver,pattern={{version}},value=\(release.version)"],
            flavor: ["latest=false"]
        ).step(id: "labels", name: "Describe the image")
        labels
        let pushed = DockerBuildPush(
            buildArgs: image.buildArgumentLines,
            cacheFrom: cacheSource(image, release.imageName, build),
            cacheTo: cacheTarget(image, release.imageName, build),
            context: Value(image.context), file: build.dockerfile, labels: [labels.outputs.labels],
            outputs: ["type=image,name=\(release.imageName),push-by-digest=true,name-canonical=true,push=true"],
            platforms: build.platforms, provenance: attestation, target: image.target.map { Value($0) }
        ).step(id: "build", name: "Build and push by digest")
        pushed
        ScriptSteps.exportDigest(pushed.outputs.digest, to: digestFolder)
    }

    /// Decides on tags as late as possible, publishes, and looks at what the registry shows then.
    @StepsBuilder
    func publish(_ image: ContainerImage, as name: Value<String>, digestCount: Int) -> [Step] {
        let release = ScriptSteps.release(tagPrefix: tagPrefix)
        release
        let metadata = DockerMetadata(
            images: [name], tags: rules(for: release.outputs), flavor: ["latest=false"]
        ).step(id: "tags", name: "Compute the tags")
        metadata
        ScriptSteps.publishAndVerify(
            image: name, digests: digestFolder, count: digestCount, tags: metadata.outputs.tags,
            platforms: image.platforms)
    }

    /// Builds without publishing, for the cache alone.
    @StepsBuilder
    func warm(_ image: ContainerImage, _ build: Build) -> [Step] {
        Checkout(persistCredentials: false).step(name: "Check out")
        builders(build)
        let scope = actionsCache(image, build)
        DockerBuildPush(
            buildArgs: image.buildArgumentLines, cacheFrom: [scope],
            cacheTo: ["\(scope),mode=max"], context: Value(image.context), file: build.dockerfile,
            outputs: ["type=cacheonly"], platforms: build.platforms, target: image.target.map { Value($0) }
        ).step(name: "Build into the cache")
    }

    @StepsBuilder
    private func builders(_ build: Build) -> [Step] {
        if build.needsEmulation { DockerSetupQEMU().step(name: "Set up QEMU") }
        DockerSetupBuildx().step(name: "Set up Buildx")
    }

    var login: Step {
        DockerLogin(registry: Value(registry.host), username: registry.username, password: registry.password)
            .step(name: "Log in to the registry")
    }

    /// The image's whole name, and the step that computes it where the owner is known only when the workflow runs.
    func named(_ image: ContainerImage) -> (name: Value<String>, steps: [Step]) {
        if let owner = registry.owner { return (Value("\(registry.host)/\(owner)/\(image.name)"), []) }
        let step = ScriptSteps.imageName(
            registry: Value(registry.host), owner: github.repositoryOwner, name: Value(image.name))
        return (step.outputs.image, [step.step])
    }

    /// The version and the image's name, read before anything else: a tag without a version must not cost a build.
    func release(of image: ContainerImage) -> Release {
        guard registry.owner == nil else {
            let step = ScriptSteps.version(tagPrefix: tagPrefix)
            return Release(version: step.outputs.version, imageName: named(image).name, steps: [step.step])
        }
        let step = ScriptSteps.versionAndImageName(
            tagPrefix: tagPrefix, registry: Value(registry.host), owner: github.repositoryOwner,
            name: Value(image.name))
        return Release(version: step.outputs.version, imageName: step.outputs.image, steps: [step.step])
    }

    private func rules(for release: OutputReferences<ScriptSteps.ReleaseOutputs>) -> [Value<String>] {
        let version: Value<String> = "value=\(release.version)"
        let wanted = tags.contains(.version) ? tags : [.version] + tags
        return wanted.map { tag in
            switch tag {
            case .version: "type=semver,pattern={{version}},\(version)"
            case .minor: "type=semver,pattern={{major}}.{{minor}},\(version),enable=\(release.movesMinor)"
            case .major: "type=semver,pattern={{major}},\(version),enable=\(release.movesMajor)"
            case .latest: "type=raw,value=latest,enable=\(release.isLatest)"
            }
        }
    }

    private var attestation: DockerAttestation {
        switch provenance {
        case .none: false
        case .minimal: .minimal
        case .maximal: .maximal
        }
    }
}
