/// What an expression comes to before the run: what is known of its value, and the expression that is left for the run.
///
/// Two are equal if the same is left, in the same workflow.
package struct Interpretation: Equatable, Sendable {
    /// What is known of the value.
    package let knowledge: Knowledge
    /// An expression of the same value, with all that is known inserted: a literal, if the value is known and has one.
    package let rest: ExpressionNode
    /// The workflow of the run whose contexts the rest reads.
    package let scope: Int

    init(_ knowledge: Knowledge, _ rest: ExpressionNode, scope: Int) {
        self.knowledge = knowledge
        self.rest = rest
        self.scope = scope
    }

    /// What is known of a value that is read; the expression that reads it is left.
    package init(_ knowledge: Knowledge, readBy node: ExpressionNode, scope: Int = 0) {
        let literal = knowledge.value.flatMap { ExpressionNode(literal: $0) }
        self.init(knowledge, literal ?? node, scope: scope)
    }

    /// A value of which nothing is known, and that is the same as no other.
    package static let unknown = Interpretation(.anything, .unknown, scope: 0)

    /// The value as text.
    package var text: RunText {
        switch knowledge {
        case .value(let value): return RunText(value.text)
        case .text(let text): return text
        case .oneOf, .unknown:
            var text = RunText()
            text.append(rest, scope: scope)
            return text
        }
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    package static func == (left: Self, right: Self) -> Bool {
        left.rest == right.rest && left.scope == right.scope
    }
}
