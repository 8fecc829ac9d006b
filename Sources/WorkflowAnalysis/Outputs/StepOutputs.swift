package import Workflows

/// The outputs of a step, as far as its action or its script says which they are.
package enum StepOutputs {
    /// The action declares all of them.
    case declared([String])
    /// The script writes them, and its text is searched for their names.
    case written(Script)
    /// Not known.
    case unknown

    /// Whether an output is missing.
    package enum Lack {
        case certain
        /// The script does not spell the name, which may be put together.
        case likely
    }

    /// Looks at a step, whose script may stand in a file of its action.
    package init(of step: CheckedStep, _ script: Script?, in project: CheckedProject) {
        if step.uses != nil {
            // A script may set any output.
            let names =
                step.action == .gitHubScript
                ? nil : project.action(of: step)?.action.statedOutputs ?? project.outputNames.names(of: step)
            self = names.map { .declared($0) } ?? .unknown
        } else {
            self = script.map { .written($0) } ?? .unknown
        }
    }

    /// Whether the step lacks an output, whatever the case of its name; `nil` if it may have it.
    package func lack(of output: String) -> Lack? {
        switch self {
        case .declared(let names):
            return names.contains { $0 == output || $0.lowercased() == output.lowercased() } ? nil : .certain
        case .written(let script):
            // To look for a name is cheap, and to look at lines is not.
            return script.holds(output) || script.holds(output.lowercased()) || !script.spellsOutputs ? nil : .likely
        case .unknown: return nil
        }
    }
}
