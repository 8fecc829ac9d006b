public import Workflows

/// Mirrors applications: finds their versions, builds what the registry lacks, publishes it for all platforms, attests it.
///
/// One workflow, the orchestrator, runs at set times and by hand; each application has one workflow for its newest
/// versions and one for its highest version alone, which the orchestrator calls and which can be run by hand.
///
/// ```swift
/// ImageMirror(
///     registry: .gitHub(owner: "owner/mirror"),
///     applications: [MirroredApplication("app", versions: .gitHubReleases(of: "upstream/app"))]
/// ).files
/// ```
///
/// A registry other than GitHub's gets its user and password from the orchestrator as the secrets `REGISTRY_USERNAME`
/// and `REGISTRY_PASSWORD`; where one application's workflow is run by hand, the repository has secrets of these names.
/// GitHub drops what a job puts out that holds a secret: neither of them may be a part of the images' names.
public struct ImageMirror: Sendable {
    /// The orchestrator's name.
    public var name: String
    /// The name of the orchestrator's file.
    public var fileName: String
    /// Where images are published; its owner is the namespace of the images.
    public var registry: ImageRegistry
    /// The applications.
    public var applications: [MirroredApplication]
    /// When the orchestrator runs by itself.
    public var schedule: Schedule
    /// How many versions a run of the orchestrator looks at.
    public var modes: MirrorModes
    /// How many versions a run looks at that is not told otherwise.
    public var versionCount: Int
    /// Whether a run that is not told otherwise builds foreign platforms under QEMU and not on native runners.
    public var usesQEMU: Bool
    /// What is attested of each published image.
    public var attestation: Attestation
    /// What the names of the mirror's own labels begin with.
    public var labelPrefix: String
    /// The runner of each platform; that of linux/amd64 builds all others under QEMU.
    public var runners: RunnerMap
    /// The runner for everything that is bound to no platform.
    public var runner: Runner
    /// Minutes after which a build is stopped.
    public var timeoutMinutes: Int
    let site: DeclarationSite

    /// Declares a mirror.
    ///
    /// - Parameters:
    ///   - name: The orchestrator's name.
    ///   - fileName: The name of the orchestrator's file.
    ///   - registry: Where images are published; its owner is the namespace of the images.
    ///   - applications: The applications; their images have different names.
    ///   - schedule: When the orchestrator runs by itself; every six hours by default.
    ///   - modes: How many versions a run of the orchestrator looks at.
    ///   - versionCount: How many versions a run looks at that is not told otherwise, 1 to 100.
    ///   - usesQEMU: Whether a run that is not told otherwise builds foreign platforms under QEMU.
    ///   - attestation: What is attested of each published image.
    ///   - labelPrefix: What the names of the mirror's own labels begin with.
    ///   - runners: The runner of each platform; that of linux/amd64 builds all others under QEMU.
    ///   - runner: The runner for everything that is bound to no platform.
    ///   - timeoutMinutes: Minutes after which a build is stopped; GitHub's own runners stop it after 360 in any case.
    ///   - source: The declaring source, found by itself.
    ///   - line: The line in it, found by itself.
    public init(
        name: String = "Global build", fileName: String = "build.yml", registry: ImageRegistry = .gitHub,
        applications: [MirroredApplication], schedule: Schedule = Schedule("0 */6 * * *"), modes: MirrorModes = .both,
        versionCount: Int = 10, usesQEMU: Bool = false, attestation: Attestation = .cosign,
        labelPrefix: String = "io.github.multiarch-mirror", runners: RunnerMap = .gitHub,
        runner: Runner = .ubuntu2404, timeoutMinutes: Int = 120, source: String = #filePath, line: Int = #line
    ) {
        self.name = name
        self.fileName = fileName
        self.registry = registry
        self.applications = applications
        self.schedule = schedule
        self.modes = modes
        self.versionCount = versionCount
        self.usesQEMU = usesQEMU
        self.attestation = attestation
        self.labelPrefix = labelPrefix
        self.runners = runners
        self.runner = runner
        self.timeoutMinutes = timeoutMinutes
        site = DeclarationSite(file: source, line: line)
    }

    /// The orchestrator, and then the workflows of each application.
    public var files: [WorkflowFile] {
        let pipelines = applications.flatMap(pipelines(of:))
        var orchestrator = WorkflowFile(fileName, orchestrator(calling: pipelines), at: site)
        orchestrator.problems = problems
        return [orchestrator] + pipelines.map(\.file)
    }

    /// The workflows of an application, that for many versions first.
    private func pipelines(of application: MirroredApplication) -> [CallablePipeline] {
        pipelineModes(of: application).map { mode in
            if registry.takesJobToken {
                callable(application, mode, NoSecrets.self, passing: []) { _ in
                    (registry.username, registry.password)
                }
            } else {
                callable(
                    application, mode, RegistrySecrets.self,
                    passing: [.init(\.username, registry.username), .init(\.password, registry.password)]
                ) { secrets in
                    (secrets.username, secrets.password)
                }
            }
        }
    }

    func pipelineModes(of application: MirroredApplication) -> [PipelineMode] {
        switch modes.intersection(application.modes) {
        case .multiVersion: [.multiVersion]
        case .singleVersion: [.singleVersion]
        case .both: [.multiVersion, .singleVersion]
        case nil: []
        }
    }
}

/// How many versions one workflow looks at.
enum PipelineMode: String, CaseIterable {
    case multiVersion = "multi-version"
    case singleVersion = "single-version"

    /// What stands behind the application's name in the names of file and job.
    var suffix: String { self == .multiVersion ? "-multi-version" : "" }
}
