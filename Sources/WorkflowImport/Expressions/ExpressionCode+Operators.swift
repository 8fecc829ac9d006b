import Workflows

extension ExpressionCode {
    /// Two operands with an operator between them.
    mutating func binary(_ sign: BinaryOperator, _ left: ExpressionNode, _ right: ExpressionNode) -> Typed? {
        switch sign {
        case .equal, .notEqual: comparison(sign, left, right)
        case .less, .lessOrEqual, .greater, .greaterOrEqual:
            Typed(
                code: .operation(
                    sign.rawValue,
                    [operand(left, as: .integer, in: .prefix), operand(right, as: .integer, in: .prefix)]),
                kind: .boolean, binding: .comparison)
        case .and, .or: chain(sign, left, right)
        }
    }

    private mutating func comparison(_ sign: BinaryOperator, _ left: ExpressionNode, _ right: ExpressionNode) -> Typed?
    {
        let first = kind(of: left)
        let second = kind(of: right)
        var kinds = (ValueKind.any, ValueKind.any)
        if let first, first == second {
            kinds = (first, first)
        } else if second == .text || second == .integer || second == .boolean, right.isPlainLiteral {
            kinds = (.any, second ?? .any)
        }
        if left.isPlainLiteral, right.isPlainLiteral { return nil }
        return Typed(
            code: .operation(
                sign.rawValue, [operand(left, as: kinds.0, in: .prefix), operand(right, as: kinds.1, in: .prefix)]),
            kind: .boolean, binding: .comparison)
    }

    /// Operands between `&&` or `||`; many conditions become a list, which the compiler checks one by one.
    private mutating func chain(_ sign: BinaryOperator, _ left: ExpressionNode, _ right: ExpressionNode) -> Typed? {
        let operands = ExpressionNode.binary(sign, left, right).operands(of: sign)
        if sign == .or, let choice = choice(operands[...]) { return choice }
        let kind = commonKind(of: operands, sign)
        let codes = operands.map { operand($0, as: kind, in: sign == .and ? .comparison : .and) }
        if kind == .boolean, operands.reduce(0, { $0 + $1.operators }) > 2 {
            let list = SwiftCode.list(operands.map { operand($0, as: kind) })
            return Typed(code: .call(sign == .and ? "allOf" : "anyOf", [.init(nil, list)]), kind: .boolean)
        }
        return Typed(code: .operation(sign.rawValue, codes), kind: kind, binding: sign == .and ? .and : .or)
    }

    /// One of the values of a choice; a whole number says its kind, which two of the functions could take.
    private mutating func chosen(_ node: ExpressionNode, as kind: ValueKind) -> SwiftCode {
        let code = operand(node, as: kind).withoutParentheses
        return kind == .integer && node.isPlainLiteral ? .call("Value<Int>", [.init(nil, code)]) : code
    }

    /// `condition && value || otherwise`, which chooses one of two values, or of more.
    private mutating func choice(_ operands: ArraySlice<ExpressionNode>, as kind: ValueKind? = nil) -> Typed? {
        guard operands.count > 1, let last = operands.last,
            case .binary(.and, let condition, let value)? = operands.first
        else { return nil }
        let rest = operands.dropFirst()
        let values = operands.dropLast().compactMap { operand -> ExpressionNode? in
            if case .binary(.and, _, let value) = operand { value } else { nil }
        }
        guard values.count == operands.count - 1 else { return nil }
        let kinds = Set((values + [last]).map { self.kind(of: $0) ?? .any })
        guard kind != nil || kinds != [.boolean] else { return nil }
        let common = kind ?? (kinds == [.text] || kinds == [.integer] ? kinds.first : nil) ?? .any
        let otherwise = rest.count > 1 ? choice(rest, as: common)?.code : chosen(last, as: common)
        guard let otherwise else { return nil }
        let arguments: [SwiftCode.Argument] = [
            .init("when", operand(condition, as: .boolean).withoutParentheses),
            .init("then", chosen(value, as: common)), .init("otherwise", otherwise),
        ]
        return Typed(code: .call("either", arguments), kind: common)
    }
}

extension ExpressionNode {
    /// Whether the node is one literal.
    var isPlainLiteral: Bool {
        switch self {
        case .null, .boolean, .number, .string: true
        default: false
        }
    }

    /// The operands of a chain of one operator.
    func operands(of sign: BinaryOperator) -> [ExpressionNode] {
        var operands: [ExpressionNode] = []
        var rest = self
        while case .binary(sign, let left, let right) = rest {
            operands.append(right)
            rest = left
        }
        operands.append(rest)
        return operands.reversed()
    }

    /// How many operators the compiler would have to choose overloads for at once.
    fileprivate var operators: Int {
        switch self {
        case .binary(_, let left, let right): 1 + left.operators + right.operators
        case .not(let operand): 1 + operand.operators
        default: 0
        }
    }
}

extension SwiftCode {
    /// The code without parentheses around all of it, which an argument does not need.
    var withoutParentheses: SwiftCode {
        if case .enclosed("(", let inner, ")") = self { inner } else { self }
    }
}
