import Workflows

extension ImagePipeline {
    /// Builds an image by digest; publishes it too if no other job does.
    func buildJob(of image: ContainerImage) -> Job {
        let legs = legs(of: image)
        let isMatrix = isBuiltByMatrix(image)
        let publishesHere = runs.publish && !publishesInOwnJob(image)
        let name: Value<String> = publishesHere ? "Build and publish \(image.id)" : "Build \(image.id)"
        return Job(
            image.buildJob, name: isMatrix ? "\(name) (\(legs.platform))" : name,
            runsOn: isMatrix ? Runner(legs.runner) : self.runner(of: image),
            permissions: publishesHere ? publishingPermissions(to: "Push images") : pushingPermissions,
            timeoutMinutes: Value(timeoutMinutes),
            strategy: isMatrix ? Strategy(matrix: legs.matrix, failFast: false) : nil, comment: image.comment
        ) {
            checkout
            naming(of: image)
            publishesHere ? singleJobSteps(of: image) : legSteps(of: image, legs)
        }.about(image.site)
    }

    /// The steps of a job that builds one platform, or all of them, for the publishing job.
    private func legSteps(of image: ContainerImage, _ legs: TypedMatrix<Leg>) -> [Step] {
        let labels = labels(of: image)
        let isMatrix = isBuiltByMatrix(image)
        let build = build(
            image, platforms: isMatrix ? legs.platform : .platforms(image.platforms),
            dockerfile: isMatrix ? legs.dockerfile : Value(dockerfile(of: image)), slug: isMatrix ? legs.slug : nil,
            labels: labels)
        let keeping = KeepDigest.action.step(
            name: "Keep the digest", if: publishing,
            with: .init(digest: build.outputs.digest, artifact: image.digests.name(platform: legs.slug)))
        return labels.steps + preparation(of: image, logins: pushingLogins) + [build.step]
            + (publishesInOwnJob(image) ? [keeping] : [])
    }

    /// The steps of a job that builds an image and publishes it.
    private func singleJobSteps(of image: ContainerImage) -> [Step] {
        // Without tags that depend on other versions, nothing has to be decided again after the build.
        let isDecidedOnce = !runs.moveFloatingTags
        let labels =
            isDecidedOnce
            ? tags(of: image, id: "metadata", name: "Generate tags and labels", isGuarded: true) : labels(of: image)
        let build = build(
            image, platforms: .platforms(image.platforms), dockerfile: Value(dockerfile(of: image)), slug: nil,
            labels: labels)
        let decision =
            isDecidedOnce ? labels : tags(of: image, id: "tags", name: "Generate the tags", isGuarded: true)
        return labels.steps + preparation(of: image, logins: registries.map(\.login)) + [build.step]
            + (isDecidedOnce ? [] : decision.steps)
            + publication(of: image, decision, build: build.outputs.digest)
    }

    /// What has to be set up before the build.
    private func preparation(of image: ContainerImage, logins: [RegistryLogin]) -> [Step] {
        let emulation =
            isEmulated(image) ? [DockerSetupQEMU().step(name: "Set up QEMU")] : []
        return emulation + IndexPublication.preparation(logins, if: publishing)
    }

    private func build(
        _ image: ContainerImage, platforms: Value<String>, dockerfile: Value<String>, slug: Value<String>?,
        labels: RunDecision
    ) -> TypedStep<DockerBuildPush.ActionOutputs> {
        let name = pushedName(of: image)
        var build = DigestBuild(
            of: name, platforms: platforms, context: Value(image.context), dockerfile: dockerfile,
            target: image.target.map { Value($0) }, arguments: image.buildArguments.lines,
            contexts: image.contexts.lines, labels: labels.metadata.outputs.labels, cache: layers(of: image, slug),
            attestation: attestation)
        build.secrets = image.secrets
        build.ssh = image.ssh
        build.pushes = runs.publish ? publishing : false
        build.keepsLayers = keepsLayers
        return build.step(name: runs.buildOnly ? "Build" : "Build and push by digest")
    }

    /// When a run publishes; `nil` if each does, or none.
    var publishing: Value<Bool>? { runs.publish ? runs.condition(\.isPublished).expression : nil }

    private var checkout: Step { Checkout(persistCredentials: false).step(name: "Check out") }

    private func legs(of image: ContainerImage) -> TypedMatrix<Leg> {
        TypedMatrix(
            rows: image.platforms.map { platform in
                [
                    .init(\.platform, platform.rawValue), .init(\.runner, runners[platform] ?? ""),
                    .init(\.slug, platform.slug), .init(\.dockerfile, image.dockerfile(for: platform)),
                ]
            })
    }

    /// The only platform's own runner, or the one for everything else.
    private func runner(of image: ContainerImage) -> Runner {
        guard image.strategy == .native, let platform = image.platforms.first, let label = runners[platform] else {
            return runner
        }
        return Runner(Value(label))
    }

    private func isEmulated(_ image: ContainerImage) -> Bool {
        image.strategy == .emulated && image.platforms != [runner.platform]
    }

    private func dockerfile(of image: ContainerImage) -> String {
        image.platforms.first.map(image.dockerfile(for:)) ?? image.dockerfile
    }
}
