public import Workflows

/// Builds the images of a repository, and publishes them under the tags that fit what started the run.
///
/// Each image is built by digest, on native runners or under QEMU. Its tags move at the end, in all registries at once,
/// when all declared platforms are there. `1.2`, `1` and `latest` move to the highest stable version only.
///
/// ```swift
/// ImagePipeline(
///     images: [ContainerImage("app")],
///     registries: [.gitHub(owner: "acme"), .dockerHub(namespace: "acme")],
///     on: [.pullRequest(.build), .push(to: .defaultBranch, .publish(.edge)), .tag(.release())]
/// ).files
/// ```
public struct ImagePipeline: Sendable {
    /// The name of the workflow's file.
    public var fileName: String
    /// The workflow's name.
    public var name: String
    /// The images.
    public var images: [ContainerImage]
    /// Where they are published; each is pushed to the first registry and copied to the others by digest.
    public var registries: [ImageRegistry]
    /// What starts a run, and what the run does.
    public var triggers: [PipelineTrigger]
    /// The repository's default branch.
    public var defaultBranch: String
    /// Where layers are kept between builds.
    public var cache: BuildCache
    /// What is attested of each published image.
    public var attestation: Attestation
    /// What is looked for in each image before its tags move; nothing unless stated.
    ///
    /// Runs that only build scan what is built for one platform; under QEMU, images of several are scanned when pushed.
    public var scan: ImageScan?
    /// The environment whose rules, such as an approval, hold before tags move.
    public var environment: DeploymentEnvironment?
    /// How the repository is checked out.
    public var checkout: Checkout
    /// How the builder is set up.
    public var builder: DockerSetupBuildx
    /// How emulators are set up for images that are built under QEMU.
    public var emulator: DockerSetupQEMU
    /// The runner of each platform.
    public var runners: RunnerMap
    /// The runner for everything that is bound to no platform.
    public var runner: Runner
    /// Minutes after which a build is stopped.
    public var timeoutMinutes: Int
    /// Steps between the checkout and the build of each image.
    public var beforeBuild: [Step]
    /// Steps behind the build of each image; the build is the step `build`.
    public var afterBuild: [Step]
    /// Jobs that must succeed before anything is published.
    public var before: [WorkflowJob]
    /// Jobs behind the publication.
    public var after: @Sendable (PublishedImages) -> [WorkflowJob]
    let site: DeclarationSite

    /// Declares a pipeline.
    ///
    /// - Parameters:
    ///   - fileName: The name of the workflow's file.
    ///   - name: The workflow's name.
    ///   - images: The images; their ids differ.
    ///   - registries: Where they are published; the first one holds the cache.
    ///   - triggers: What starts a run, and what the run does.
    ///   - defaultBranch: The repository's default branch.
    ///   - cache: Where layers are kept between builds.
    ///   - attestation: What is attested of each published image.
    ///   - scan: What is looked for in each image before its tags move.
    ///   - environment: The environment whose rules hold before tags move.
    ///   - checkout: How the repository is checked out; the credentials are not kept unless it says so.
    ///   - builder: How the builder is set up.
    ///   - emulator: How emulators are set up.
    ///   - runners: The runner of each platform.
    ///   - runner: The runner for everything that is bound to no platform.
    ///   - timeoutMinutes: Minutes after which a build is stopped; GitHub's own runners stop it after 360 in any case.
    ///   - source: The declaring source, found by itself.
    ///   - line: The line in it, found by itself.
    ///   - beforeBuild: Steps between the checkout and the build of each image.
    ///   - afterBuild: Steps behind the build of each image; the build is the step `build`.
    ///   - before: Jobs that must succeed before anything is published; builds by several jobs run beside them.
    ///   - after: Jobs behind the publication; they run if what they read was published.
    public init(
        fileName: String = "images.yml", name: String = "Images", images: [ContainerImage],
        registries: [ImageRegistry] = [.gitHub],
        on triggers: [PipelineTrigger] = [
            .pullRequest(.build), .push(to: .defaultBranch, .publish(.edge)), .tag(.release()),
        ],
        defaultBranch: String = "main", cache: BuildCache = .registry, attestation: Attestation = .none,
        scan: ImageScan? = nil, environment: DeploymentEnvironment? = nil, checkout: Checkout = Checkout(),
        builder: DockerSetupBuildx = DockerSetupBuildx(), emulator: DockerSetupQEMU = DockerSetupQEMU(),
        runners: RunnerMap = .gitHub, runner: Runner = .ubuntu2404, timeoutMinutes: Int = 120,
        source: String = #filePath, line: Int = #line, @StepsBuilder beforeBuild: () -> [Step] = { [] },
        @StepsBuilder afterBuild: () -> [Step] = { [] }, @JobsBuilder before: () -> [WorkflowJob] = { [] },
        @JobsBuilder after: @escaping @Sendable (PublishedImages) -> [WorkflowJob] = { _ in [] }
    ) {
        self.fileName = fileName
        self.name = name
        self.images = images
        self.registries = registries
        self.triggers = triggers
        self.defaultBranch = defaultBranch
        self.cache = cache
        self.attestation = attestation
        self.scan = scan
        self.environment = environment
        self.checkout = checkout
        self.builder = builder
        self.emulator = emulator
        self.runners = runners
        self.runner = runner
        self.timeoutMinutes = timeoutMinutes
        self.beforeBuild = beforeBuild()
        self.afterBuild = afterBuild()
        self.before = before()
        self.after = after
        site = DeclarationSite(file: source, line: line)
    }

    /// The workflow.
    public var files: [WorkflowFile] {
        var file = WorkflowFile(fileName, workflow, at: site)
        file.problems = problems
        file.requiredFiles = images.requiredFiles
        return [file]
    }
}
