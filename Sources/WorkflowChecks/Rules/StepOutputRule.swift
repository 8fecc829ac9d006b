import WorkflowAnalysis
import Workflows

struct StepOutputRule: FileRule, ActionRule {
    let name = "step-output"
    let kind = Finding.Kind.mistake
    var documentation: String {
        #"""
        An expression reads an output that the step does not have.

        GitHub returns an empty string and does not report this. For actions that Slipway knows, and for the
        repository's own actions, the rule uses the declared outputs. For a script that writes to `GITHUB_OUTPUT`,
        it compares the names that the script writes, unless the script may compute names. This is a warning. If a step
        runs a file of its action, the file is its script. The rule does not check other actions, or scripts that run other
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

    func problems(in file: FileAnalysis, of project: ProjectAnalysis) -> [Problem] {
        file.jobs.flatMap { job -> [Problem] in
            guard !job.steps.isEmpty else { return [] }
            // One step is often read several times.
            var outputs: [Int: StepOutputs] = [:]
            return file.reads(in: job).compactMap { read in
                guard read.isOutputOfStep, let step = job.step(read.names[0]) else { return nil }
                let known = outputs[step.number] ?? StepOutputs(of: step, step.script, in: project)
                outputs[step.number] = known
                guard let lack = known.lack(of: read.names[2]) else { return nil }
                return problem(with: read, at: file.place(of: read), lack, step, file.path)
            }
        }
    }

    func problems(in action: ActionAnalysis, of project: ProjectAnalysis) -> [Problem] {
        var outputs: [Int: StepOutputs] = [:]
        return action.reads.compactMap { read in
            guard read.isOutputOfStep, let step = action.step(read.names[0]) else { return nil }
            let known = outputs[step.number] ?? StepOutputs(of: step, action.script(of: step), in: project)
            outputs[step.number] = known
            guard let lack = known.lack(of: read.names[2]) else { return nil }
            return problem(with: read, at: action.place(of: read), lack, step, action.path)
        }
    }

    private func problem(
        with read: ContextRead, at place: Place, _ lack: StepOutputs.Lack, _ step: StepAnalysis, _ file: String
    ) -> Problem {
        let (id, output) = (read.names[0], read.names[2])
        return Problem(
            place,
            lack == .certain
                ? "the step '\(id)' has no output '\(output)'"
                : "the script of the step '\(id)' seems to write no output '\(output)'",
            severity: lack == .certain ? .error : .warning,
            related: [RelatedPlace(file: file, place: step.place, message: "the step '\(id)'")],
            excerpt: read.text)
    }
}

extension ContextRead {
    /// Whether the expression reads a named output of a step.
    fileprivate var isOutputOfStep: Bool {
        context == .steps && names.count > 2 && (names[1] == "outputs" || names[1].inLowerCase == "outputs")
    }
}
