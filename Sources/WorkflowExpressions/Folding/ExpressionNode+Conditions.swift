extension ExpressionNode {
    /// A shorter condition that holds in the same runs: without what is constant, said twice or
    /// implied.
    ///
    /// ```swift
    /// (success() && github.ref == "a" && true).node.simplified()  // github.ref == 'a'
    /// ```
    ///
    /// Only whether it holds stays the same, not its value. A condition that always holds becomes `true`, one that asks
    /// for nothing but `success()` as well, since GitHub asks for that by itself.
    package func simplified() -> ExpressionNode {
        let condition = folded()
        guard condition.depth <= Self.maximumDepth else { return condition }
        let simple = Simplification().simplified(condition)
        let asksForStatus = callsStatusFunction
        guard asksForStatus else { return simple }
        if simple.callsStatusFunction { return simple.withoutImpliedSuccess ?? simple }
        // Without a status function GitHub would ask for `success()`, which this condition does not.
        switch simple.literalValue?.isTruthy {
        case true?: return .call("always", [])
        case false?: return .boolean(false)
        case nil: return .binary(.and, .call("always", []), simple)
        }
    }

    /// The condition without `success()` in a chain of `&&` that asks for no other status; `nil` if there is none.
    private var withoutImpliedSuccess: ExpressionNode? {
        let links = links(of: .and)
        let rest = links.filter { $0 != .call("success", []) }
        guard rest.count < links.count, !rest.contains(where: \.callsStatusFunction) else { return nil }
        return Self.chain(.and, rest)
    }
}

extension Value where Kind == Bool {
    /// The condition without what is constant, said twice or implied; for conditions of jobs and steps.
    ///
    /// Presets put conditions together from parts, of which some may ask for nothing:
    ///
    /// ```swift
    /// allOf([true, success(), github.ref == "a"]).simplified  // github.ref == 'a'
    /// ```
    package var simplified: Value<Bool> { Value(node.simplified()) }
}

/// Shortens what is asked only whether it is truthy.
private struct Simplification {
    func simplified(_ node: ExpressionNode) -> ExpressionNode {
        if let value = node.literalValue { return .boolean(value.isTruthy) }
        switch node {
        case .not(.not(let operand)): return simplified(operand)
        case .not(.binary(.equal, let left, let right)): return .binary(.notEqual, left, right)
        case .not(.binary(.notEqual, let left, let right)): return .binary(.equal, left, right)
        case .not(let operand): return .not(simplified(operand))
        case .binary(let sign, _, _) where sign.isAssociative: return chain(sign, node)
        case .call: return choice(node)
        default: return node
        }
    }

    private func chain(_ sign: BinaryOperator, _ node: ExpressionNode) -> ExpressionNode {
        var kept: [ExpressionNode] = []
        var seen: Set<ExpressionNode> = []
        for link in node.links(of: sign).map(simplified) {
            switch link {
            case .boolean(let value):
                // The neutral one is left out, and behind the other nothing counts, unless something would fail before.
                guard value == (sign == .or) else { continue }
                return kept.allSatisfy(\.neverFails) ? link : ExpressionNode.chain(sign, kept + [link])
            default:
                if seen.insert(link).inserted { kept.append(link) }
            }
        }
        return ExpressionNode.chain(sign, kept)
    }

    /// `case(condition, true, false)` is the condition, and `case(condition, false, true)` its negation.
    private func choice(_ node: ExpressionNode) -> ExpressionNode {
        guard let choice = node.choice, choice.branches.count == 1, let branch = choice.branches.first,
            branch.condition.isBoolean, let value = branch.value.literalValue?.isTruthy,
            let otherwise = choice.otherwise.literalValue?.isTruthy
        else { return node }
        if value == otherwise { return branch.condition.neverFails ? .boolean(value) : node }
        return simplified(value ? branch.condition : .not(branch.condition))
    }
}
