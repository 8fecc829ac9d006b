package import Workflows

/// What is known in runs in which a condition holds.
package struct Assumption: ExpressionEnvironment {
    /// What the condition demands: each is known to hold.
    private let demands: [ExpressionNode]
    /// The values of the paths that it compares with literals.
    private var values: [(path: ExpressionNode, knowledge: Knowledge)] = []

    /// Assumes that a condition holds.
    package init(_ condition: ExpressionNode) {
        demands = condition.demands
        for demand in demands {
            switch demand {
            case .binary(.equal, let path, .string(let text)), .binary(.equal, .string(let text), let path):
                values.append((path, Self.values(equalTo: .string(text))))
            case .binary(.equal, let path, .boolean(let value)), .binary(.equal, .boolean(let value), let path):
                values.append((path, Self.values(equalTo: .boolean(value))))
            case .not(let path): values.append((path, .unknown(.falsy)))
            default: values.append((demand, .unknown(.truthy)))
            }
        }
    }

    /// A value and those of other kinds that are loosely equal to it.
    private static func values(equalTo value: ExpressionValue) -> Knowledge {
        let others: [ExpressionValue] = [
            .number(value.number), .boolean(true), .boolean(false), .null, .string("1"), .string("0"), .string(""),
        ]
        return .any(of: ([value] + others.filter(value.looselyEquals)).map { .value($0) })
    }

    package func value(at path: ExpressionNode) -> Interpretation? {
        values.first { $0.path == path }.map { Interpretation($0.knowledge, readBy: path) }
    }

    package func decision(on node: ExpressionNode) -> Bool? {
        if demands.contains(node) { return true }
        let opposite: ExpressionNode =
            switch node {
            case .binary(.equal, let left, let right): .binary(.notEqual, left, right)
            case .binary(.notEqual, let left, let right): .binary(.equal, left, right)
            default: .not(node)
            }
        return demands.contains(opposite) || demands.contains(.not(node)) ? false : nil
    }
}

extension ExpressionNode {
    /// What a condition demands: the links of an `&&` but those that are too deep to be compared.
    package var demands: [ExpressionNode] {
        links(of: .and).filter { $0.isWithin(levels: ExpressionNode.maximumDepth) }
    }

    /// Whether two conditions of one run can never both hold.
    package func contradicts(_ other: ExpressionNode) -> Bool {
        if callsStatusFunction || other.callsStatusFunction { return false }
        return Assumption(self).holds(other) == false || Assumption(other).holds(self) == false
    }
}
