import WorkflowAnalysis
import Workflows

struct DuplicateKeyRule: WorkflowRule, ActionRule {
    let name = "duplicate-key"
    var documentation: String {
        """
        A mapping contains the same key twice.

        GitHub compares keys without regard to case and rejects the file. This applies to the variables of one `env`,
        job IDs, inputs and extra keys.

        Wrong:

        ```swift
        RunStep(script: "make", env: ["Tag": "v1", "TAG": "v2"])
        ```

        Right:

        ```swift
        RunStep(script: "make", env: ["TAG": "v2"])
        ```
        """
    }

    func problems(in file: FileAnalysis) -> [Problem] { problems(with: file.rendered) }

    func problems(in action: ActionAnalysis, of project: ProjectAnalysis) -> [Problem] {
        problems(with: action.rendered.rendered)
    }

    private func problems(with rendered: RenderedDocument) -> [Problem] {
        rendered.notes.repeatedKeys.map { repeated in
            Problem(
                repeated.place,
                repeated.key == repeated.first
                    ? "the key '\(repeated.key)' is written twice"
                    : "the key '\(repeated.key)' differs from '\(repeated.first)' only in case, which is the same to GitHub"
            )
        }
    }
}
