import Workflows

extension ImagePipeline {
    var workflow: Workflow {
        let followers = after(PublishedImages(jobs: images.map { ($0.id, publishingJob(of: $0)) }))
        let readers = PublicationReaders(followers)
        return Workflow(name: name, on: runs.events(secrets: secretNames), concurrency: concurrency) {
            before
            for image in images {
                buildJob(of: image, readers)
                if publishesInOwnJob(image) { publishJob(of: image, readers) }
            }
            followers
        }
    }

    /// The secrets that logins and builds read, each once, without the job's own token.
    private var secretNames: [String] {
        var names: [String] = []
        func collect(_ node: ExpressionNode) -> Bool {
            if case .property(.context("secrets"), let name) = node, name != "GITHUB_TOKEN", !names.contains(name) {
                names.append(name)
            }
            return false
        }
        let values =
            registries.flatMap { [$0.username, $0.password] } + images.flatMap { $0.secrets.entries.map(\.value) }
        for value in values { _ = value.node.contains(where: collect) }
        return names
    }

    private func publishingJob(of image: ContainerImage) -> JobID {
        publishesInOwnJob(image) ? image.publishJob : image.buildJob
    }

    var runs: PipelineRuns { PipelineRuns(triggers: triggers, defaultBranch: defaultBranch) }

    /// The file's name without its extension.
    var groupName: String {
        guard let dot = fileName.lastIndex(of: ".") else { return fileName }
        return String(fileName[..<dot])
    }

    private var concurrency: Concurrency {
        // A schedule and a push to the default branch are about the same ref, and move other tags.
        let event: Value<String> = runs.hasSchedule ? "\(github.eventName)-" : ""
        let version = ReleaseInputs.references.version
        let subject: Value<String> = runs.readVersionInput ? version || github.ref : github.ref
        return Concurrency(
            group: "\(groupName)-\(event)\(subject)",
            cancelsInProgress: runs.buildOnly ? runs.condition { $0 == .build }.value : false,
            comment: runs.buildOnly
                ? "A newer commit replaces a run that only builds; a run that publishes comes to its end." : nil)
    }

    /// Whether an image is published by a job of its own: if several jobs build it, or rules of an environment hold.
    func publishesInOwnJob(_ image: ContainerImage) -> Bool {
        runs.publish && (isBuiltByMatrix(image) || environment != nil)
    }

    /// Whether each platform of an image has a job of its own.
    func isBuiltByMatrix(_ image: ContainerImage) -> Bool {
        image.strategy == .native && image.platforms.count > 1
    }

    /// When a run publishes; `nil` if each does, or none.
    var publishing: Value<Bool>? { runs.publish ? runs.condition(\.isPublished).expression : nil }
}

extension ContainerImage {
    /// What ends the tags of the image, such as `-alpine`.
    var suffix: String { variant.map { "-\($0)" } ?? "" }

    var publishJob: JobID { "publish-\(id)" }
}
