import WorkflowAnalysis
import WorkflowChecks

extension RuleDocumentation {
    /// The documentation below its summary as Markdown.
    var markdown: String {
        let paragraphs = [summary, discussion] + examples(Self.fenced)
        return paragraphs.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }

    /// The same for a terminal, the examples indented.
    var plainText: String {
        let paragraphs = [summary, discussion] + examples(Self.indented)
        return paragraphs.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }

    private func examples(_ form: (String) -> String) -> [String] {
        (wrong.isEmpty ? [] : ["Wrong:", form(wrong)]) + (right.isEmpty ? [] : ["Right:", form(right)])
    }

    private static func fenced(_ code: String) -> String { "```swift\n\(code)\n```" }

    private static func indented(_ code: String) -> String {
        code.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "    \($0)" }
            .joined(separator: "\n")
    }
}
