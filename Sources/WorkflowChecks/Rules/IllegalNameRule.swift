import WorkflowAnalysis
import Workflows

struct IllegalNameRule: Rule {
    let name = "illegal-name"
    var documentation: String {
        """
        The project's name cannot stand in the header of a file.

        By its name a project knows its files again, so it holds no quote, no line break and no comment's end.

        Wrong: `var name: String { "it's" }`.
        Right: `var name: String { "images" }`.
        """
    }

    func findings(in project: CheckedProject) -> [Finding] {
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
