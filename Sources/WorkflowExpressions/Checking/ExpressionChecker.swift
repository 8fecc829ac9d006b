/// Finds what GitHub would refuse in an expression, and what does not mean what it seems to.
///
/// ```swift
/// var types = ContextTypes.documented
/// types[.inputs] = .object([("dry_run", .boolean)])
/// let parsed = try ExpressionParser().parse("inputs.dry_run == 'true'")
/// ExpressionChecker(types: types).findings(in: parsed).map(\.rule)  // [.neverEqual]
/// ```
public struct ExpressionChecker: Hashable, Sendable {
    /// What may be used where the expression stands; `nil` for everything.
    package var scope: ExpressionScope?
    /// The types of the contexts.
    public var types: ContextTypes

    /// Makes a checker.
    public init(types: ContextTypes = .documented) { self.init(scope: nil, types: types) }

    /// Makes a checker for the place of an expression.
    package init(scope: ExpressionScope?, types: ContextTypes = .documented) {
        self.scope = scope
        self.types = types
    }

    /// What is wrong with an expression that was read from text, in the order of the text.
    public func findings(in parsed: ParsedExpression) -> [ExpressionFinding] {
        findings(in: parsed.node, places: parsed.places, isCondition: false)
    }

    /// What is wrong with a tree, in the order in which it is printed.
    public func findings(in node: ExpressionNode) -> [ExpressionFinding] {
        findings(in: node, isCondition: false)
    }

    /// What is wrong with the condition of a job or step that was read from text.
    public func findings(inCondition parsed: ParsedExpression) -> [ExpressionFinding] {
        textFinding(parsed.node, parsed.places.last)
            + findings(in: parsed.node, places: parsed.places, isCondition: true)
    }

    /// What is wrong with the condition of a job or step.
    public func findings(inCondition node: ExpressionNode) -> [ExpressionFinding] {
        textFinding(node, nil) + findings(in: node, isCondition: true)
    }

    private func findings(in node: ExpressionNode, isCondition: Bool) -> [ExpressionFinding] {
        guard node.isShallow else {
            let message = ExpressionViolation.depth(node.depth).message
            return [ExpressionFinding(rule: .availability, message: message, node: node, place: nil)]
        }
        return findings(in: node, places: [], isCondition: isCondition)
    }

    /// What an expression yields.
    public func type(of node: ExpressionNode) -> ExpressionType {
        guard node.isShallow else { return .any }
        var checking = Checking(scope: nil, types: types, places: [])
        return checking.type(of: node)
    }

    private func findings(
        in node: ExpressionNode, places: [ParsedExpression.Place], isCondition: Bool
    ) -> [ExpressionFinding] {
        var checking = Checking(scope: scope, types: types, places: places)
        _ = checking.type(of: node, isQuestion: isCondition)
        guard scope == ExpressionScope.none, checking.findings.isEmpty, !node.isLiteral else {
            return checking.findings
        }
        let message = ExpressionViolation.expression.message
        return [ExpressionFinding(rule: .availability, message: message, node: node, place: places.last)]
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
