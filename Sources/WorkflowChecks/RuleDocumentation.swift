/// What a rule says of itself, taken apart.
///
/// ```swift
/// let needs = Checks.documentation.first { $0.name == "needs" }
/// ```
package struct RuleDocumentation: Hashable, Sendable {
    /// The name in findings, such as `duplicate-file`.
    package let name: String
    /// One sentence: what is wrong; the name if the rule says nothing.
    package let summary: String
    /// What comes of the gravest findings of the rule.
    package let kind: Finding.Kind
    /// Why it is wrong, what GitHub does with it, and what the rule does not see, in Markdown; may be empty.
    package let discussion: String
    /// Swift in which the rule finds something; empty if the rule gives no example.
    package let wrong: String
    /// The same as it should be, in which no rule finds anything; empty if the rule gives no example.
    package let right: String

    /// Takes the ``Rule/documentation`` of a rule apart.
    ///
    /// The first line is the summary. A line that begins with `Wrong:` or `Right:` begins an example, in a fence or on the
    /// same line; everything before the first of them is the discussion.
    package init(of rule: any Rule) {
        name = rule.name
        kind = rule.kind
        let lines = rule.documentation.split(separator: "\n", omittingEmptySubsequences: false)
        let summary = String(lines.first ?? "")
        self.summary = summary.isEmpty ? rule.name : summary
        let wrongStart = lines.firstIndex { $0.hasPrefix(Self.wrong) } ?? lines.endIndex
        let rightStart = lines[wrongStart...].firstIndex { $0.hasPrefix(Self.right) } ?? lines.endIndex
        discussion = Self.text(lines[..<wrongStart].dropFirst())
        wrong = Self.example(lines[wrongStart..<rightStart], below: Self.wrong)
        right = Self.example(lines[rightStart...], below: Self.right)
    }

    private static let wrong = "Wrong:"
    private static let right = "Right:"

    private static func example(_ lines: ArraySlice<Substring>, below word: String) -> String {
        guard let first = lines.first else { return "" }
        let beside = first.dropFirst(word.utf8.count).drop { $0 == " " }
        return text([beside] + lines.dropFirst().filter { !$0.hasPrefix("```") })
    }

    /// Lines without the empty ones at both ends.
    private static func text(_ lines: ArraySlice<Substring>) -> String {
        let end = lines.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? lines.startIndex
        return lines[..<end].drop { $0.isEmpty }.joined(separator: "\n")
    }
}

extension RuleDocumentation {
    /// The least strict profile of `lint` that reports the rule's gravest findings; `nil` if only declarations have them.
    package var profile: Profile? { Profile(reporting: kind) }
}

extension Checks {
    /// The documentation of every rule that Slipway has, in the order of the rules' names.
    package static let documentation = allRules.map(RuleDocumentation.init(of:)).sorted { $0.name < $1.name }
}
