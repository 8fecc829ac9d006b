import Workflows

/// An expression reads an input that the workflow does not declare.
///
/// GitHub gives nothing for it and says nothing. It happens where a member of a `WorkflowInputs` type has no
/// declaration, or where typed inputs are read in a workflow that does not declare them among its triggers.
///
/// Wrong: a member `var parallel: Value<Int>?` that `declarations` leaves out.
/// Right: a declaration for each member.
struct UndeclaredInputRule: WorkflowRule {
    let name = "undeclared-input"

    func problems(in file: RenderedFile) -> [Problem] {
        let declared = Set(
            file.declared.workflow.triggers.flatMap { trigger -> [String] in
                switch trigger.configuration {
                case .call(let call): call.inputs.map { $0.name.lowercased() }
                case .dispatch(let inputs): inputs.map { $0.name.lowercased() }
                case .lists, .schedule: []
                }
            })
        return file.rendered.notes.expressions.flatMap { use -> [Problem] in
            var problems: [Problem] = []
            use.node.visit { node in
                guard case .property(.context(let context), let input) = node, context.lowercased() == "inputs",
                    !declared.contains(input.lowercased())
                else { return }
                problems.append(Problem(use.place, "the workflow declares no input '\(input)'"))
            }
            return problems
        }
    }
}
