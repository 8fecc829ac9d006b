package import Workflows

/// Computes of an expression what is sure when only a part of what it reads is known.
package struct PartialEvaluation<Facts: RunFacts> {
    private let facts: Facts

    /// Takes what is known.
    package init(_ facts: Facts) { self.facts = facts }

    /// Nothing that people write is nested more deeply; what is, stays unknown.
    private var maximumDepth: Int { 40 }

    /// Whether a condition holds; `nil` where that is not sure.
    package func holds(_ node: ExpressionNode, _ depth: Int) -> Bool? {
        guard depth < maximumDepth else { return nil }
        switch node {
        case .not(let operand):
            return holds(operand, depth + 1).map { !$0 }
        case .binary(let sign, let left, let right) where sign == .and || sign == .or:
            return chain(of: sign, left, right, depth)
        default:
            return facts.decision(on: node) ?? value(of: node, depth)?.isTruthy
        }
    }

    /// Whether a chain holds: one link that decides is enough, whatever the others are.
    private func chain(
        of sign: BinaryOperator, _ left: ExpressionNode, _ right: ExpressionNode, _ depth: Int
    ) -> Bool? {
        if depth < maximumDepth / 2 {
            let first = holds(left, depth + 1)
            if first == (sign == .or) { return first }
            let second = holds(right, depth + 1)
            if second == (sign == .or) { return second }
            return first == nil || second == nil ? nil : sign == .and
        }
        // A long chain nests as deeply as it is long, and so its links are looked at side by side.
        var isSure = true
        var pending: [ExpressionNode] = []
        var (rest, link) = (left, right)
        while true {
            if case .binary(sign, let left, let right) = link {
                pending.append(left)
                link = right
                continue
            }
            switch holds(link, depth + 1) {
            case nil: isSure = false
            case (sign == .or)?: return sign == .or
            default: break
            }
            if let next = pending.popLast() {
                link = next
            } else if case .binary(sign, let left, let right) = rest {
                (rest, link) = (left, right)
            } else {
                break
            }
        }
        switch holds(rest, depth + 1) {
        case nil: return nil
        case (sign == .or)?: return sign == .or
        default: return isSure ? sign == .and : nil
        }
    }

    /// The value; `nil` where it is not sure.
    package func value(of node: ExpressionNode, _ depth: Int) -> ExpressionValue? {
        guard depth < maximumDepth else { return nil }
        switch node {
        case .null: return .null
        case .boolean(let value): return .boolean(value)
        case .number(let value): return .number(value)
        case .string(let text): return .string(text)
        case .context, .property, .index:
            guard let names = node.names(readFrom: Facts.context) else { return nil }
            return facts.value(of: names)
        case .filter: return nil
        case .not: return holds(node, depth).map { .boolean($0) }
        case .binary(let sign, _, _) where sign == .and || sign == .or:
            var last: ExpressionValue?
            for link in node.links(of: sign) {
                guard let value = value(of: link, depth + 1) else { return nil }
                last = value
                if value.isTruthy == (sign == .or) { break }
            }
            return last
        case .binary(let sign, let left, let right):
            if let answer = facts.decision(on: node) { return .boolean(answer) }
            guard let left = value(of: left, depth + 1), let right = value(of: right, depth + 1) else { return nil }
            switch sign {
            case .equal: return .boolean(left.looselyEquals(right))
            case .notEqual: return .boolean(!left.looselyEquals(right))
            default: return computed([left, right]) { .binary(sign, $0[0], $0[1]) }
            }
        case .call(let name, let arguments):
            return call(name, arguments, node, depth)
        case .text(let segments):
            var text = ""
            for segment in segments {
                guard let part = value(of: segment, depth + 1) else { return nil }
                text += part.text
            }
            return .string(text)
        }
    }

    private func call(
        _ name: String, _ arguments: [ExpressionNode], _ node: ExpressionNode, _ depth: Int
    ) -> ExpressionValue? {
        if let answer = facts.decision(on: node) { return .boolean(answer) }
        switch name.lowercased() {
        case "always": return .boolean(true)
        case "success", "failure", "cancelled", "hashfiles": return nil
        case "case" where arguments.count >= 3 && !arguments.count.isMultiple(of: 2):
            for index in stride(from: 0, to: arguments.count - 1, by: 2) {
                guard let isTaken = holds(arguments[index], depth + 1) else { return nil }
                if isTaken { return value(of: arguments[index + 1], depth + 1) }
            }
            return value(of: arguments[arguments.count - 1], depth + 1)
        default:
            var values: [ExpressionValue] = []
            for argument in arguments {
                guard let value = value(of: argument, depth + 1) else { return nil }
                values.append(value)
            }
            return computed(values) { .call(name, $0) }
        }
    }

    /// The value of an expression over values, which need not be such as can be written out.
    private func computed(
        _ values: [ExpressionValue], _ expression: ([ExpressionNode]) -> ExpressionNode
    ) -> ExpressionValue? {
        let names = values.indices.map { "v\($0)" }
        let contexts = ExpressionObject([("inputs", .members(Array(zip(names, values))))])
        let input = EvaluationInput(contexts: contexts, memoryLimit: 1 << 16)
        return try? ExpressionEvaluator(input).evaluate(expression(names.map { .property(.context("inputs"), $0) }))
    }
}
