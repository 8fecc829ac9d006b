import WorkflowAnalysis
import Workflows

struct UnwrittenOutputRule: FileRule, ActionRule {
    let name = "unwritten-output"
    let kind = Finding.Kind.declaration
    var documentation: String {
        #"""
        A step declares an output that its script never writes.

        Expressions that read the output get an empty string. The rule compares the names that the script
        writes to `GITHUB_OUTPUT`, unless the script may compute names. This is a warning. If a step runs a file of its
        action, the file is its script.

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

    func problems(in file: FileAnalysis, of project: ProjectAnalysis) -> [Problem] {
        file.steps.flatMap { step in step.script.map { problems(in: step, $0, project) } ?? [] }
    }

    func problems(in action: ActionAnalysis, of project: ProjectAnalysis) -> [Problem] {
        action.steps.flatMap { step in action.script(of: step).map { problems(in: step, $0, project) } ?? [] }
    }

    private func problems(in step: StepAnalysis, _ script: ShellScript, _ project: ProjectAnalysis) -> [Problem] {
        guard let names = project.outputNames.names(of: step), !names.isEmpty else { return [] }
        let outputs = StepOutputs.written(by: script, of: step)
        return names.filter { outputs.lack(of: $0) != nil }.map { output in
            Problem(
                step.place["run"], "the step declares the output '\(output)', which its script does not write",
                severity: .warning)
        }
    }
}
