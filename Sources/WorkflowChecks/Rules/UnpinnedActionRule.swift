import WorkflowAnalysis
import Workflows

struct UnpinnedActionRule: WorkflowRule, ActionRule {
    let name = "unpinned-action"
    let kind = Finding.Kind.policy
    var documentation: String {
        """
        An action must be pinned, but the project has no pin for it.

        A `Pin` holds the commit of a release. Slipway has pins for the actions that it supports. Add other pins to the
        project, or name the commit where you use the action.

        Wrong:

        ```swift
        ActionStep(.pinned("acme/lint"))
        ```

        Right:

        ```swift
        let pin = Pin("acme/lint", version: "v2.1.0", commit: "0123456789abcdef0123456789abcdef01234567")
        ActionStep(.commit("acme/lint", pin))
        ```
        """
    }

    func problems(in file: FileAnalysis) -> [Problem] { file.noted(.unpinnedAction) }

    func problems(in action: ActionAnalysis, of project: ProjectAnalysis) -> [Problem] { action.noted(.unpinnedAction) }
}
