/// Finds what GitHub would refuse in an expression, and what does not mean what it seems to.
///
/// ```swift
/// var types = ContextTypes.documented
/// types[.inputs] = .object([("dry_run", .boolean)])
/// let checker = ExpressionChecker(scope: ExpressionScope(contexts: [.github, .inputs]), types: types)
/// checker.findings(in: try ExpressionParser().parse("inputs.dry_run == 'true'")).map(\.rule)  // [.neverEqual]
/// ```
public struct ExpressionChecker: Hashable, Sendable {
    /// What may be used where the expression stands; `nil` for everything.
    public var scope: ExpressionScope?
    /// The types of the contexts.
    public var types: ContextTypes

    /// Creates a checker.
    public init(scope: ExpressionScope? = nil, types: ContextTypes = .documented) {
        self.scope = scope
        self.types = types
    }

    /// What is wrong with an expression that was read from text, in the order of the text.
    public func findings(in parsed: ParsedExpression) -> [ExpressionFinding] {
        findings(in: parsed.node, places: parsed.places)
    }

    /// What is wrong with a tree, in the order in which it is printed.
    public func findings(in node: ExpressionNode) -> [ExpressionFinding] {
        findings(in: node, places: [])
    }

    /// What is wrong with the condition of a job or step that was read from text.
    public func findings(inCondition parsed: ParsedExpression) -> [ExpressionFinding] {
        textFinding(parsed.node, parsed.places.last) + findings(in: parsed)
    }

    /// What is wrong with the condition of a job or step.
    public func findings(inCondition node: ExpressionNode) -> [ExpressionFinding] {
        textFinding(node, nil) + findings(in: node)
    }

    /// What an expression yields.
    public func type(of node: ExpressionNode) -> ExpressionType {
        guard node.depth <= ExpressionNode.maximumDepth else { return .any }
        var checking = Checking(types: types, places: [])
        return checking.type(of: node)
    }

    private func findings(in node: ExpressionNode, places: [ParsedExpression.Place]) -> [ExpressionFinding] {
        let violations = (scope?.violations(in: node) ?? []).map { violation in
            let culprit = node.first { $0.isNamed(violation.name) } ?? node
            let place = places.isEmpty ? nil : ParsedExpression(node: node, places: places).place(of: culprit)
            return ExpressionFinding(
                rule: .availability, message: violation.message, node: culprit, place: place)
        }
        guard node.depth <= ExpressionNode.maximumDepth else { return violations }
        var checking = Checking(types: types, places: places)
        _ = checking.type(of: node)
        return violations + checking.findings
    }

    private func textFinding(_ node: ExpressionNode, _ place: ParsedExpression.Place?) -> [ExpressionFinding] {
        guard case .text(let segments) = node, node.isTruthy else { return [] }
        let expressions = segments.count { !$0.isString }
        guard expressions > 0 else { return [] }
        let message =
            "the condition is always true: text beside '${{ }}' makes text of all of it; write it without '${{ }}'"
        return [ExpressionFinding(rule: .alwaysTrueText, message: message, node: node, place: place)]
    }
}

extension ExpressionNode {
    /// The first node for which a predicate holds, in the order of ``visit(_:)``.
    fileprivate func first(where holds: (ExpressionNode) -> Bool) -> ExpressionNode? {
        var found: ExpressionNode?
        visit { node in
            if found == nil, holds(node) { found = node }
        }
        return found
    }

    /// Whether the node is a context or call of a name as it is written.
    fileprivate func isNamed(_ name: String) -> Bool {
        switch self {
        case .context(name), .call(name, _): true
        default: false
        }
    }
}
