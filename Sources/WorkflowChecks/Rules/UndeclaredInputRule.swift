import WorkflowAnalysis
import Workflows

struct UndeclaredInputRule: WorkflowRule, ActionRule {
    let name = "undeclared-input"
    let kind = Finding.Kind.mistake
    var documentation: String {
        #"""
        An expression reads an input that the workflow or action does not declare.

        GitHub returns null and does not report this. The cause is a property of a `WorkflowInputs` type that has no
        declaration, or a workflow that reads typed inputs but does not declare them in its triggers. A call cannot pass
        such a property and omits it.

        Wrong:

        ```swift
        struct BuildInputs: WorkflowInputs {
            var tag: Value<String>
            var jobs: Value<Int>?

            static let declarations: [InputDeclaration<Self>] = [.required(\.tag, "tag")]
        }

        ReusableWorkflow("build.yml", inputs: BuildInputs.self) { inputs in
            Job("build", runsOn: .ubuntu2404) {
                RunStep(script: "make", env: ["TAG": inputs.tag, "JOBS": "\(inputs.jobs)"])
            }
        }
        ```

        Right:

        ```swift
        struct BuildInputs: WorkflowInputs {
            var tag: Value<String>
            var jobs: Value<Int>?

            static let declarations: [InputDeclaration<Self>] = [
                .required(\.tag, "tag"), .optional(\.jobs, "jobs", default: 8),
            ]
        }

        ReusableWorkflow("build.yml", inputs: BuildInputs.self) { inputs in
            Job("build", runsOn: .ubuntu2404) {
                RunStep(script: "make", env: ["TAG": inputs.tag, "JOBS": "\(inputs.jobs)"])
            }
        }
        ```
        """#
    }

    func problems(in file: FileAnalysis) -> [Problem] {
        var problems = file.noted(.undeclaredInput)
        guard file.reads.contains(where: { $0.context == .inputs && !$0.names.isEmpty }) else { return problems }
        let declared = Set(file.declared.workflow.triggers.flatMap(\.inputNames).map { $0.lowercased() })
        problems += file.reads.compactMap { read in
            guard read.context == .inputs, let name = read.names.first, !declared.contains(name.lowercased()) else {
                return nil
            }
            return Problem(file.place(of: read), "the workflow declares no input '\(name)'", excerpt: read.text)
        }
        return problems
    }
}

extension UndeclaredInputRule {
    func problems(in action: ActionAnalysis, of project: ProjectAnalysis) -> [Problem] {
        let declared = Set(action.action.inputs.map { $0.name.lowercased() })
        return action.noted(.undeclaredInput)
            + action.reads.compactMap { read in
                guard read.context == .inputs, let name = read.names.first, !declared.contains(name.lowercased())
                else { return nil }
                return Problem(action.place(of: read), "the action declares no input '\(name)'", excerpt: read.text)
            }
    }
}

extension Trigger {
    /// The names of the inputs, including those of an untyped `inputs` key.
    fileprivate var inputNames: [String] {
        var names: [String] =
            switch configuration {
            case .call(let call): call.inputs.map(\.name)
            case .dispatch(let inputs): inputs.map(\.name)
            case .lists, .schedule: []
            }
        if case .map(let inputs)? = extra["inputs"] { names += inputs.entries.map(\.key) }
        return names
    }
}
