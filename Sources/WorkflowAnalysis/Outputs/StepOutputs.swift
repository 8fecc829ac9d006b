import Workflows

/// The outputs of a step, as far as its action or its script says which they are.
package enum StepOutputs {
    /// The action declares all of them.
    case declared([String])
    /// The script writes them.
    case written(FileEntries)
    /// Unknown.
    case unknown

    /// Whether an output is missing.
    package enum Lack {
        case certain
        /// The script writes other names, as far as its commands say it.
        case likely
    }

    /// Looks at a step, whose script may stand in a file of its action.
    package init(of step: StepAnalysis, _ script: ShellScript?, in project: ProjectAnalysis) {
        if step.used != nil {
            // A script may set any output.
            let names =
                step.action == .gitHubScript
                ? nil : project.action(of: step)?.action.statedOutputs ?? project.outputNames.names(of: step)
            self = names.map { .declared($0) } ?? .unknown
        } else {
            self = script.map { .written(by: $0, of: step) } ?? .unknown
        }
    }

    /// What the script of a step writes.
    package static func written(by script: ShellScript, of step: StepAnalysis) -> StepOutputs {
        let known = script === step.script ? step.writtenOutputs : nil
        return .written(known ?? FileEntries(outputsOf: script))
    }

    /// Whether the step lacks an output, whatever the case of its name; `nil` if it may have it.
    package func lack(of output: String) -> Lack? {
        switch self {
        case .declared(let names):
            return names.contains { $0 == output || $0.inLowerCase == output.inLowerCase } ? nil : .certain
        case .written(let outputs):
            return outputs.entries.isEmpty || outputs.mayHaveOthers || outputs.contains(output) ? nil : .likely
        case .unknown: return nil
        }
    }
}
