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
struct UnwrittenOutputRule: FileRule {
    let name = "unwritten-output"

    func problems(in file: CheckedFile, of project: CheckedProject) -> [Problem] {
        file.steps.flatMap { step -> [Problem] in
            guard let script = step.run?.script, let declared = project.outputNames.names(of: step) else { return [] }
            let missing = declared.filter { name in
                script.writtenOutputs.map { !$0.contains(name) } ?? !script.holds(name)
            }
            // To look for a name is cheap, and to look at lines is not.
            guard !missing.isEmpty, script.writtenOutputs != nil || script.spellsOutputs else { return [] }
            return missing.map { output in
                Problem(
                    "\(step.place).run", "the step declares the output '\(output)', which its script does not write",
                    severity: script.writtenOutputs == nil ? .warning : .error)
            }
        }
    }
}
