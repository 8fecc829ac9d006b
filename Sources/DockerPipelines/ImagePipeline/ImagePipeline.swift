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
    /// The runner of each platform.
    public var runners: RunnerMap
    /// The runner for everything that is bound to no platform.
    public var runner: Runner
    /// Minutes after which a build is stopped.
    public var timeoutMinutes: Int
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
    ///   - runners: The runner of each platform.
    ///   - runner: The runner for everything that is bound to no platform.
    ///   - timeoutMinutes: Minutes after which a build is stopped; GitHub's own runners stop it after 360 in any case.
    ///   - source: The declaring source, found by itself.
    ///   - line: The line in it, found by itself.
    public init(
        fileName: String = "images.yml", name: String = "Images", images: [ContainerImage],
        registries: [ImageRegistry] = [.gitHub],
        on triggers: [PipelineTrigger] = [
            .pullRequest(.build), .push(to: .defaultBranch, .publish(.edge)), .tag(.release()),
        ],
        defaultBranch: String = "main", cache: BuildCache = .registry, attestation: Attestation = .none,
        runners: RunnerMap = .gitHub, runner: Runner = .ubuntu2404, timeoutMinutes: Int = 120,
        source: String = #filePath, line: Int = #line
    ) {
        self.fileName = fileName
        self.name = name
        self.images = images
        self.registries = registries
        self.triggers = triggers
        self.defaultBranch = defaultBranch
        self.cache = cache
        self.attestation = attestation
        self.runners = runners
        self.runner = runner
        self.timeoutMinutes = timeoutMinutes
        site = DeclarationSite(file: source, line: line)
    }

    /// The workflow.
    public var files: [WorkflowFile] {
        var file = WorkflowFile(fileName, workflow, at: site)
        file.problems = problems
        file.requiredFiles = images.requiredFiles
        return [file]
    }

    private var workflow: Workflow {
        Workflow(name: name, on: runs.events, concurrency: concurrency) {
            for image in images {
                buildJob(of: image)
                if publishesInOwnJob(image) { publishJob(of: image) }
            }
        }
    }

    var runs: PipelineRuns { PipelineRuns(triggers: triggers, defaultBranch: defaultBranch) }

    /// The file's name without its extension.
    var groupName: String {
        guard let dot = fileName.lastIndex(of: ".") else { return fileName }
        return String(fileName[..<dot])
    }

    private var concurrency: Concurrency {
        // Two times of one day, or a push at that time, are about one ref and different tags.
        let event: Value<String> = runs.hasSchedule ? "\(github.eventName)-" : ""
        let version = ReleaseInputs.references.version
        let subject: Value<String> = runs.readVersionInput ? version || github.ref : github.ref
        let replaces = runs.condition { $0 == .build }
        return Concurrency(
            group: "\(groupName)-\(event)\(subject)", cancelsInProgress: runs.buildOnly ? replaces.value : false,
            comment: runs.buildOnly
                ? "A newer commit replaces a run that only builds; what publishes comes to its end." : nil)
    }

    /// Whether an image is published by a job of its own: if several jobs build it.
    func publishesInOwnJob(_ image: ContainerImage) -> Bool { runs.publish && isBuiltByMatrix(image) }

    /// Whether each platform of an image has a job of its own.
    func isBuiltByMatrix(_ image: ContainerImage) -> Bool {
        image.strategy == .native && image.platforms.count > 1
    }
}
