import WorkflowAnalysis
import Workflows

struct EscapedExpressionRule: WorkflowRule {
    let name = "escaped-expression"
    let kind = Finding.Kind.declaration
    var documentation: String {
        #"""
        A string contains `${{`, which Slipway escapes so that GitHub does not evaluate it.

        Write expressions in Swift. Ignore the warning if the text should contain `${{` literally. It is an error in a
        key that accepts no expressions.

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

    func problems(in file: FileAnalysis) -> [Problem] {
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

    /// Whether GitHub evaluates no expression in a key: names, triggers, and what identifies steps, jobs and actions.
    private func isLiteralKey(_ place: String) -> Bool {
        if place.hasPrefix("on.") { return !place.hasSuffix(".default") }
        guard let dot = place.lastIndex(of: ".") else { return ["name", "description", "on"].contains(place) }
        let parent = place[..<dot]
        let key = place[place.index(after: dot)...].prefix { $0 != "[" }
        if parent.hasSuffix("]") { return ["id", "uses", "shell", "wait", "cancel"].contains(key) }
        return parent.hasPrefix("jobs.") && parent.split(separator: ".").count == 2 && ["needs", "uses"].contains(key)
    }
}
