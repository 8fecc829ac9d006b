package import Workflows

extension ExpressionNode {
    /// What a condition demands: the links of an `&&` but those that are too deep to be compared.
    package var demands: [ExpressionNode] {
        links(of: .and).filter { $0.isWithin(levels: ExpressionNode.maximumDepth) }
    }

    /// Whether a condition asks for failures.
    package var asksForFailure: Bool {
        contains { node in if case .call(let name, _) = node { name.lowercased() == "failure" } else { false } }
    }

    /// Whether two conditions of one run can never both hold.
    package func contradicts(_ other: ExpressionNode) -> Bool {
        if callsStatusFunction || other.callsStatusFunction { return false }
        switch (self, other) {
        case (.not(let mine), _) where mine == other: return true
        case (_, .not(let theirs)) where theirs == self: return true
        case (.binary(.equal, let left, let right), .binary(.notEqual, let theirLeft, let theirRight)),
            (.binary(.notEqual, let left, let right), .binary(.equal, let theirLeft, let theirRight)):
            return left == theirLeft && right == theirRight
        case (.binary(.equal, let left, .string(let text)), .binary(.equal, let theirLeft, .string(let theirs))):
            return left == theirLeft && text.lowercased() != theirs.lowercased()
        case (.binary(.equal, let left, .boolean(let value)), .binary(.equal, let theirLeft, .boolean(let theirs))):
            return left == theirLeft && value != theirs
        default: return false
        }
    }
}
