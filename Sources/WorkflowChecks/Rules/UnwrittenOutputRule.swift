import WorkflowAnalysis
import Workflows

struct UnwrittenOutputRule: FileRule, ActionRule {
    let name = "unwritten-output"
    var documentation: String {
        #"""
        A step declares an output that its script never writes.

        The output is an empty text for everything that reads it. The names that a script writes to `GITHUB_OUTPUT` are
        compared with the declared ones. Scripts that may write names that are put together, or that hand the file to
        another program, are left alone. A file of an action that a step runs is its script.

        Source: GitHub, "Workflow commands", setting an output.

        Wrong:

        ```swift
        RunStep(script: "echo \"platform=linux/arm64\" >>\"$GITHUB_OUTPUT\"")
            .identified("list", outputs: DockerSetupQEMU.ActionOutputs.self)
        ```

        Right:

        ```swift
        RunStep(script: "echo \"platforms=linux/arm64\" >>\"$GITHUB_OUTPUT\"")
            .identified("list", outputs: DockerSetupQEMU.ActionOutputs.self)
        ```
        """#
    }

    func problems(in file: CheckedFile, of project: CheckedProject) -> [Problem] {
        file.steps.flatMap { step in step.script.map { problems(in: step, $0, project) } ?? [] }
    }

    func problems(in action: CheckedAction, of project: CheckedProject) -> [Problem] {
        action.steps.flatMap { step in action.script(of: step).map { problems(in: step, $0, project) } ?? [] }
    }

    private func problems(in step: CheckedStep, _ script: ShellScript, _ project: CheckedProject) -> [Problem] {
        guard let declared = project.outputNames.names(of: step) else { return [] }
        let outputs = FileEntries("GITHUB_OUTPUT", in: script)
        guard !outputs.entries.isEmpty, !outputs.mayHaveOthers else { return [] }
        return declared.filter { !outputs.contains($0) }.map { output in
            Problem(
                "\(step.place).run", "the step declares the output '\(output)', which its script does not write",
                severity: .warning)
        }
    }
}
