import WorkflowAnalysis
import Workflows

struct EscapedExpressionRule: WorkflowRule {
    let name = "escaped-expression"
    var documentation: String {
        #"""
        Plain text holds `${{`, which Slipway writes so that GitHub does not evaluate it.

        An expression is written in Swift. Where text that looks like one is meant as it stands, the warning can be
        ignored; in a key that takes no expression at all it cannot be meant.

        Wrong:

        ```swift
        RunStep("Build ${{ github.ref_name }}", script: "make")
        ```

        Right:

        ```swift
        RunStep("Build \(github.refName)", script: "make")
        ```
        """#
    }

    func problems(in file: CheckedFile) -> [Problem] {
        file.rendered.notes.escapedPlaces.map { place in
            guard !isLiteralKey(place) else {
                return Problem(place, "the text holds '${{', and GitHub evaluates no expression here")
            }
            return Problem(
                place,
                "the text holds '${{', which GitHub will not evaluate; write the expression in Swift, as in"
                    + " '\\(github.refName)'", severity: .warning)
        }
    }

    /// Whether GitHub evaluates nothing at a key: names, triggers, and what identifies steps, jobs and actions.
    private func isLiteralKey(_ place: String) -> Bool {
        if place.hasPrefix("on.") { return !place.hasSuffix(".default") }
        guard let dot = place.lastIndex(of: ".") else { return ["name", "description", "on"].contains(place) }
        let parent = place[..<dot]
        let key = place[place.index(after: dot)...].prefix { $0 != "[" }
        if parent.hasSuffix("]") { return ["id", "uses", "shell", "wait", "cancel"].contains(key) }
        return parent.hasPrefix("jobs.") && parent.split(separator: ".").count == 2 && ["needs", "uses"].contains(key)
    }
}
