import WorkflowAnalysis
import WorkflowChecks

extension RuleDocumentation {
    /// The documentation below its summary as Markdown.
    var markdown: String {
        let paragraphs = [summary, discussion, "Wrong:", Self.fenced(wrong), "Right:", Self.fenced(right)]
        return paragraphs.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }

    /// The same for a terminal, the examples indented.
    var plainText: String {
        let paragraphs = [summary, discussion, "Wrong:", Self.indented(wrong), "Right:", Self.indented(right)]
        return paragraphs.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }

    private static func fenced(_ code: String) -> String { "```swift\n\(code)\n```" }

    private static func indented(_ code: String) -> String {
        code.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "    \($0)" }
            .joined(separator: "\n")
    }
}
