import WorkflowAnalysis
import Workflows

struct MisplacedExtraKeysRule: WorkflowRule {
    let name = "misplaced-extra-keys"
    let kind = Finding.Kind.declaration
    var documentation: String {
        """
        Extra keys are set where GitHub has no place for them, so they are not written.

        `schedule` is a list of times. Add a key that Slipway does not know to one of these times.

        Source: GitHub, "Workflow syntax", `on.schedule`.

        Wrong:

        ```swift
        Workflow(on: [.schedule([Schedule("30 2 * * 1")]).adding(extra: ["jitter": 5])]) {
            Job("a", runsOn: .ubuntu2404) { RunStep(script: "make") }
        }
        ```

        Right:

        ```swift
        Workflow(on: [.schedule([Schedule("30 2 * * 1", extra: ["jitter": 5])])]) {
            Job("a", runsOn: .ubuntu2404) { RunStep(script: "make") }
        }
        ```
        """
    }

    func problems(in file: FileAnalysis) -> [Problem] { file.noted(.misplacedExtraKeys) }
}
