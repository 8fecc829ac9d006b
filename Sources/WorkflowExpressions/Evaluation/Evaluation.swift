/// One evaluation, and what it may still use.
struct Evaluation {
    let input: EvaluationInput
    /// The bytes of text that may still be made.
    private var memory: Int
    /// The number of nodes above the one that is being evaluated.
    private var level = 0

    init(input: EvaluationInput) {
        self.input = input
        memory = input.memoryLimit
    }

    mutating func value(of node: ExpressionNode) throws(EvaluationError) -> ExpressionValue {
        guard level < ExpressionNode.maximumDepth else {
            throw failure("the expression is more than \(ExpressionNode.maximumDepth) levels deep", at: node)
        }
        switch node {
        case .null: return .null
        case .boolean(let value): return .boolean(value)
        case .number(let value): return .number(value)
        case .string(let text): return .string(text)
        case .context(let name):
            guard let value = input.contexts[name] else {
                throw failure("no value is given for the context '\(name)'", at: node)
            }
            return value
        default: break
        }
        level += 1
        defer { level -= 1 }
        return try compound(node)
    }

    private mutating func compound(_ node: ExpressionNode) throws(EvaluationError) -> ExpressionValue {
        switch node {
        case .property(let base, let name): return try value(of: base).member(name)
        case .filter(let base): return try value(of: base).filtered()
        case .index(let base, let position):
            let collection = try value(of: base)
            // GitHub does not look at the index of what has no elements.
            guard !collection.isPrimitive else { return .null }
            return collection.element(at: try value(of: position))
        case .not(let operand): return .boolean(try !value(of: operand).isTruthy)
        case .binary(let sign, _, _) where sign.isAssociative: return try chain(sign, from: node)
        case .binary(let sign, let left, let right):
            let first = try value(of: left)
            return .boolean(first.compared(by: sign, to: try value(of: right)))
        case .call(let name, let arguments):
            guard let function = ExpressionFunction.named(name) else {
                throw failure("no function is named '\(name)'", at: node)
            }
            guard function.takesJobs || function.accepts(argumentCount: arguments.count) else {
                throw failure("the function '\(name)' takes \(function.argumentsInWords)", at: node)
            }
            do throws(EvaluationError) {
                return try call(function.identity, arguments)
            } catch {
                var error = error
                if error.node == nil { error.node = node }
                throw error
            }
        case .text(let segments): return .string(try joined(segments))
        default: return .null
        }
    }

    /// The first falsy operand of `&&`, the first truthy one of `||`, else the last; a chain is one level.
    private mutating func chain(
        _ sign: BinaryOperator, from node: ExpressionNode
    ) throws(EvaluationError) -> ExpressionValue {
        var pending = [node]
        var last = ExpressionValue.null
        while let next = pending.popLast() {
            if case .binary(sign, let left, let right) = next {
                pending.append(right)
                pending.append(left)
                continue
            }
            last = try value(of: next)
            if last.isTruthy == (sign == .or) { break }
        }
        return last
    }

    private mutating func joined(_ segments: [ExpressionNode]) throws(EvaluationError) -> String {
        var text = ""
        for segment in ExpressionNode.merged(segments) {
            let part = try value(of: segment).text
            try use(part.utf8.count)
            text += part
        }
        return text
    }

    /// Counts bytes of text that are made.
    mutating func use(_ bytes: Int) throws(EvaluationError) {
        memory -= bytes
        guard memory >= 0 else {
            throw EvaluationError("the expression makes more than \(input.memoryLimit) bytes of text")
        }
    }

    /// How many bytes of text may still be made.
    var remainingMemory: Int { memory }

    private func failure(_ message: String, at node: ExpressionNode) -> EvaluationError {
        var error = EvaluationError(message)
        error.node = node
        return error
    }
}
