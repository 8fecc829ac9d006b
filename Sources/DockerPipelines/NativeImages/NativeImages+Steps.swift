import Workflows

extension NativeImages {
    /// What one job builds.
    struct Build {
        let platforms: Value<String>
        let dockerfile: Value<String>
        /// Tells the caches of an image's jobs apart; `nil` when one job builds all platforms.
        let slug: Value<String>?
    }

    func native(_ legs: TypedMatrix<PlatformLeg>) -> Build {
        Build(platforms: legs.platform, dockerfile: legs.dockerfile, slug: legs.slug)
    }

    func emulated(_ image: ContainerImage) -> Build {
        Build(platforms: .platforms(image.platforms), dockerfile: Value(image.dockerfile), slug: nil)
    }

    var checkout: Step { Checkout(persistCredentials: false).step(name: "Check out") }

    /// Reads the version before anything is built: a tag without a version must not cost a build.
    func release(of image: ContainerImage) -> TypedStep<ReleaseTags.Results> {
        ReleaseTags.action.step(id: "release", name: "Read the version", with: releaseInputs(of: image))
    }

    /// Decides which tags move, just before they do.
    func tags(of image: ContainerImage, comment: String? = nil) -> TypedStep<ReleaseTags.Results> {
        ReleaseTags.action.step(id: "tags", name: "Decide the tags", with: releaseInputs(of: image), comment: comment)
    }

    /// Looks for the version just before it is published, so that a second run of its tag does not replace it.
    func publishedVersion(_ tags: TypedStep<ReleaseTags.Results>) -> TypedStep<PublishedVersion.Results> {
        PublishedVersion.action.step(
            id: "published", name: "Check for a published version",
            with: .init(image: tags.outputs.image, version: tags.outputs.version), comment: PublishedVersion.reason)
    }

    private func releaseInputs(of image: ContainerImage) -> ReleaseTags.Inputs {
        ReleaseTags.Inputs(image: registry.name(of: Value(image.name)), prefix: tagPrefix, tags: tags)
    }

    /// Builds an image; without a release it has no name, and its layers are all that is kept.
    func digestBuild(
        of image: ContainerImage, _ build: Build, release: TypedStep<ReleaseTags.Results>?
    ) -> DigestBuild {
        let name = release?.outputs.image ?? ""
        var digestBuild = DigestBuild(
            of: name, platforms: build.platforms, context: Value(image.context), dockerfile: build.dockerfile,
            target: image.target.map { Value($0) }, arguments: image.buildArguments.lines,
            contexts: image.contexts.lines, labels: release?.outputs.labels,
            cache: cache.layers(
                of: name, scope: "\(groupName).\(image.id)", platform: build.slug, isFilled: release == nil),
            attestation: attestation)
        digestBuild.secrets = image.secrets
        digestBuild.ssh = image.ssh
        return digestBuild
    }

    /// Emulators, unless the only platform is that of the runner; the builder looks for them when it starts.
    func emulation(for image: ContainerImage) -> [Step] {
        image.platforms == [runner.platform] ? [] : [DockerSetupQEMU().step(name: "Set up QEMU")]
    }

    /// Publishes the digest that the job has built or found, or those that other jobs have kept.
    func publication(
        of image: ContainerImage, under tags: TypedStep<ReleaseTags.Results>, digest: Value<String>? = nil,
        unless published: Value<String>? = nil
    ) -> IndexPublication {
        let (name, references) = (tags.outputs.image, tags.outputs.tags)
        let platforms: Value<String> = .platforms(image.platforms)
        return IndexPublication(
            digest.map { PublishIndex.Inputs(image: name, tags: references, platforms: platforms, sources: $0) }
                ?? PublishIndex.Inputs(
                    image: name, tags: references, platforms: platforms, artifacts: image.digests.pattern,
                    unless: published),
            login: registry.login)
    }

    /// Attests the published digest, and never a tag, which may name another image by then.
    func statements(on image: ContainerImage, named name: Value<String>, _ digest: Value<String>) -> [Step] {
        attestation.steps(
            image: name, digest: digest, platforms: .platforms(image.platforms), parameters: image.buildArguments.lines)
    }
}

extension Runner {
    /// The platform of the runner, as far as its label says it.
    var platform: Platform {
        guard case .label(let label) = self, case .string(let text) = label.node, text.hasSuffix("-arm") else {
            return .linuxAMD64
        }
        return .linuxARM64
    }
}
