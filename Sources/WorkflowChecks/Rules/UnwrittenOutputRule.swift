import WorkflowAnalysis
import Workflows

/// A step declares an output that its script never writes.
///
/// Whoever reads the output gets an empty text. The text of a script that speaks of `GITHUB_OUTPUT` is searched for the
/// name; it is a warning, since a name may be put together. A file of an action that a step runs is its script.
///
/// Source: GitHub, "Workflow commands", setting an output.
///
/// Wrong:
///
/// ```swift
/// RunStep(script: "echo \"platform=linux/arm64\" >>\"$GITHUB_OUTPUT\"")
///     .identified("list", outputs: DockerSetupQEMU.ActionOutputs.self)
/// ```
///
/// Right:
///
/// ```swift
/// RunStep(script: "echo \"platforms=linux/arm64\" >>\"$GITHUB_OUTPUT\"")
///     .identified("list", outputs: DockerSetupQEMU.ActionOutputs.self)
/// ```
struct UnwrittenOutputRule: FileRule, ActionRule {
    let name = "unwritten-output"

    func problems(in file: CheckedFile, of project: CheckedProject) -> [Problem] {
        file.steps.flatMap { step in step.run.map { problems(in: step, $0.script, project) } ?? [] }
    }

    func problems(in action: CheckedAction, of project: CheckedProject) -> [Problem] {
        action.steps.flatMap { step in action.script(of: step).map { problems(in: step, $0, project) } ?? [] }
    }

    private func problems(in step: CheckedStep, _ script: Script, _ project: CheckedProject) -> [Problem] {
        guard let declared = project.outputNames.names(of: step) else { return [] }
        let missing = declared.filter { !script.holds($0) }
        // To look for a name is cheap, and to look at lines is not.
        guard !missing.isEmpty, script.spellsOutputs else { return [] }
        return missing.map { output in
            Problem(
                "\(step.place).run", "the step declares the output '\(output)', which its script does not write",
                severity: .warning)
        }
    }
}
