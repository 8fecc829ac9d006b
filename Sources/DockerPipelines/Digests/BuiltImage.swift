import Workflows

/// An image as one job builds it: for one platform, or under emulation for several.
struct BuiltImage {
    /// Its whole name in the registry, in lower case.
    let name: Value<String>
    /// What it is built for.
    let platforms: [Value<String>]
    let context: Value<String>
    let dockerfile: Value<String>
    /// The stage to build; the last one by default.
    var target: Value<String>?
    /// Arguments of the build, `NAME=value`.
    var arguments: [Value<String>] = []
    /// More contexts, `name=path`, such as ``asContext(replacing:)`` of an image that it is built on.
    var contexts: [Value<String>] = []
    /// The rules for docker/metadata-action that yield the version among the labels.
    var versionRules: [Value<String>] = []
    /// Labels besides those of docker/metadata-action, `key=value`.
    var labels: [Value<String>] = []
    /// What is recorded of the build; anything but `false` makes an index of each platform.
    var provenance: DockerAttestation = false
    /// Whether the index that joins the platforms bears annotations, which only images in OCI's format allow.
    var takesAnnotations = false
    /// What steps call the image where the job's name does not say which one it builds.
    var title: String?
    /// The id of the step that builds it.
    var id: StepID = "build"

    /// The digest that was pushed, as later steps of the job read it.
    var digest: Value<String> { push(cache: .none, folder: nil).outputs.digest }

    /// This image as a context that stands for `reference` in the Dockerfile of another one.
    func asContext(replacing reference: Value<String>) -> Value<String> {
        "\(reference)=docker-image://\(name)@\(digest)"
    }

    /// Where the digest is kept until it is handed over.
    var digestFolder: Value<String> {
        title.map { "\(DigestArtifact.folder)/\($0)" } ?? DigestArtifact.folder
    }

    /// Describes, builds and pushes the image by digest, without tags.
    func steps(cache: LayerCache, folder: String?) -> [Step] {
        [description.step, push(cache: cache, folder: folder).step]
    }

    /// Builds without publishing, for the cache alone.
    func warming(_ cache: LayerCache) -> Step {
        var build = action(cache, folder: nil)
        build.outputs = ["type=cacheonly"]
        return build.step(name: "Build into the cache")
    }

    private var description: TypedStep<DockerMetadata.ActionOutputs> {
        DockerMetadata(images: [name], tags: versionRules, flavor: ["latest=false"], labels: labels)
            .step(
                id: title == nil ? "labels" : StepID("\(id.rawValue)-labels"), name: "Describe \(title ?? "the image")")
    }

    private func push(cache: LayerCache, folder: String?) -> TypedStep<DockerBuildPush.ActionOutputs> {
        var build = action(cache, folder: folder)
        build.labels = [description.outputs.labels]
        build.outputs = [
            """
            type=image,name=\(name),push-by-digest=true,name-canonical=true,push=true\
            \(takesAnnotations ? ",oci-mediatypes=true" : "")
            """
        ]
        build.provenance = provenance
        return build.step(
            id: id, name: title.map { "Build \($0) and push it by digest" } ?? "Build and push by digest")
    }

    private func action(_ cache: LayerCache, folder: String?) -> DockerBuildPush {
        DockerBuildPush(
            buildArgs: arguments, buildContexts: contexts,
            cacheFrom: (folder.map(cache.part) ?? cache).sources, cacheTo: (folder.map(cache.part) ?? cache).targets,
            context: context, file: dockerfile, platforms: platforms,
            target: target)
    }
}
