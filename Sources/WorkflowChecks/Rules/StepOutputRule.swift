import WorkflowAnalysis
import Workflows

struct StepOutputRule: FileRule, ActionRule {
    let name = "step-output"
    var documentation: String {
        #"""
        An output of a step is read that the step does not have.

        GitHub gives an empty text for it and says nothing. The outputs of actions that Slipway knows are those that it
        declares; the names that a script writes to `GITHUB_OUTPUT` are compared with the name, unless the script may
        write names that are put together. An action of the repository's own has the outputs that it declares, and a file
        of it that a step runs is the step's script. Other actions, and scripts that run others, are not looked at.

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
                    let severity = lack(of: read.names[2], in: step, step.script, project)
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

    /// How sure it is that a step lacks an output; `nil` where it may have it.
    private func lack(
        of output: String, in step: CheckedStep, _ script: ShellScript?, _ project: CheckedProject
    ) -> Finding.Severity? {
        if step.uses != nil {
            // A script may set any output.
            guard step.action != .gitHubScript,
                let names = project.action(of: step)?.action.statedOutputs ?? project.outputNames.names(of: step)
            else { return nil }
            return names.holds(output) ? nil : .error
        }
        let outputs = script.map { FileEntries("GITHUB_OUTPUT", in: $0) }
        guard let outputs, !outputs.entries.isEmpty, !outputs.mayHaveOthers else { return nil }
        return outputs.contains(output) ? nil : .warning
    }
}

extension [String] {
    /// Whether a name is among these, whatever its case.
    fileprivate func holds(_ name: String) -> Bool {
        contains(name) || contains { $0.lowercased() == name.lowercased() }
    }
}
