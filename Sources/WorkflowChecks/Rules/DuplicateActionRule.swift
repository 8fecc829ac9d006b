import WorkflowAnalysis
import Workflows

struct DuplicateActionRule: Rule {
    let name = "duplicate-action"
    let kind = Finding.Kind.declaration
    var documentation: String {
        """
        Two different actions are declared for one folder.

        Equal actions are written once, even if several workflows use them. If two actions differ, one would overwrite
        the other.

        Wrong:

        ```swift
        let hello = OwnAction("greet", name: "Greet", description: "Says hello.") { RunStep(script: "echo Hello") }
        let goodbye = OwnAction("greet", name: "Greet", description: "Says goodbye.") { RunStep(script: "echo Goodbye") }
        Job("greet", runsOn: .ubuntu2404) {
            hello.step()
            goodbye.step()
        }
        ```

        Right:

        ```swift
        let hello = OwnAction("greet", name: "Greet", description: "Says hello.") { RunStep(script: "echo Hello") }
        let goodbye = OwnAction("part", name: "Part", description: "Says goodbye.") { RunStep(script: "echo Goodbye") }
        Job("greet", runsOn: .ubuntu2404) {
            hello.step()
            goodbye.step()
        }
        ```
        """
    }

    func findings(in project: ProjectAnalysis) -> [Finding] {
        project.actions.flatMap { action in
            action.rendered.rivals.map { rival in
                let place = "\(rival.site.file):\(rival.site.line)"
                let message =
                    rival.name == action.name
                    ? "'\(place)' declares another action for the folder '\(action.name)'; give one of them another name"
                    : "'\(place)' declares an action for the folder '\(rival.name)', which differs from '\(action.name)' only in"
                        + " case; give one of them another name"
                return Finding(rule: name, file: action.path, message: message)
            }
        }
    }
}
