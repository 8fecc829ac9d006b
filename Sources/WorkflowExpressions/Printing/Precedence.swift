/// How tightly a node holds together, from the loosest to the tightest.
enum Precedence: Int, Comparable {
    case or
    case and
    case equality
    case relation
    case negation
    /// A literal: nothing splits it, but GitHub takes no `.` or `[` behind it.
    case literal
    case reference

    static func < (left: Precedence, right: Precedence) -> Bool {
        left.rawValue < right.rawValue
    }

    /// The next tighter level, for the right side of an operator that groups to the left.
    var tighter: Precedence {
        Precedence(rawValue: rawValue + 1) ?? .reference
    }
}

extension BinaryOperator {
    var precedence: Precedence {
        switch self {
        case .or: .or
        case .and: .and
        case .equal, .notEqual: .equality
        case .less, .lessOrEqual, .greater, .greaterOrEqual: .relation
        }
    }

    /// Whether grouping makes no difference to the value, so that chains need no parentheses.
    var isAssociative: Bool {
        self == .and || self == .or
    }

    /// The loosest operand that may stand on the right without parentheses.
    var rightPrecedence: Precedence {
        isAssociative ? precedence : precedence.tighter
    }
}

extension ExpressionNode {
    /// How tightly the node's own spelling holds together.
    var precedence: Precedence {
        switch self {
        case .null, .boolean, .number, .string, .unknown: .literal
        case .binary(let sign, _, _): sign.precedence
        case .not: .negation
        case .context, .property, .index, .filter, .call: .reference
        case .text: isLiteral ? .literal : .reference
        }
    }
}
