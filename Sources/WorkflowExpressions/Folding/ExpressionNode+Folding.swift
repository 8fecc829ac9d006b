extension ExpressionNode {
    /// The same expression with all that does not depend on the run computed: it yields the same value on every run.
    ///
    /// What would fail stays, so that GitHub says so.
    public func folded() -> ExpressionNode {
        guard depth <= Self.maximumDepth else { return self }
        return Folding().folded(self)
    }

    /// The value of a literal, or `nil` for any other node.
    var literalValue: ExpressionValue? {
        switch self {
        case .null: .null
        case .boolean(let value): .boolean(value)
        case .number(let value): .number(value)
        case .string(let text): .string(text)
        default: nil
        }
    }

    /// The literal of a value, or `nil` for an array or object, which have none.
    init?(literal value: ExpressionValue) {
        switch value {
        case .null: self = .null
        case .boolean(let value): self = .boolean(value)
        case .number(let value): self = .number(value)
        case .string(let text): self = .string(text)
        case .array, .object: return nil
        }
    }
}

/// Computes what can be computed without a run, from the leaves up.
struct Folding {
    /// Longer texts than this are left to GitHub.
    private static let maximumText = 1_000

    func folded(_ node: ExpressionNode) -> ExpressionNode {
        switch node {
        case .null, .boolean, .number, .string, .context: node
        case .property(let base, let name): .property(folded(base), name)
        case .filter(let base): .filter(folded(base))
        case .index(let base, let position): .index(folded(base), folded(position))
        case .not(let operand): negation(of: folded(operand))
        case .binary(let sign, _, _) where sign.isAssociative: chain(sign, node)
        case .binary(let sign, let left, let right): computed(.binary(sign, folded(left), folded(right)))
        case .call(let name, let arguments): call(name, arguments.map(folded))
        case .text(let segments): text(segments.map(folded))
        }
    }

    /// The literal of an expression that has only literals below it, else the expression.
    private func computed(_ node: ExpressionNode) -> ExpressionNode {
        guard node.children.allSatisfy({ $0.literalValue != nil }) else { return node }
        let evaluator = ExpressionEvaluator(EvaluationInput(memoryLimit: Self.maximumText))
        guard let value = try? evaluator.evaluate(node) else { return node }
        return ExpressionNode(literal: value) ?? node
    }

    private func negation(of operand: ExpressionNode) -> ExpressionNode {
        if let value = operand.literalValue { return .boolean(!value.isTruthy) }
        if case .not(let inner) = operand, inner.isBoolean { return inner }
        return .not(operand)
    }

    /// A chain without the links that are passed over, and without what stands behind the one that is always taken.
    private func chain(_ sign: BinaryOperator, _ node: ExpressionNode) -> ExpressionNode {
        let links = node.links(of: sign).map(folded)
        var kept: [ExpressionNode] = []
        for (position, link) in links.enumerated() {
            guard let value = link.literalValue else {
                kept.append(link)
                continue
            }
            if value.isTruthy == (sign == .or) {
                kept.append(link)
                break
            }
            if position == links.count - 1 { kept.append(link) }
        }
        // `a && true` is `a` where that is a boolean, and so is `a || false`.
        if kept.count > 1, kept.last == .boolean(sign == .and), kept.dropLast().allSatisfy(\.isBoolean) {
            kept.removeLast()
        }
        return ExpressionNode.chain(sign, kept)
    }

    private func call(_ name: String, _ arguments: [ExpressionNode]) -> ExpressionNode {
        let node = ExpressionNode.call(name, arguments)
        guard let function = ExpressionFunction.named(name), function.accepts(argumentCount: arguments.count) else {
            return node
        }
        switch function.identity {
        case .choice: return choice(name, arguments)
        case .hashFiles, .success, .failure, .always, .cancelled: return node
        default: return computed(node)
        }
    }

    /// A choice without the branches that are never taken, and without what stands behind one that always is.
    private func choice(_ name: String, _ arguments: [ExpressionNode]) -> ExpressionNode {
        var kept: [ExpressionNode] = []
        for index in stride(from: 0, to: arguments.count - 1, by: 2) {
            switch arguments[index] {
            case .boolean(false): continue
            case .boolean(true): return finished(name, kept, arguments[index + 1])
            default: kept += [arguments[index], arguments[index + 1]]
            }
        }
        return finished(name, kept, arguments[arguments.count - 1])
    }

    private func finished(_ name: String, _ kept: [ExpressionNode], _ last: ExpressionNode) -> ExpressionNode {
        kept.isEmpty ? last : .call(name, kept + [last])
    }

    private func text(_ segments: [ExpressionNode]) -> ExpressionNode {
        let merged = ExpressionNode.merged(
            segments.map { $0.literalValue.map { .string($0.text) } ?? $0 })
        guard !merged.isEmpty else { return .string("") }
        if merged.count == 1, merged[0].isString { return merged[0] }
        return .text(merged)
    }
}
