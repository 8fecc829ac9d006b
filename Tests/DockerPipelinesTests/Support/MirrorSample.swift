import Slipway
import TestSupport
import Testing

/// A mirror by name, for tests that hold for several.
enum MirrorSample: CaseIterable {
    case example
    case daily
    case multiVersion
    case otherRegistry
    case ownerOfRepository
    case unattested

    var mirror: ImageMirror {
        switch self {
        case .example: Mirrors.example
        case .daily: Mirrors.daily
        case .multiVersion: Mirrors.small { $0.modes = .multiVersion }
        case .otherRegistry: Mirrors.small { $0.registry = Pipelines.otherRegistry }
        case .ownerOfRepository: Mirrors.small { $0.registry = .gitHub }
        case .unattested: Mirrors.small { $0.attestation = .none }
        }
    }

    /// The workflows of the applications, with their names.
    var pipelines: [WorkflowFile] { Array(mirror.files.dropFirst()) }

    /// The workflows of the applications as they are written.
    var workflows: [GeneratedWorkflow] { pipelines.map { GeneratedWorkflow($0.workflow) } }

    /// The workflow that calls them.
    var orchestrator: GeneratedWorkflow { GeneratedWorkflow(mirror.files[0].workflow) }

    /// Every job of every application.
    var jobs: [GeneratedJob] { workflows.flatMap(\.jobs) }

    /// The jobs of one id.
    func jobs(_ id: String) -> [GeneratedJob] { jobs.filter { $0.id == id } }
}

extension ImageMirror {
    /// The workflow of this name.
    func file(_ name: String) throws -> WorkflowFile {
        try #require(files.first { $0.name == name }, "no workflow \(name)")
    }
}
