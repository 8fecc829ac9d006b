import WorkflowAnalysis
import Workflows

struct IllegalNameRule: Rule {
    let name = "illegal-name"
    let kind = Finding.Kind.declaration
    var documentation: String {
        """
        The name of the project cannot be used in the header of a file.

        Slipway uses the name to recognize the files that it has generated. It cannot contain a quote, a control
        character such as a line break, or `--`, which would end a comment.

        Wrong: `var name: String { "it's" }`.
        Right: `var name: String { "images" }`.
        """
    }

    func findings(in project: ProjectAnalysis) -> [Finding] {
        let isUsable =
            !project.name.isEmpty && !project.name.utf8.contains { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "'") }
            && !project.name.contains("--")
        if isUsable { return [] }
        return [
            Finding(
                rule: name, file: nil,
                message: "the project's name '\(project.name)' is empty or holds a quote, a control character or '--'")
        ]
    }
}
