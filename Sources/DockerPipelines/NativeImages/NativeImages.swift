public import Workflows

/// Publishes images when a version tag is pushed: built by digest, verified, and tagged at the end.
///
/// Each image is built by digest, on native runners or under QEMU. Tags move when all declared platforms are there: the
/// version, and `1.2`, `1` and `latest` unless a higher stable version exists.
///
/// ```swift
/// NativeImages(images: [
///     ContainerImage("app", strategy: .emulated),
///     ContainerImage("app-worker", dockerfile: "Dockerfile.worker"),
/// ]).files
/// ```
public struct NativeImages: Sendable {
    /// The name of the workflow's file.
    public var fileName: String
    /// The workflow's name.
    public var name: String
    /// The images.
    public var images: [ContainerImage]
    /// Where they are published.
    public var registry: ImageRegistry
    /// What stands before the version in a Git tag.
    public var tagPrefix: String
    /// The tags of a release.
    public var tags: [ReleaseTag]
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
    ///   - registry: Where they are published.
    ///   - tagPrefix: What stands before the version in a Git tag; may be empty.
    ///   - tags: The tags of a release; the version is always among them.
    ///   - cache: Where layers are kept between builds.
    ///   - attestation: What is attested of each published image.
    ///   - runners: The runner of each platform.
    ///   - runner: The runner for everything that is bound to no platform.
    ///   - timeoutMinutes: Minutes after which a build is stopped; GitHub's own runners stop it after 360 in any case.
    ///   - source: The declaring source, found by itself.
    ///   - line: The line in it, found by itself.
    public init(
        fileName: String = "publish-images.yml", name: String = "Publish images", images: [ContainerImage],
        registry: ImageRegistry = .gitHub, tagPrefix: String = "v",
        tags: [ReleaseTag] = [.version, .minor, .latest], cache: BuildCache = .registry,
        attestation: Attestation = .none, runners: RunnerMap = .gitHub, runner: Runner = .ubuntu2404,
        timeoutMinutes: Int = 120, source: String = #filePath, line: Int = #line
    ) {
        self.fileName = fileName
        self.name = name
        self.images = images
        self.registry = registry
        self.tagPrefix = tagPrefix
        self.tags = tags
        self.cache = cache
        self.attestation = attestation
        self.runners = runners
        self.runner = runner
        self.timeoutMinutes = timeoutMinutes
        site = DeclarationSite(file: source, line: line)
    }

    /// The workflow that publishes, and the one that fills GitHub's cache where that is used.
    public var files: [WorkflowFile] {
        var publishing = WorkflowFile(fileName, publishingWorkflow, at: site)
        publishing.problems = problems
        publishing.requiredFiles = images.requiredFiles
        guard case .actions(let branch) = cache else { return [publishing] }
        return [publishing, WorkflowFile("warm-\(fileName)", warmingWorkflow(branch: branch), at: site)]
    }

    /// The file's name without its extension.
    var groupName: String {
        guard let dot = fileName.lastIndex(of: ".") else { return fileName }
        return String(fileName[..<dot])
    }

    private var publishingWorkflow: Workflow {
        Workflow(
            name: name, on: [.push(tags: ["\(tagPrefix)[0-9]+.[0-9]+.[0-9]+*"])],
            // A tag that is pushed again waits for its own run; other versions do not wait for it.
            concurrency: Concurrency(group: "\(groupName)-\(github.ref)", cancelsInProgress: false)
        ) {
            for image in images {
                switch image.strategy {
                case .native:
                    nativeBuild(of: image)
                    merge(of: image)
                case .emulated:
                    emulatedBuild(of: image)
                }
            }
        }
    }
}
