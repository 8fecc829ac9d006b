import WorkflowAnalysis
import Workflows

struct ActionFileRule: FileRule, ActionRule {
    let name = "action-file"
    var documentation: String {
        #"""
        A file of an action cannot be written, or a step outside of an action runs a file of an action.

        A file that an action copies must exist when the project is generated, and must be UTF-8 text. A script that
        belongs to an action is found through `GITHUB_ACTION_PATH`, which is set only for steps of a composite action.

        Source: GitHub, "Variables reference", `GITHUB_ACTION_PATH`.

        Wrong:

        ```swift
        let script = ActionFile("greet.sh", text: "#!/usr/bin/env bash\necho Hello\n")
        RunStep(script: .file(script))
        ```

        Right:

        ```swift
        let script = ActionFile("greet.sh", text: "#!/usr/bin/env bash\necho Hello\n")
        let greet = OwnAction("greet", name: "Greet", description: "Says hello.") { RunStep(script: .file(script)) }
        Job("greet", runsOn: .ubuntu2404) { greet.step() }
        ```
        """#
    }

    func problems(in file: FileAnalysis, of project: ProjectAnalysis) -> [Problem] {
        file.steps.compactMap { step in
            guard let script = step.run?.script.file else { return nil }
            return Problem(
                step.place["run"],
                "the script '\(script.name)' is a file of an action, and only steps of an action can run it; declare the step in"
                    + " an 'OwnAction'")
        }
    }

    func problems(in action: ActionAnalysis, of project: ProjectAnalysis) -> [Problem] {
        action.rendered.unreadable.map { file, reason in
            let origin = if case .file(let path) = file.contents { " (\(path))" } else { "" }
            return Problem(nil, "the file '\(file.name)'\(origin) of the action \(reason)")
        }
    }
}
