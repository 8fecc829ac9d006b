import Workflows

extension ImagePipeline {
    /// Joins the platforms of an image into one index under its tags.
    func publishJob(of image: ContainerImage) -> Job {
        let decision = tags(of: image, id: "tags", name: "Generate the tags", isGuarded: false)
        return Job(
            image.publishJob, name: "Publish \(image.id)", needs: [image.buildJob], if: publishing, runsOn: runner,
            permissions: publishingPermissions(to: "Publish the index"), timeoutMinutes: 30,
            comment: "Tags move when the digests of all platforms are there."
        ) {
            naming(of: image)
            IndexPublication.preparation(registries.map(\.login))
            decision.steps
            publication(of: image, decision)
        }.about(image.site)
    }

    /// Publishes what this job has built, or what other jobs have kept, and attests it.
    func publication(of image: ContainerImage, _ decision: RunDecision, build: Value<String>? = nil) -> [Step] {
        let isGuarded = build != nil
        let published = publishedVersion(of: image, decision, isGuarded: isGuarded)
        let (name, platforms) = (pushedName(of: image), Value<String>.platforms(image.platforms))
        let digest = published?.outputs.digest
        let tags = decision.metadata.outputs.tags
        let inputs =
            if let build {
                PublishIndex.Inputs(
                    image: name, tags: tags, platforms: platforms, sources: digest.map { $0 || build } ?? build)
            } else {
                PublishIndex.Inputs(
                    image: name, tags: tags, platforms: platforms, artifacts: image.digests.pattern, unless: digest)
            }
        let condition = isGuarded ? publishing : nil
        return [published?.step].compactMap(\.self)
            + IndexPublication(inputs, logins: registries.map(\.login), if: condition).publication { digest in
                attestation.steps(
                    image: name, digest: digest, platforms: platforms, parameters: image.buildArguments.lines,
                    if: condition)
            }
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

    /// Where layers of an image are kept.
    func layers(of image: ContainerImage, _ slug: Value<String>?) -> LayerCache {
        let tags = image.variant.map { variant in slug.map { "\(variant)-\($0)" } ?? Value(variant) } ?? slug
        return cache.layers(
            of: pushedName(of: image), scope: "\(groupName).\(image.id)", platform: cache == .registry ? tags : slug,
            isFilled: true)
    }

    /// When a build keeps its layers: in a registry if it may push, in GitHub's cache if another run could read them.
    var keepsLayers: Value<Bool>? {
        switch cache {
        case .registry: runs.publish ? publishing : false
        case .actions: runs.tagged ? github.refType != "tag" : nil
        case .none: nil
        }
    }
}
