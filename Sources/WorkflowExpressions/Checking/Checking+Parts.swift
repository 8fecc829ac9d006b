extension Checking {
    /// The type of a property, which the value should be able to have.
    mutating func member(_ name: String, of type: ExpressionType, in node: ExpressionNode) -> ExpressionType {
        if let found = type.member(name) { return found }
        if let names = type.closedNames {
            let nearest = nearestWord(to: name, among: names).map { "; did you mean '\($0)'?" } ?? ""
            note(.unknownProperty, node, "there is no property '\(name)'\(nearest)")
        } else if type.kinds.contains(.array), type.isFiltered {
            note(.unknownProperty, node, "no element has a property '\(name)'")
        } else if type.kinds.contains(.array) {
            note(
                .unknownProperty, node,
                "an array has no property '\(name)'; write '.*.\(name)' for that of each element")
        } else {
            note(.unknownProperty, node, "\(type.words) has no property '\(name)'")
        }
        // Of what comes of it nothing more is said.
        return .any
    }

    mutating func missing(_ what: String, of type: ExpressionType, in node: ExpressionNode) -> ExpressionType {
        note(.unknownProperty, node, "\(type.words) does not have \(what)")
        return .any
    }

    mutating func call(_ name: String, _ arguments: [ExpressionNode], in node: ExpressionNode) -> ExpressionType {
        let types = arguments.map { type(of: $0) }
        guard let function = ExpressionFunction.named(name) else { return .any }
        for (position, argument) in types.enumerated() {
            // The last argument of `case` is a value, though its position is that of a condition.
            if function.takesPairs, position == arguments.count - 1 { break }
            let useful = function.kinds(ofArgument: position)
            if argument.kinds.isDisjoint(with: useful) {
                note(
                    .argumentKind, node,
                    "the argument \(position + 1) of '\(name)' is \(argument.words): \(function.consequence)")
            }
        }
        guard function.takesPairs, arguments.count >= 3 else { return function.result }
        let values = stride(from: 1, to: arguments.count - 1, by: 2).map { types[$0] }
        return values.reduce(types[arguments.count - 1]) { $0.union($1) }
    }

    /// Looks at `condition && value || other`, which gives `other` where the value is falsy.
    mutating func checkChoice(_ choice: ExpressionNode, _ chosen: ExpressionType?, in node: ExpressionNode) {
        guard let chosen, case .binary(.and, let condition, let value) = choice else { return }
        let isLogic = chosen.kinds == .boolean && chosen.boolean != false
        guard !chosen.isAny, !isLogic, !chosen.falsy.kinds.isEmpty else { return }
        // A value that is its own condition is truthy where it is chosen.
        guard !condition.requires(value) else { return }
        note(
            .falsyChoice, node,
            "the value behind '&&' may be falsy, and then the one behind '||' is taken; write 'case(condition, value, other)'"
        )
    }
}

extension ExpressionNode {
    /// Whether a chain of `&&` has the other node among its links, or asks it not to be empty text.
    fileprivate func requires(_ other: ExpressionNode) -> Bool {
        var node = self
        while case .binary(.and, let left, let right) = node {
            if right.asks(for: other) { return true }
            node = left
        }
        return node.asks(for: other)
    }

    private func asks(for other: ExpressionNode) -> Bool {
        self == other || self == .binary(.notEqual, other, .string(""))
    }
}
