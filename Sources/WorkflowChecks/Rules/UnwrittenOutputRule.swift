import WorkflowAnalysis
import Workflows

struct UnwrittenOutputRule: FileRule, ActionRule {
    let name = "unwritten-output"
    var documentation: String {
        #"""
        A step declares an output that its script never writes.

        Expressions that read the output get an empty string. The rule searches the text of a script that mentions
        `GITHUB_OUTPUT` for the name. This is a warning, because the script may compute the name. If a step runs a file
        of its action, the file is its script.

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
        file.steps.flatMap { step in step.run.map { problems(in: step, $0.script, project) } ?? [] }
    }

    func problems(in action: CheckedAction, of project: CheckedProject) -> [Problem] {
        action.steps.flatMap { step in action.script(of: step).map { problems(in: step, $0, project) } ?? [] }
    }

    private func problems(in step: CheckedStep, _ script: Script, _ project: CheckedProject) -> [Problem] {
        let outputs = StepOutputs.written(script)
        return (project.outputNames.names(of: step) ?? []).filter { outputs.lack(of: $0) != nil }.map { output in
            Problem(
                "\(step.place).run", "the step declares the output '\(output)', which its script does not write",
                severity: .warning)
        }
    }
}
