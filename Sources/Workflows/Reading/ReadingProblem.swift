package import WorkflowYAML

/// Something in a file that was read, which GitHub refuses or which the model cannot say.
package struct ReadingProblem: Hashable, Sendable {
    /// What can be wrong with a file that is read.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// The text is no YAML.
        case yamlSyntax = "yaml-syntax"
        /// A key is unknown, missing or given twice, or a value has the wrong form.
        case workflowSyntax = "workflow-syntax"
        /// An expression cannot be parsed.
        case expressionSyntax = "expression-syntax"
    }

    /// What is wrong.
    package let kind: Kind
    /// Whether GitHub refuses the file for it.
    package let severity: DeclarationProblem.Severity
    /// The place of the key.
    package let place: Place
    /// The bytes that are wrong.
    package let span: Range<Int>
    /// The line and column at which they begin.
    package let start: YAMLPosition
    /// The line and column after them.
    package let end: YAMLPosition
    /// What is wrong and what to do: lower case, no full stop, the user's text in single quotes.
    package let message: String
    /// The text that should stand in place of the bytes, if it is known.
    package let replacement: String?
}
