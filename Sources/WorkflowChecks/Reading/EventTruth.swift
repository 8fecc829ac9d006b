import Workflows

extension ExpressionNode {
    /// Whether a condition holds in a run that this event starts; `nil` where more has to be known than the event's name.
    func truth(on event: String) -> Bool? {
        guard depth <= Self.maximumDepth else { return nil }
        switch self {
        case .null: return false
        case .boolean(let value): return value
        case .number(let value): return value != 0 && !value.isNaN
        case .string(let text): return !text.isEmpty
        case .not(let operand): return operand.truth(on: event).map { !$0 }
        case .binary(.and, _, _): return chain(of: .and, on: event)
        case .binary(.or, _, _): return chain(of: .or, on: event)
        case .binary(.equal, let left, let right): return Self.isEqual(left, right, on: event)
        case .binary(.notEqual, let left, let right): return Self.isEqual(left, right, on: event).map { !$0 }
        case .call(let name, let arguments):
            guard name.lowercased() == "case", arguments.count == 3, let holds = arguments[0].truth(on: event) else {
                return name.lowercased() == "always" ? true : nil
            }
            return arguments[holds ? 1 : 2].truth(on: event)
        case .context, .property, .index, .filter, .binary, .text: return nil
        }
    }

    /// Whether a chain holds: one link that decides is enough, whatever the others are.
    private func chain(of sign: BinaryOperator, on event: String) -> Bool? {
        var isKnown = true
        var pending = [self]
        while let node = pending.popLast() {
            if case .binary(sign, let left, let right) = node {
                pending.append(right)
                pending.append(left)
            } else if let truth = node.truth(on: event) {
                if truth == (sign == .or) { return truth }
            } else {
                isKnown = false
            }
        }
        return isKnown ? sign == .and : nil
    }

    /// Whether two operands are equal; GitHub compares texts without case.
    private static func isEqual(_ left: ExpressionNode, _ right: ExpressionNode, on event: String) -> Bool? {
        switch (left, right) {
        case (.string(let text), let other), (let other, .string(let text)):
            guard let names = other.names(readFrom: .github), names.count == 1, names[0].lowercased() == "event_name"
            else { return nil }
            return text.lowercased() == event
        default: return nil
        }
    }
}
