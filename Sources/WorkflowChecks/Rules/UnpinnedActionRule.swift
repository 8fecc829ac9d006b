import WorkflowAnalysis
import Workflows

struct UnpinnedActionRule: WorkflowRule, ActionRule {
    let name = "unpinned-action"
    var documentation: String {
        """
        An action is to be pinned, and the project knows no pin for it.

        A `Pin` holds the commit of a release. Slipway knows those of the actions that it comes with; add others to the
        project's pins, or name the commit where the action is used.

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

    func problems(in file: CheckedFile) -> [Problem] { file.noted(.unpinnedAction) }

    func problems(in action: CheckedAction, of project: CheckedProject) -> [Problem] { action.noted(.unpinnedAction) }
}
