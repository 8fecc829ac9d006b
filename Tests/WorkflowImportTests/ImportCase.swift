import Foundation
import Slipway
import TestSupport
import Testing
import WorkflowImport
import WorkflowYAML

/// A file in YAML, and the declaration that stands for it.
struct ImportCase: Sendable, CustomTestStringConvertible {
    /// The file's name without its ending.
    let name: String
    /// The type in the declaration.
    let type: String
    let declared: Declared

    /// What the declaration gives.
    enum Declared: Sendable {
        case workflow(@Sendable () -> WorkflowFile)
        case action(@Sendable () -> ActionFolder)
    }

    var testDescription: String { name }

    private static let folder = "Tests/WorkflowImportTests"

    var bytes: [UInt8] {
        get throws {
            let file = "\(Repository.root)/\(Self.folder)/Cases/\(name).yml"
            return [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
        }
    }

    var declarationPath: String { "\(Self.folder)/Declarations/\(type).swift" }

    /// Where the file stands in a repository.
    var path: String {
        switch declared {
        case .workflow: ".github/workflows/\(name).yml"
        case .action: ".github/actions/\(name)/action.yml"
        }
    }

    static let all: [ImportCase] = [
        ImportCase(name: "triggers", type: "TriggersWorkflow", declared: .workflow { TriggersWorkflow.file }),
        ImportCase(name: "jobs", type: "JobsWorkflow", declared: .workflow { JobsWorkflow.file }),
        ImportCase(name: "steps", type: "StepsWorkflow", declared: .workflow { StepsWorkflow.file }),
        ImportCase(name: "expressions", type: "ExpressionsWorkflow", declared: .workflow { ExpressionsWorkflow.file }),
        ImportCase(name: "bound", type: "BoundWorkflow", declared: .workflow { BoundWorkflow.file }),
        ImportCase(name: "called", type: "CalledWorkflow", declared: .workflow { CalledWorkflow.file }),
        ImportCase(name: "inputs", type: "InputsWorkflow", declared: .workflow { InputsWorkflow.file }),
        ImportCase(name: "greet", type: "GreetAction", declared: .action { GreetAction.folder }),
        ImportCase(name: "program", type: "ProgramAction", declared: .action { ProgramAction.folder }),
        ImportCase(name: "container", type: "ContainerAction", declared: .action { ContainerAction.folder }),
    ]
}
