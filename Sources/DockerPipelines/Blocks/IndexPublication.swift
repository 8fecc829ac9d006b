public import Workflows

/// The steps of a job that publishes images, which were pushed by digest, under their tags.
///
/// The job's token needs ``ImageRegistry/permissions(_:to:)``. Tags that depend on what else is published are decided
/// between the login and the publication.
///
/// ```swift
/// let publication = IndexPublication(
///     .init(
///         image: tags.outputs.image, tags: tags.outputs.tags, platforms: .platforms([.linuxAMD64, .linuxARM64]),
///         artifacts: DigestArtifact("app").pattern),
///     login: ImageRegistry.gitHub.login)
/// let steps = publication.steps(after: [tags.step])
/// ```
public struct IndexPublication: Sendable {
    /// What is published.
    public var inputs: PublishIndex.Inputs
    /// How the job logs in to the registries.
    public var logins: [RegistryLogin]
    /// The title of the publishing step.
    public var name: Value<String>
    /// When the index is published.
    public var condition: Value<Bool>?

    /// Describes a publication in one registry.
    public init(
        _ inputs: PublishIndex.Inputs, login: RegistryLogin, name: Value<String> = "Publish the index",
        if condition: Value<Bool>? = nil
    ) {
        self.init(inputs, logins: [login], name: name, if: condition)
    }

    /// Describes a publication in several registries: the tags name images in each, and the digest is the same.
    public init(
        _ inputs: PublishIndex.Inputs, logins: [RegistryLogin], name: Value<String> = "Publish the index",
        if condition: Value<Bool>? = nil
    ) {
        self.inputs = inputs
        self.logins = logins
        self.name = name
        self.condition = condition
    }

    /// All steps of the job.
    ///
    /// - Parameters:
    ///   - decisions: Steps that decide the tags.
    ///   - followers: Steps that read the digest of the index.
    /// - Returns: The steps that set up Buildx and log in, the decisions, the publication, and the followers.
    public func steps(
        after decisions: [Step] = [], @StepsBuilder followers: (Value<String>) -> [Step] = { _ in [] }
    ) -> [Step] {
        Self.preparation(logins) + decisions + publication(followers: followers)
    }

    /// The publication and its followers, in a job that has set up Buildx and logged in.
    ///
    /// - Parameters:
    ///   - isRead: Whether something else reads ``digest``.
    ///   - followers: Steps that read the digest of the index.
    /// - Returns: The step that publishes, and the followers.
    public func publication(
        isRead: Bool = false, @StepsBuilder followers: (Value<String>) -> [Step] = { _ in [] }
    ) -> [Step] {
        let behind = followers(digest)
        // Only a step that is read needs an id.
        if behind.isEmpty, !isRead { return [PublishIndex.action.step(name: name, if: condition, with: inputs)] }
        return [index.step] + behind
    }

    /// The digest of the index, for later steps and the outputs of the job.
    public var digest: Value<String> { index.outputs.digest }

    private var index: TypedStep<PublishIndex.Results> {
        PublishIndex.action.step(id: "index", name: name, if: condition, with: inputs)
    }

    /// What each job needs before `docker buildx imagetools` runs.
    ///
    /// A runner of GitHub has Buildx; a self-hosted runner may have none.
    public static func preparation(_ logins: RegistryLogin..., if condition: Value<Bool>? = nil) -> [Step] {
        preparation(logins, if: condition)
    }

    /// What each job needs before `docker buildx imagetools` runs, with any number of registries.
    public static func preparation(_ logins: [RegistryLogin], if condition: Value<Bool>? = nil) -> [Step] {
        [DockerSetupBuildx().step(name: "Set up Buildx")] + logins.flatMap { $0.steps(if: condition) }
    }
}
