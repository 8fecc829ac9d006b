import WorkflowAnalysis
import Workflows

struct StepOutputRule: FileRule, ActionRule {
    let name = "step-output"
    var documentation: String {
        #"""
        An expression reads an output that the step does not have.

        GitHub returns an empty string and does not report this. For actions that Slipway knows, and for the
        repository's own actions, the rule uses the declared outputs. For a script that mentions `GITHUB_OUTPUT`, it
        searches the text for the name. This is a warning, because the script may compute the name. If a step runs a
        file of its action, the file is its script. The rule does not check other actions, or scripts that run other
        scripts.

        Source: GitHub, "Contexts reference", `steps`.

        Wrong:

        ```swift
        RunStep(id: "version", script: "echo \"number=1\" >>\"$GITHUB_OUTPUT\"")
        let version = Value<String>(
            .property(.property(.property(.context("steps"), "version"), "outputs"), "version"))
        RunStep(script: "make", env: ["VERSION": version])
        ```

        Right:

        ```swift
        RunStep(id: "version", script: "echo \"version=1\" >>\"$GITHUB_OUTPUT\"")
        let version = Value<String>(
            .property(.property(.property(.context("steps"), "version"), "outputs"), "version"))
        RunStep(script: "make", env: ["VERSION": version])
        ```
        """#
    }

    func problems(in file: CheckedFile, of project: CheckedProject) -> [Problem] {
        var problems: [Problem] = []
        for job in file.jobs where !job.steps.isEmpty {
            for read in file.reads(in: job) where read.context == .steps && read.names.count > 2 {
                guard read.names[1] == "outputs" || read.names[1].lowercased() == "outputs",
                    let step = job.step(read.names[0]),
                    let severity = lack(of: read.names[2], in: step, step.run?.script, project)
                else { continue }
                problems.append(problem(with: read, file.place(of: read), severity, step, file.path))
            }
        }
        return problems
    }

    func problems(in action: CheckedAction, of project: CheckedProject) -> [Problem] {
        action.reads.compactMap { read in
            guard read.context == .steps, read.names.count > 2, read.names[1].lowercased() == "outputs",
                let step = action.step(read.names[0]),
                let severity = lack(of: read.names[2], in: step, action.script(of: step), project)
            else { return nil }
            return problem(with: read, action.place(of: read), severity, step, action.path)
        }
    }

    private func problem(
        with read: ContextRead, _ place: String, _ severity: Finding.Severity, _ step: CheckedStep, _ file: String
    ) -> Problem {
        let (id, output) = (read.names[0], read.names[2])
        return Problem(
            place,
            severity == .error
                ? "the step '\(id)' has no output '\(output)'"
                : "the script of the step '\(id)' seems to write no output '\(output)'",
            severity: severity, related: [RelatedPlace(file: file, place: step.place, message: "the step '\(id)'")])
    }

    /// The severity of reading an output that a step lacks; `nil` if the step may have it.
    private func lack(
        of output: String, in step: CheckedStep, _ script: Script?, _ project: CheckedProject
    ) -> Finding.Severity? {
        if step.uses != nil {
            // A script may set any output.
            guard step.action != .gitHubScript,
                let names = project.action(of: step)?.action.statedOutputs ?? project.outputNames.names(of: step)
            else { return nil }
            return names.holds(output) ? nil : .error
        }
        // Searching for a name is cheap, unlike parsing lines.
        guard let script, !script.holds(output), !script.holds(output.lowercased()), script.spellsOutputs else {
            return nil
        }
        return .warning
    }
}

extension [String] {
    /// Whether a name is one of these, without regard to case.
    fileprivate func holds(_ name: String) -> Bool {
        contains(name) || contains { $0.lowercased() == name.lowercased() }
    }
}
