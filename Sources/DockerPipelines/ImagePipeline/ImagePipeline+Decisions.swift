import Workflows

/// What steps find out about a run before an image is built, or just before its tags move.
struct RunDecision {
    /// The version of a release; `nil` if no run is one.
    let release: TypedStep<ReadRelease.Results>?
    /// The tags and labels of the image.
    let metadata: TypedStep<DockerMetadata.ActionOutputs>

    var steps: [Step] { [release?.step, metadata.step].compactMap(\.self) }
}

extension ImagePipeline {
    /// The version and the labels of an image, before it is built.
    func labels(of image: ContainerImage) -> RunDecision {
        let release = readRelease(id: "version", name: "Read the version", if: runs.condition(\.isRelease))
        let rules = runs.tagRules(release: release, floating: false)
        let metadata = DockerMetadata(tags: rules.map(\.line), flavor: rules.isEmpty ? [] : flavor(of: image))
            .step(id: "labels", name: "Generate the labels")
        return RunDecision(release: release, metadata: metadata)
    }

    /// The tags of an image; floating ones are decided when the steps run.
    ///
    /// - Parameters:
    ///   - image: The image.
    ///   - id: The id of the step that puts out the tags.
    ///   - name: The title of that step.
    ///   - isGuarded: Whether runs come along that do not publish.
    /// - Returns: The steps.
    func tags(of image: ContainerImage, id: StepID, name: Value<String>, isGuarded: Bool) -> RunDecision {
        let isReached: (ImageWork) -> Bool = isGuarded ? { _ in true } : \.isPublished
        let release = readRelease(
            id: "release", name: "Decide which tags move", if: runs.condition(\.isRelease, among: isReached),
            comment: runs.moveFloatingTags ? "Just before the tags move: a higher version may be out by now." : nil)
        let metadata = DockerMetadata(
            images: registries.map { $0.name(of: Value(image.name)) },
            tags: runs.tagRules(release: release, floating: true).map(\.line), flavor: flavor(of: image)
        ).step(id: id, name: name)
        return RunDecision(release: release, metadata: metadata)
    }

    /// Looks for the version just before it is published, so that a second run does not replace it.
    func publishedVersion(
        of image: ContainerImage, _ decision: RunDecision, isGuarded: Bool
    ) -> TypedStep<PublishedVersion.Results>? {
        guard let release = decision.release else { return nil }
        let isReached: (ImageWork) -> Bool = isGuarded ? { _ in true } : \.isPublished
        return PublishedVersion.action.step(
            id: "published", name: "Check for a published version",
            if: runs.condition(\.isRelease, among: isReached).expression,
            with: .init(image: pushedName(of: image), version: "\(release.outputs.version)\(image.suffix)"),
            comment: PublishedVersion.reason)
    }

    private func readRelease(
        id: StepID, name: Value<String>, if condition: RunCondition, comment: String? = nil
    ) -> TypedStep<ReadRelease.Results>? {
        guard runs.release else { return nil }
        let input = ReleaseInputs.references.version
        let version =
            runs.readVersionInputOnly ? input : runs.readVersionInput ? input || github.refName : github.refName
        return ReadRelease.action.step(
            id: id, name: name, if: condition.expression, with: .init(version, prefix: runs.tagPrefix),
            comment: comment)
    }

    private func flavor(of image: ContainerImage) -> [Value<String>] {
        ["latest=false"] + (image.suffix.isEmpty ? [] : ["suffix=\(image.suffix)"])
    }

    /// The image's whole name in the first registry, in lower case, as the job that has named it knows it.
    func pushedName(of image: ContainerImage) -> Value<String> { pushedName(of: image, in: registries.first) }

    /// The image's whole name in a registry, in lower case.
    func pushedName(of image: ContainerImage, in registry: ImageRegistry?) -> Value<String> {
        guard let registry else { return "" }
        guard registry.owner == nil else { return registry.name(of: Value(image.name)) }
        return naming(of: image, in: registry).outputs.name
    }

    /// Names the image in lower case if only the run knows the owner, who may have capitals.
    func naming(of image: ContainerImage) -> [Step] {
        registries.first { $0.owner == nil }.map { [naming(of: image, in: $0).step] } ?? []
    }

    private func naming(of image: ContainerImage, in registry: ImageRegistry) -> TypedStep<ImageNaming> {
        RunStep(
            "Name the image in lower case", script: "echo \"name=${IMAGE,,}\" >>\"$GITHUB_OUTPUT\"",
            env: ["IMAGE": registry.name(of: Value(image.name))]
        ).identified("image", outputs: ImageNaming.self)
    }
}

/// What the step puts out that names an image.
struct ImageNaming: Outputs {
    let name = Output<String>("name")
}
