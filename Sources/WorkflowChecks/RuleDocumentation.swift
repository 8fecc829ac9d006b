import WorkflowAnalysis

/// What the documentation of a rule says: the doc comment of its type, taken apart.
///
/// ```swift
/// let needs = Checks.documentation.first { $0.name == "needs" }
/// ```
public struct RuleDocumentation: Hashable, Sendable {
    /// The name in findings, such as `duplicate-file`.
    public let name: String
    /// One sentence: what is wrong.
    public let summary: String
    /// Why it is wrong, what GitHub does with it, and what the rule does not see, in Markdown; may be empty.
    public let discussion: String
    /// Swift in which the rule finds something.
    public let wrong: String
    /// The same as it should be, in which no rule finds anything.
    public let right: String
}

extension Checks {
    /// The documentation of a rule; `nil` where Slipway has no rule of that name.
    public static func documentation(of rule: String) -> RuleDocumentation? {
        documentation.first { $0.name == rule }
    }
}
