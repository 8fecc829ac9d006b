import Workflows

extension ImagePipeline {
    /// Builds an image by digest; publishes it too if no other job does.
    func buildJob(of image: ContainerImage, _ readers: PublicationReaders) -> Job {
        let legs = image.legs(on: runners)
        let isMatrix = isBuiltByMatrix(image)
        let publishesHere = runs.publish && !publishesInOwnJob(image)
        let name: Value<String> = publishesHere ? "Build and publish \(image.id)" : "Build \(image.id)"
        func job(_ steps: [Step]) -> Job {
            Job(
                image.buildJob, name: isMatrix ? "\(name) (\(legs.platform))" : name,
                needs: publishesHere ? before.map(\.id) : [],
                runsOn: isMatrix ? .expression(legs.runner.as(Any.self)) : self.runner(of: image),
                permissions: publishesHere ? publishingPermissions(to: "Push images") : pushingPermissions,
                timeoutMinutes: Value(timeoutMinutes),
                strategy: isMatrix ? Strategy(matrix: legs.matrix, failFast: false) : nil, comment: image.comment
            ) {
                checkoutStep
                beforeBuild
                naming(of: image)
                steps
            }.about(image.site)
        }
        guard publishesHere else { return job(legSteps(of: image, legs)) }
        let (steps, decision, publication) = singleJobSteps(
            of: image, isRead: readers.readDigest(of: image.buildJob))
        return exposed(job(steps), decision, publication, readers)
    }

    /// The steps of a job that builds one platform, or all of them, for the publishing job.
    private func legSteps(of image: ContainerImage, _ legs: TypedMatrix<PlatformLeg>) -> [Step] {
        let labels = labels(of: image)
        let isMatrix = isBuiltByMatrix(image)
        let build = digestBuild(
            of: image, platforms: isMatrix ? legs.platform : .platforms(image.platforms),
            dockerfile: isMatrix ? legs.dockerfile : Value(dockerfile(of: image)), slug: isMatrix ? legs.slug : nil,
            labels: labels)
        var steps = labels.steps + preparation(of: image, logins: pushingLogins) + builtSteps(of: image, build)
        if publishesInOwnJob(image) {
            steps.append(
                KeepDigest.action.step(
                    name: "Keep the digest", if: publishing,
                    with: .init(
                        digest: build.outputs.digest,
                        artifact: image.digests.name(platform: isMatrix ? legs.slug : "index"),
                        retentionDays: environment == nil ? nil : 30),
                    comment: environment == nil ? nil : "Kept as long as GitHub waits for an approval."))
        }
        return steps
    }

    /// The steps of a job that builds an image and publishes it.
    private func singleJobSteps(
        of image: ContainerImage, isRead: Bool
    ) -> (steps: [Step], decision: RunDecision, publication: IndexPublication) {
        // Without tags that depend on other versions, nothing has to be decided again after the build.
        let isDecidedOnce = !runs.moveFloatingTags
        let labels =
            isDecidedOnce
            ? tags(of: image, id: "metadata", name: "Generate tags and labels", isGuarded: true) : labels(of: image)
        let build = digestBuild(
            of: image, platforms: .platforms(image.platforms), dockerfile: Value(dockerfile(of: image)), slug: nil,
            labels: labels)
        let decision =
            isDecidedOnce ? labels : tags(of: image, id: "tags", name: "Generate the tags", isGuarded: true)
        let published = publishedVersion(of: image, decision, isGuarded: true)
        let publication = publication(of: image, decision, published, build: build.outputs.digest)
        let steps =
            labels.steps + preparation(of: image, logins: registries.map(\.login)) + builtSteps(of: image, build)
            + (isDecidedOnce ? [] : decision.steps) + [published?.step].compactMap(\.self)
            + steps(of: publication, for: image, isRead: isRead)
        return (steps, decision, publication)
    }

    /// The build, and what looks at the image before any tag moves.
    private func builtSteps(of image: ContainerImage, _ build: TypedStep<DockerBuildPush.ActionOutputs>) -> [Step] {
        [build.step] + verification(of: image, build.outputs.digest) + afterBuild
    }

    /// What has to be set up before the build.
    private func preparation(of image: ContainerImage, logins: [RegistryLogin]) -> [Step] {
        let isEmulated = image.strategy == .emulated && image.platforms != [runner.platform]
        return (isEmulated ? [emulator.step(name: "Set up QEMU")] : [])
            + [builder.step(name: "Set up Buildx")] + logins.flatMap { $0.steps(if: publishing) }
    }

    private var checkoutStep: Step {
        var checkout = checkout
        checkout.persistCredentials = checkout.persistCredentials ?? false
        return checkout.step(name: "Check out")
    }

    /// The only platform's own runner, or the one for everything else.
    private func runner(of image: ContainerImage) -> Runner {
        guard image.strategy == .native, let platform = image.platforms.first else { return runner }
        return runners.runner(for: platform) ?? runner
    }

    private func dockerfile(of image: ContainerImage) -> String {
        image.platforms.first.map(image.dockerfile(for:)) ?? image.dockerfile
    }
}
