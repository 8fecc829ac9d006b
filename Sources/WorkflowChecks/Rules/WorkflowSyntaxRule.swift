struct WorkflowSyntaxRule: Rule {
    let name = "workflow-syntax"
    var documentation: String {
        """
        A workflow or an action has an unknown key, a value of the wrong type, or lacks a required part.

        GitHub does not start a workflow that has such a mistake, and its message does not always name the place. A
        misspelt key is reported with the nearest key that exists. Expressions are reported by `expression-syntax`.

        Only `lint` reports this: a declaration in Swift with such a mistake does not compile.

        Source: GitHub, "Workflow syntax" and "Metadata syntax".

        Wrong: `run-on: ubuntu-24.04`

        Right: `runs-on: ubuntu-24.04`
        """
    }
}
