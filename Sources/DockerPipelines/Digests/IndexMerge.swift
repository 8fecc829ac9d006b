import Workflows

/// The steps that collect the digests of an image, publish them as one index under its tags, and hand on its digest.
///
/// Nothing is published unless all digests are there and their platforms are the declared ones.
struct IndexMerge {
    /// The image's whole name in the registry, in lower case.
    let image: Value<String>
    /// The artifacts through which the digests came.
    let artifact: DigestArtifact
    /// Its tags.
    let tags: IndexTags
    /// How many digests there must be.
    let count: Value<String>
    /// The declared platforms, with commas between them.
    let platforms: Value<String>
    /// Annotations of the index, `key=value`; its images are built with ``BuiltImage/takesAnnotations``.
    var annotations: [Value<String>] = []
    /// The version among the tags, which stays as it is where it was published from this commit already.
    var version: Value<String>?
    /// Whether the digest of the index goes to other jobs through an artifact, as that of a job of a matrix has to.
    var handsOn = false

    /// The digest of the index, as later steps of the job and its outputs read it.
    var digest: Value<String> { publishing.outputs.digest }

    /// The steps of a job of its own; `naming` finds out the image's name where only the run knows it.
    @StepsBuilder
    func steps(login: RegistryLogin, naming: [Step] = []) -> [Step] {
        DownloadArtifact(path: DigestArtifact.folder, pattern: artifact.pattern, mergeMultiple: true)
            .step(name: "Collect the digests")
        naming
        OldDigestBuild.builder()
        login.step()
        publication
    }

    /// What is left to do in the job that has built all platforms itself.
    @StepsBuilder
    var publication: [Step] {
        tags.decision(for: image)
        tags.computation(for: image)
        if let look { look }
        publishing
        if handsOn {
            DigestArtifact.upload(
                artifact.indexName, path: artifact.indexFile, as: "Hand the digest of the index to the attesting job")
        }
    }

    /// Whether there is the version already: built a second time, it would have other digests.
    private var look: TypedStep<ScriptSteps.VersionLookOutputs>? {
        version.map { ScriptSteps.published(image, version: $0) }
    }

    private var publishing: TypedStep<ScriptSteps.IndexOutputs> {
        ScriptSteps.publish(
            image: image, digests: DigestArtifact.folder, count: count, tags: tags.computation(for: image).outputs.tags,
            platforms: platforms, annotations: annotations, digestFile: handsOn ? artifact.indexFile : nil,
            if: look?.outputs.isMissing)
    }
}

extension [Platform] {
    /// The platforms as an index is compared with them.
    var asDeclared: Value<String> { Value(map(\.rawValue).joined(separator: ",")) }
}
