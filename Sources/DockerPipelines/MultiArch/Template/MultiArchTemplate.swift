public import Workflows

/// The reusable workflow that builds image directories for many architectures, tests them, and joins what it published.
///
/// Each directory is built for each architecture in a job of its own, tested, and pushed under a name that ends with the
/// architecture. When all have been built, a last job joins them under the tags that each directory lists in its file
/// `tags`. ``BuildGroup`` declares a workflow that calls it.
///
/// ```swift
/// MultiArchTemplate(owner: "octo-org", image: "postgis", architectures: .known.changing(.s390x.changing(runner: "z")))
/// ```
public struct MultiArchTemplate: Sendable {
    /// The name of the workflow's file.
    public var fileName: String
    /// The workflow's name.
    public var name: String
    /// The host of the registry.
    public var registry: String
    /// The account above the image, in lower case.
    public var owner: String
    /// The name of the image, without an architecture, in lower case.
    public var image: String
    /// The branch whose runs publish.
    public var targetBranch: String
    /// The repository's default branch, on which alone GitHub starts schedules; the target branch by default.
    public var defaultBranch: String
    /// Whether runs that were started by hand publish from every branch.
    public var manualPush: ManualPush
    /// How many builds run at once, where a group says nothing.
    public var parallel: Parallelism
    /// The host of the registry that keeps the caches.
    public var cacheRegistry: String
    /// The account above the caches, in lower case; that of the image where it is `nil`.
    public var cacheOwner: String?
    /// The name of the caches' image, without an architecture; that of the image with `-cache` where it is `nil`.
    public var cacheImage: String?
    /// Whether each directory has a cache of its own, and not each family and major version.
    public var cachesByDirectory: Bool
    /// The architectures that groups can name.
    public var architectures: [Architecture]
    /// How a built image is tested.
    public var tests: OfficialTests
    /// What is attested of each published index; what BuildKit records cannot be, as Docker tests and pushes the images.
    public var attestation: Attestation
    /// Minutes after which a build is stopped.
    public var timeoutMinutes: Int
    /// Why the template is as it is; a comment at the top of its workflow.
    public var comment: String?
    /// Steps before the first build: what builds and tests need.
    public var dependencies: [Step]
    let site: DeclarationSite

    /// Declares the template.
    ///
    /// - Parameters:
    ///   - fileName: The name of the workflow's file.
    ///   - name: The workflow's name.
    ///   - registry: The host of the registry.
    ///   - owner: The account above the image, in lower case.
    ///   - image: The name of the image, without an architecture, in lower case.
    ///   - targetBranch: The branch whose runs publish.
    ///   - defaultBranch: The repository's default branch; the target branch without one.
    ///   - manualPush: Whether runs that were started by hand publish from every branch.
    ///   - parallel: How many builds run at once, where a group says nothing.
    ///   - cacheRegistry: The host of the registry that keeps the caches.
    ///   - cacheOwner: The account above the caches; that of the image without one. In GitHub's registry it has to be the
    ///     owner of the repository, or no cache is ever stored.
    ///   - cacheImage: The name of the caches' image; that of the image with `-cache` without one.
    ///   - cachesByDirectory: Whether each directory has a cache of its own.
    ///   - architectures: The architectures that groups can name.
    ///   - tests: How a built image is tested.
    ///   - attestation: What is attested of each published index: nothing, or by `.gitHub` or `.cosign`.
    ///   - timeoutMinutes: Minutes after which a build is stopped; GitHub's own runners stop it after 360 in any case.
    ///   - comment: Why the template is as it is; a comment at the top of its workflow.
    ///   - source: The declaring source, found by itself.
    ///   - line: The line in it, found by itself.
    ///   - dependencies: Steps before the first build: what builds and tests need.
    public init(
        fileName: String = "template-workflow-multiarch.yml", name: String = "Build for many architectures",
        registry: String = "docker.io", owner: String, image: String, targetBranch: String = "main",
        defaultBranch: String? = nil, manualPush: ManualPush = .targetBranch,
        parallel: Parallelism = Parallelism(schedule: 8, manual: 6, push: 4), cacheRegistry: String = "ghcr.io",
        cacheOwner: String? = nil, cacheImage: String? = nil, cachesByDirectory: Bool = false,
        architectures: [Architecture] = .known, tests: OfficialTests = OfficialTests(),
        attest attestation: Attestation = .none, timeoutMinutes: Int = 360, comment: String? = nil,
        source: String = #filePath, line: Int = #line,
        @StepsBuilder dependencies: () -> [Step] = { [] }
    ) {
        self.fileName = fileName
        self.name = name
        self.registry = registry
        self.owner = owner
        self.image = image
        self.targetBranch = targetBranch
        self.defaultBranch = defaultBranch ?? targetBranch
        self.manualPush = manualPush
        self.parallel = parallel
        self.cacheRegistry = cacheRegistry
        self.cacheOwner = cacheOwner
        self.cacheImage = cacheImage
        self.cachesByDirectory = cachesByDirectory
        self.architectures = architectures
        self.tests = tests
        self.attestation = attestation
        self.timeoutMinutes = timeoutMinutes
        self.comment = comment
        self.dependencies = dependencies()
        site = DeclarationSite(file: source, line: line)
    }

    /// The template's workflow.
    public var file: WorkflowFile { reusable.file }
}

/// Whether a run that was started by hand publishes.
public enum ManualPush: String, Hashable, Sendable, CaseIterable {
    /// On the target branch only.
    case targetBranch = "target-branch"
    /// On every branch: whoever may start a run can overwrite what is published.
    case anyBranch = "any-branch"
}
