extension ExpressionScope {
    /// What GitHub would refuse in an expression at this place: each violation once, in the order of the text.
    package func violations(in node: ExpressionNode) -> [ExpressionViolation] {
        // Nearly every expression is right, and nothing has to be listed for it.
        if accepts(node, levels: ExpressionNode.maximumDepth) {
            return self == .none && !node.isLiteral ? [.expression] : []
        }
        var found: [ExpressionViolation] = []
        var seen: Set<ExpressionViolation> = []
        node.visit { part in
            guard let violation = violation(ofPart: part), seen.insert(violation).inserted else { return }
            found.append(violation)
        }
        let depth = node.depth
        if depth > ExpressionNode.maximumDepth { found.append(.depth(depth)) }
        if self == .none, found.isEmpty, !node.isLiteral { found.append(.expression) }
        return found
    }

    /// Whether GitHub is known to accept everything in a tree that is not deeper than this, every node counted.
    private func accepts(_ node: ExpressionNode, levels: Int) -> Bool {
        guard levels > 0 else { return false }
        switch node {
        case .null, .boolean, .number, .string:
            return true
        case .context, .unknown:
            return violation(ofPart: node) == nil
        case .property(let base, _), .filter(let base), .not(let base):
            return accepts(base, levels: levels - 1)
        case .index(let first, let second), .binary(_, let first, let second):
            return accepts(first, levels: levels - 1) && accepts(second, levels: levels - 1)
        case .call(_, let children), .text(let children):
            return violation(ofPart: node) == nil && children.allSatisfy { accepts($0, levels: levels - 1) }
        }
    }

    /// What GitHub would refuse in a node, whatever is below it.
    func violation(ofPart node: ExpressionNode) -> ExpressionViolation? {
        switch node {
        case .unknown: return .unknownValue
        case .context(let name):
            guard let context = ContextName(caseInsensitive: name) else {
                return .unknownContext(name, in: self)
            }
            return contexts.contains(Contexts(context)) ? nil : .unavailable(name, in: self)
        case .call(let name, let arguments):
            guard let function = ExpressionFunction.named(name) else { return .unknownFunction(name) }
            return violation(ofCall: function, writtenAs: name, count: arguments.count)
        case .text(let segments):
            // GitHub reads text with expressions inside as a call of `format`, and counts its arguments. A text in a
            // text is counted by itself: to flatten at every level would be quadratic.
            guard segments.count > 100 else { return nil }
            let count = 1 + segments.count { !$0.isString }
            guard let format = ExpressionFunction.named("format"), !format.accepts(argumentCount: count) else {
                return nil
            }
            return .wrongArguments(format, writtenAs: format.name, count: count)
        default:
            return nil
        }
    }

    private func violation(
        ofCall function: ExpressionFunction, writtenAs name: String, count: Int
    ) -> ExpressionViolation? {
        let isAvailable =
            switch function.availability {
            case .everywhere: true
            case .conditions: functions.contains(.status)
            case .steps: functions.contains(.hashFiles)
            }
        guard isAvailable else { return .unavailable(function, writtenAs: name) }
        guard !function.accepts(argumentCount: count) else { return nil }
        if function.takesJobs && functions.contains(.jobStatus) { return nil }
        return .wrongArguments(function, writtenAs: name, count: count)
    }
}
