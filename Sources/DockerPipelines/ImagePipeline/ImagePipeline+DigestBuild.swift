import Workflows

extension ImagePipeline {
    /// Builds an image; it is pushed in runs that publish.
    func digestBuild(
        of image: ContainerImage, platforms: Value<String>, dockerfile: Value<String>, slug: Value<String>?,
        labels: RunDecision
    ) -> TypedStep<DockerBuildPush.ActionOutputs> {
        var build = DigestBuild(
            of: pushedName(of: image), platforms: platforms, context: Value(image.context), dockerfile: dockerfile,
            target: image.target.map { Value($0) }, arguments: image.buildArguments.lines,
            contexts: image.contexts.lines, labels: labels.metadata.outputs.labels, cache: layers(of: image, slug),
            attestation: runs.publish ? attestation : .none)
        build.secrets = image.secrets
        build.ssh = image.ssh
        build.pushes = runs.publish ? publishing : false
        build.localName = isVerified(image) && isLoaded(image) ? localName(of: image) : nil
        build.keepsLayers = keepsLayers
        return build.step(name: runs.buildOnly ? "Build" : "Build and push by digest")
    }

    /// The steps that test and scan what was built.
    func verification(of image: ContainerImage, _ digest: Value<String>) -> [Step] {
        guard isLoaded(image) || runs.publish else { return [] }
        let pushed: Value<String> = "\(pushedName(of: image))@\(digest)"
        let reference: Value<String>
        var condition: Value<Bool>?
        if isLoaded(image) {
            reference =
                publishing.map { choose(when: $0, then: pushed, otherwise: localName(of: image)) }
                ?? localName(of: image)
        } else {
            reference = pushed
            condition = publishing
        }
        var steps: [Step] = []
        if let test = image.test {
            steps.append(
                RunStep("Test the image", if: condition, script: test, env: ["IMAGE": reference]).element)
        }
        if let scan { steps.append(scan.step(reference, if: condition)) }
        return steps
    }

    private func isVerified(_ image: ContainerImage) -> Bool { image.test != nil || scan != nil }

    /// Whether the runner's Docker gets the image in runs that only build; it takes one platform, and no attestation.
    func isLoaded(_ image: ContainerImage) -> Bool {
        runs.buildOnly && (attestation != .buildKit || !runs.publish)
            && (image.platforms.count == 1 || isBuiltByMatrix(image))
    }

    private func localName(of image: ContainerImage) -> Value<String> { "\(image.id):test" }

    /// Where layers of an image are kept.
    private func layers(of image: ContainerImage, _ slug: Value<String>?) -> LayerCache {
        // Variants of an image share its repository, and tell their layers apart by the tag.
        let parts = [image.variant.map { Value($0) }, slug].compactMap(\.self)
        let tag = parts.isEmpty ? nil : parts.joined(separator: "-")
        return cache.layers(
            of: pushedName(of: image), scope: "\(groupName).\(image.id)", platform: cache == .registry ? tag : slug,
            isFilled: true)
    }

    /// When a build keeps its layers: in a registry if it may push, in GitHub's cache if another run could read them.
    private var keepsLayers: Value<Bool>? {
        switch cache {
        case .registry: runs.publish ? publishing : false
        case .actions: runs.tagged ? github.refType != "tag" : nil
        case .none: nil
        }
    }
}
