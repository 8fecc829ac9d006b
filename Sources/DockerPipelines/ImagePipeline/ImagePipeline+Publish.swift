import Workflows

extension ImagePipeline {
    /// Joins the platforms of an image into one index under its tags.
    func publishJob(of image: ContainerImage, _ readers: PublicationReaders) -> Job {
        let decision = tags(of: image, id: "tags", name: "Generate the tags", isGuarded: false)
        let published = publishedVersion(of: image, decision, isGuarded: false)
        let publication = publication(of: image, decision, published, build: nil)
        let job = Job(
            image.publishJob, name: "Publish \(image.id)", needs: [image.buildJob] + before.map(\.id), if: publishing,
            runsOn: runner, permissions: publishingPermissions(to: "Publish the index"), environment: environment,
            timeoutMinutes: 30, comment: "Tags move when the digests of all platforms are there."
        ) {
            naming(of: image)
            IndexPublication.preparation(registries.map(\.login))
            decision.steps
            if let published { published }
            steps(of: publication, for: image, isRead: readers.readDigest(of: image.publishJob))
        }.about(image.site)
        return exposed(job, decision, publication, readers)
    }

    /// Publishes what this job has built, or what other jobs have kept.
    func publication(
        of image: ContainerImage, _ decision: RunDecision, _ published: TypedStep<PublishedVersion.Results>?,
        build: Value<String>?
    ) -> IndexPublication {
        let (name, tags) = (pushedName(of: image), decision.metadata.outputs.tags)
        let platforms: Value<String> = .platforms(image.platforms)
        let digest = published?.outputs.digest
        let inputs =
            if let build {
                PublishIndex.Inputs(
                    image: name, tags: tags, platforms: platforms, sources: digest.map { $0 || build } ?? build)
            } else {
                PublishIndex.Inputs(
                    image: name, tags: tags, platforms: platforms, artifacts: image.digests.pattern, unless: digest)
            }
        return IndexPublication(
            inputs, logins: registries.map(\.login), if: build == nil ? nil : publishing)
    }

    /// The step that publishes, and those that attest the published digest in each registry.
    func steps(of publication: IndexPublication, for image: ContainerImage, isRead: Bool) -> [Step] {
        publication.publication(isRead: isRead) { digest in
            attestation.steps(
                images: registries.map { ($0.host, pushedName(of: image, in: $0)) }, digest: digest,
                platforms: .platforms(image.platforms), parameters: image.buildArguments.lines,
                if: publication.condition)
        }
    }

    /// A publishing job with what other jobs read of it.
    func exposed(
        _ job: Job, _ decision: RunDecision, _ publication: IndexPublication, _ readers: PublicationReaders
    ) -> Job {
        let (outputs, published) = (decision.metadata.outputs, PublishedImage())
        let values = [
            (published.digest.name, publication.digest), (published.tags.name, outputs.tags),
            (published.version.name, outputs.version),
        ]
        var copy = job
        copy.outputs = OrderedMap(values.filter { readers.read($0.0, of: job.id) })
        return copy
    }

    /// What the token of a job needs that pushes by digest.
    var pushingPermissions: Permissions {
        guard runs.publish, let registry = registries.first else { return Permissions(contents: .read) }
        return registry.permissions(to: "Push images")
    }

    /// What the token of a job needs that publishes in all registries.
    func publishingPermissions(to purpose: String) -> Permissions {
        registries.reduce(Permissions(contents: .read)) { $0.union($1.permissions(to: purpose)) }
            .union(attestation.permissions)
    }

    /// How a job logs in that pushes by digest.
    var pushingLogins: [RegistryLogin] { runs.publish ? registries.prefix(1).map(\.login) : [] }
}
