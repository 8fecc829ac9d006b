package import Workflows

/// The artifacts of one run: of a workflow that an event starts, and of everything that it calls.
package struct ArtifactRun: Sendable {
    /// The workflows of the run; the first is the one that is started.
    package var workflows: [RunWorkflow] = []
    /// What is uploaded, once for each variation of a job.
    package var uploads: [ArtifactUpload] = []
    /// The builds whose actions upload a record of themselves, once for each variation of a job.
    package var records: [BuildRecord] = []
    /// What is downloaded from this run, once for each variation of a job.
    package var downloads: [ArtifactDownload] = []
    /// Jobs of which nobody here knows what they upload.
    package var unknownUploads: [RunPlace] = []
    /// Whether nothing outside of the project can call the workflow, and all of its run is looked at.
    package var isWhole = true

    /// The most uploads and downloads that are looked at in one run; no real one comes near.
    package static let bound = 2_000
}

/// A workflow in a run.
package struct RunWorkflow: Sendable {
    /// The workflow.
    package let file: FileAnalysis
    /// The job that calls it; `nil` for the workflow that is started.
    package let caller: RunPlace?
}

/// A job in a run, in one of its variations.
package struct RunPlace: Sendable {
    /// The number of the workflow in the run.
    package let workflow: Int
    /// The job.
    package let job: JobAnalysis
    /// The number of the variation.
    package let variation: Int
    /// What is known in the variation.
    package let contexts: KnownContexts
    /// Whether it, or a job that leads to it, stands for variations that only the run knows.
    package let mayRepeat: Bool
}

/// A step that uploads an artifact.
package struct ArtifactUpload: Sendable {
    package let place: RunPlace
    package let step: StepAnalysis
    /// The artifact's name.
    package let name: RunText
    /// What has to hold for it.
    package let conditions: RunConditions
}

/// A step that builds an image and, when its job ends, uploads a record of the build as an artifact.
package struct BuildRecord: Sendable {
    package let place: RunPlace
    package let step: StepAnalysis

    /// A name such as the action makes it, of the owner, the repository and an id of the build.
    package static let exampleName = RunText(.string("octocat~hello-world~5KL32G.dockerbuild"))
}

/// A step that downloads artifacts of its run.
package struct ArtifactDownload: Sendable {
    /// What it takes.
    package enum Selection: Sendable {
        case name(RunText)
        case pattern(NamePattern)
        case all
    }

    package let place: RunPlace
    package let step: StepAnalysis
    package let selection: Selection
}

extension ArtifactRun {
    /// The runs of a project in which artifacts are uploaded or downloaded.
    package static func all(in files: [FileAnalysis], callee: (JobAnalysis) -> FileAnalysis?) -> [ArtifactRun] {
        guard files.contains(where: \.movesArtifacts) else { return [] }
        var called: Set<ObjectIdentifier> = []
        var callees: [ObjectIdentifier: [FileAnalysis]] = [:]
        for file in files {
            for job in file.jobs where job.call != nil {
                guard let callee = callee(job) else { continue }
                called.insert(ObjectIdentifier(callee))
                callees[ObjectIdentifier(file), default: []].append(callee)
            }
        }
        return withoutActuallyEscaping(callee) { callee in
            var reader = ArtifactRunReader(callees: callees, callee: callee)
            return files.compactMap { file in
                let isStarted = file.startsByItself
                guard isStarted || !called.contains(ObjectIdentifier(file)), reader.movesArtifacts(file) else {
                    return nil
                }
                return reader.run(of: file, isWhole: isStarted)
            }
        }
    }

    /// The way from the workflow that is started to a job.
    package func way(to place: RunPlace) -> [RunPlace] {
        var way = [place]
        while let caller = workflows[way[way.count - 1].workflow].caller { way.append(caller) }
        return way.reversed()
    }

    /// The file of a job.
    package func file(of place: RunPlace) -> FileAnalysis { workflows[place.workflow].file }
}

extension KnownContexts {
    /// What a call passes to a workflow, by the names of its inputs in lower case.
    package func passed(by call: CallJob, to callee: FileAnalysis) -> [String: Interpretation] {
        var inputs: [String: Interpretation] = [:]
        for input in callee.callInterface?.inputs ?? [] {
            let value: ExpressionNode =
                switch (input.default, input.type) {
                case (let value?, _): value
                case (nil, .boolean): .boolean(false)
                case (nil, .number): .number(0)
                default: .string("")
                }
            if value.isLiteral { inputs[input.name.inLowerCase] = Interpretation(literal: value) }
        }
        for entry in call.with.entries {
            guard let node = entry.value.node else { continue }
            inputs[entry.key.inLowerCase] = interpretation(of: node)
        }
        return inputs
    }
}

extension FileAnalysis {
    /// Whether a step uploads or downloads an artifact.
    package var movesArtifacts: Bool { actions.contains(.uploadArtifact) || actions.contains(.downloadArtifact) }
}

extension JobAnalysis {
    /// Whether a step uploads or downloads an artifact, or may upload one that nobody sees.
    package var movesArtifacts: Bool {
        !actions.isDisjoint(with: [.uploadArtifact, .downloadArtifact]) || mayUploadOtherwise
    }
}

extension StepAnalysis {
    /// Whether its download is from the run that it belongs to, by names.
    package var isFromSameRun: Bool {
        ["run-id", "github-token", "repository", "artifact-ids"].allSatisfy { input($0) == nil }
    }

    /// Whether it runs an action that may upload artifacts by itself.
    package var mayUploadOtherwise: Bool {
        guard let uses else { return false }
        if let facts { return runsGivenCode || action == nil && facts.abilities.contains(.keepsArtifacts) }
        return uses.action.repository.map(UnknownAction.mayUpload) ?? true
    }

    /// An input of its action as a text; `nil` if it is not given, or is a list or a mapping.
    package func inputRunText(_ name: String) -> RunText? {
        inputNode(name).map { RunText($0) }
    }
}
