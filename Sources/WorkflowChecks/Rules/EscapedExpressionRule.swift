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
    private func isLiteralKey(_ place: Place) -> Bool {
        if place.isInside(Place("on")) { return place.lastKey != "default" }
        // Of an item of `needs` or `wait`, the key of its list.
        var parts = place.parts
        if case .index? = parts.last { parts.removeLast() }
        guard case .key(let key)? = parts.popLast() else { return false }
        switch (parts.last, parts.count) {
        case (nil, _): return ["name", "description"].contains(key)
        case (.index?, _): return ["id", "uses", "shell", "wait", "cancel"].contains(key)
        case (.key?, 2): return parts[0] == .key("jobs") && ["needs", "uses"].contains(key)
        case (.key?, _): return false
        }
    }
}
