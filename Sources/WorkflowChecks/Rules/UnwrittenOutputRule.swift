import Workflows

/// A step declares an output that its script never writes.
///
/// Whoever reads the output gets an empty text. A composed script says what it writes; of any other one that speaks of
/// `GITHUB_OUTPUT` the text is searched for the name, which is a warning, since a name may be put together.
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
struct UnwrittenOutputRule: WorkflowRule {
    let name = "unwritten-output"

    func problems(in file: CheckedFile) -> [Problem] {
        file.steps.flatMap { step -> [Problem] in
            guard let run = step.run, let type = run.attributes.outputs else { return [] }
            let script = run.script
            let isWritten: (String) -> Bool
            if let written = script.writtenOutputs {
                isWritten = { written.contains($0) }
            } else {
                guard script.spellsOutputs else { return [] }
                isWritten = { script.holds($0) }
            }
            return type.declaredNames.filter { !isWritten($0) }.map { output in
                Problem(
                    "\(step.place).run", "the step declares the output '\(output)', which its script does not write",
                    severity: script.writtenOutputs == nil ? .warning : .error)
            }
        }
    }
}
