extension Interpreter {
    /// The first falsy operand of `&&`, the first truthy one of `||`, else the last; a chain is one level.
    mutating func chain(_ sign: BinaryOperator, from node: ExpressionNode) throws(EvaluationError) -> Interpretation {
        let isAnd = sign == .and
        // What the links yield at which the chain may end.
        var outcomes: [Knowledge] = []
        var kept: [Interpretation] = []
        var pending = [node]
        while let next = pending.popLast() {
            if case .binary(sign, let left, let right) = next {
                pending.append(right)
                pending.append(left)
                continue
            }
            let link = try interpret(next)
            let truth = link.knowledge.truth
            if !pending.isEmpty, truth == isAnd {
                // A link that is passed over is left only if it may fail.
                if leavesRest, link.rest.literalValue == nil { kept.append(link) }
                continue
            }
            kept.append(link)
            if pending.isEmpty || truth == !isAnd {
                outcomes.append(link.knowledge)
                break
            }
            outcomes += link.knowledge.part(isAnd ? .falsy : .truthy)
        }
        if kept.count == 1, outcomes.count == 1 { return kept[0] }
        return result(.any(of: outcomes), joined(kept, by: sign), of: [.unknown])
    }

    /// What is left of a chain.
    private func joined(_ kept: [Interpretation], by sign: BinaryOperator) -> ExpressionNode {
        var links = kept.flatMap { embedded($0).links(of: sign) }
        // `a && true` is `a` if that is a boolean, and so is `a || false`.
        if links.count > 1, links.last == .boolean(sign == .and), links.dropLast().allSatisfy(\.isBoolean) {
            links.removeLast()
        }
        return .chain(sign, links)
    }

    /// What `case()` comes to: without the branches that are never taken, and without what follows one that always is.
    mutating func choice(_ name: String, _ arguments: [ExpressionNode]) -> Interpretation {
        var outcomes: [Knowledge] = []
        var kept: [Interpretation] = []
        var last = arguments.count - 1
        var isDecided = false
        for index in stride(from: 0, to: arguments.count - 1, by: 2) {
            let condition = interpretation(of: arguments[index])
            if case .boolean(let holds)? = literal(of: condition) {
                guard holds else { continue }
                last = index + 1
                break
            }
            let value = interpretation(of: arguments[index + 1])
            kept += [condition, value]
            if !isDecided, condition.knowledge.canBeTrue { outcomes.append(value.knowledge) }
            isDecided = isDecided || condition.knowledge.truth == true
        }
        let otherwise = interpretation(of: arguments[last])
        if kept.isEmpty { return otherwise }
        if !isDecided { outcomes.append(otherwise.knowledge) }
        return result(.any(of: outcomes), .call(name, (kept + [otherwise]).map(embedded)), of: [.unknown])
    }
}
