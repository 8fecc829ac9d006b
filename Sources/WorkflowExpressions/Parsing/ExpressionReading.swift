/// One pass over the tokens of an expression, with stacks of its own: no nesting of parentheses is a danger.
struct ExpressionReading {
    /// An operator that waits for its right side.
    struct Pending {
        enum Kind {
            case group
            case index
            /// A call, and the operand that will be its first argument.
            case call(ExpressionFunction.Identity, firstArgument: Int)
            case not
            case binary(BinaryOperator)
        }

        let kind: Kind
        let focus: Range<Int>
    }

    /// A finished part of the tree.
    struct Operand {
        var node: ExpressionNode
        /// The number of levels, counted as ``ExpressionNode/depth`` counts them.
        var depth: Int
        /// The bytes that it spans.
        var range: Range<Int>
    }

    var lexer: ExpressionLexer
    private let contexts: ExpressionParser.Contexts
    private(set) var token = ExpressionToken(kind: .end, range: 0..<0)
    var operands: [Operand] = []
    var pending: [Pending] = []
    private var places: [ParsedExpression.Place] = []

    init(_ lexer: ExpressionLexer, contexts: ExpressionParser.Contexts) {
        self.lexer = lexer
        self.contexts = contexts
        // Most expressions need no more.
        operands.reserveCapacity(6)
        pending.reserveCapacity(6)
        places.reserveCapacity(16)
    }

    mutating func advance() throws(ExpressionSyntaxError) {
        token = try lexer.next()
    }

    mutating func read() throws(ExpressionSyntaxError) -> ParsedExpression {
        try advance()
        guard token.kind != .end else {
            let place = ParsedExpression.Place(range: token.range, focus: token.range)
            return ParsedExpression(node: .null, places: [place])
        }
        repeat {
            try readOperand()
        } while try readOperator()
        guard operands.count == 1, let whole = operands.first else { throw unexpected("an operator") }
        return ParsedExpression(node: whole.node, places: places)
    }

    /// Reads what begins a value, up to and with its first word or literal.
    private mutating func readOperand() throws(ExpressionSyntaxError) {
        while true {
            switch token.kind {
            case .openGroup: pending.append(Pending(kind: .group, focus: token.range))
            case .not: pending.append(Pending(kind: .not, focus: token.range))
            case .null: return try finish(literal: .null)
            case .boolean: return try finish(literal: .boolean(token.number != 0))
            case .number: return try finish(literal: .number(token.number))
            case .string: return try finish(literal: .string(lexer.text(ofString: token.range)))
            case .name:
                guard try lexer.isBeforeGroup ? beginCall() : finishContext() else { return }
                continue
            default: throw unexpected("a value")
            }
            try advance()
        }
    }

    private mutating func finish(literal: ExpressionNode) throws(ExpressionSyntaxError) {
        try push(literal, depth: 1, range: token.range, focus: token.range)
        try advance()
        if token.kind == .openIndex { throw unexpected("an operator; an index follows no literal") }
    }

    /// Reads a context and what it leads to; `true` if an index has begun.
    private mutating func finishContext() throws(ExpressionSyntaxError) -> Bool {
        let name = String(decoding: lexer.bytes[token.range], as: UTF8.self)
        guard contexts.contain(name) else {
            // 'True' is no literal: their case counts.
            let known = contexts.listed + ["true", "false", "null", "NaN", "Infinity"]
            throw error(token.range, .unknownContext(name, nearest: nearestWord(to: name, among: known)))
        }
        try push(.context(name), depth: 1, range: token.range, focus: token.range)
        try advance()
        return try readReferences()
    }

    /// Reads a function's name and `(`; `true` if a value has to follow.
    private mutating func beginCall() throws(ExpressionSyntaxError) -> Bool {
        let name = String(decoding: lexer.bytes[token.range], as: UTF8.self)
        guard let function = ExpressionFunction.named(name) else {
            let known = ExpressionFunction.all.map(\.name)
            throw error(token.range, .unknownFunction(name, nearest: nearestWord(to: name, among: known)))
        }
        let call = Pending.Kind.call(function.identity, firstArgument: operands.count)
        pending.append(Pending(kind: call, focus: token.range))
        try advance()
        try advance()
        guard token.kind == .closeGroup else { return true }
        try finishCall(through: token.range.upperBound)
        try advance()
        return try readReferences()
    }

    /// Puts a finished part of the tree on the stack.
    mutating func push(
        _ node: consuming ExpressionNode, depth: Int, range: Range<Int>, focus: Range<Int>
    ) throws(ExpressionSyntaxError) {
        try note(range, focus, depth: depth)
        operands.append(Operand(node: node, depth: depth, range: range))
    }

    /// Notes the place of a node, which is the root of so many levels.
    mutating func note(_ range: Range<Int>, _ focus: Range<Int>, depth: Int) throws(ExpressionSyntaxError) {
        guard depth <= ExpressionNode.maximumDepth else { throw error(focus, .tooDeep) }
        places.append(ParsedExpression.Place(range: range, focus: focus))
    }

    /// Takes back the place of a literal that became part of another node.
    mutating func forgetLastPlace() {
        places.removeLast()
    }

    func error(_ range: Range<Int>, _ reason: ExpressionSyntaxError.Reason) -> ExpressionSyntaxError {
        ExpressionSyntaxError(stage: .parsing, range: range, reason: reason)
    }

    /// The error that another token was expected.
    func unexpected(_ expected: String) -> ExpressionSyntaxError {
        let found = token.kind == .end ? "the end" : lexer.quoted(token.range)
        return error(token.range, .unexpected(found: found, expected: expected))
    }
}
