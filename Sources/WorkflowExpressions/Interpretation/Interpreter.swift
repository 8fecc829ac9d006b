/// One walk through an expression that computes its value, or what is known of it.
///
/// Exact evaluation knows all contexts and fails as GitHub fails. All other walks know a part, and leave an expression
/// for the run: with nothing known, that is folding.
struct Interpreter {
    private let environment: any ExpressionEnvironment
    private let scope: Int
    /// Whether it is asked what is left for the run; nothing is left of an exact evaluation.
    let leavesRest: Bool
    /// What an exact evaluation is given; `nil` if only a part is known.
    let exact: EvaluationInput?
    /// Whether the evaluation is exact; asked for every node, for which what it is given need not be copied.
    private let isExact: Bool
    /// The bytes of text that may be made: altogether in an exact evaluation, or else by each call.
    private let memoryLimit: Int
    private var memory: Int
    /// The number of nodes above the one that is being looked at.
    private var level = 0

    /// Prepares a walk of which a part is known; literals that are longer than the limit are left to GitHub.
    init(_ environment: any ExpressionEnvironment, leavesRest: Bool = true, memoryLimit: Int = 1 << 16) {
        self.environment = environment
        self.leavesRest = leavesRest
        scope = environment.scope
        exact = nil
        isExact = false
        self.memoryLimit = memoryLimit
        memory = memoryLimit
    }

    /// Prepares an exact evaluation.
    init(_ input: EvaluationInput) {
        environment = AnyRun()
        scope = 0
        leavesRest = false
        exact = input
        isExact = true
        memoryLimit = input.memoryLimit
        memory = input.memoryLimit
    }

    /// The value of an expression in an exact evaluation.
    mutating func value(of node: ExpressionNode) throws(EvaluationError) -> ExpressionValue {
        guard let value = try interpret(node).knowledge.value else { throw failure("the value is not known", at: node) }
        return value
    }

    /// What an expression comes to; what would fail is left to GitHub.
    mutating func interpretation(of node: ExpressionNode) -> Interpretation {
        (try? interpret(node)) ?? left(node)
    }

    /// Whether a condition of which a part is known holds; `nil` if that is not known, or if it would fail.
    mutating func truth(ofWhole node: ExpressionNode) -> Bool? {
        do throws(EvaluationError) {
            return try truth(of: node)
        } catch {
            return nil
        }
    }

    /// Whether a part of a condition holds, without the values of its chains: most conditions are made of these.
    private mutating func truth(of node: ExpressionNode) throws(EvaluationError) -> Bool? {
        guard level < ExpressionNode.maximumDepth else { return nil }
        switch node {
        case .not(let operand):
            level += 1
            defer { level -= 1 }
            return try truth(of: operand).map { !$0 }
        case .binary(let sign, _, _) where sign.isAssociative:
            level += 1
            defer { level -= 1 }
            let decisive = sign == .or
            var isKnown = true
            var pending = [node]
            pending.reserveCapacity(4)
            while let next = pending.popLast() {
                if case .binary(sign, let left, let right) = next {
                    pending.append(right)
                    pending.append(left)
                    continue
                }
                let truth = try truth(of: next)
                if truth == decisive { return decisive }
                isKnown = isKnown && truth != nil
            }
            return isKnown ? !decisive : nil
        default: return try interpret(node).knowledge.truth
        }
    }

    mutating func interpret(_ node: ExpressionNode) throws(EvaluationError) -> Interpretation {
        guard level < ExpressionNode.maximumDepth else {
            guard isExact else { return .unknown }
            throw failure("the expression is more than \(ExpressionNode.maximumDepth) levels deep", at: node)
        }
        switch node {
        case .null: return known(.null, node)
        case .boolean(let value): return known(.boolean(value), node)
        case .number(let value): return known(.number(value), node)
        case .string(let text): return known(.string(text), node)
        case .unknown: return .unknown
        case .context(let name): return try context(name, node)
        default: break
        }
        level += 1
        defer { level -= 1 }
        return try compound(node)
    }

    private func context(_ name: String, _ node: ExpressionNode) throws(EvaluationError) -> Interpretation {
        guard let exact else { return environment.value(at: node) ?? left(node) }
        guard let value = exact.contexts[name] else {
            throw failure("no value is given for the context '\(name)'", at: node)
        }
        return known(value, node)
    }

    private mutating func compound(_ node: ExpressionNode) throws(EvaluationError) -> Interpretation {
        switch node {
        case .property, .index(_, .string):
            if !isExact, node.isPath { return environment.value(at: node) ?? left(node) }
            return try member(node)
        case .filter(let base):
            let base = try interpret(base)
            return result(base.knowledge.map { $0.filtered() }, .filter(embedded(base)), of: [base])
        case .index(let base, let position):
            let base = try interpret(base)
            // GitHub does not look at the index of what has no elements.
            if isExact, base.knowledge.value?.isPrimitive ?? false { return known(.null, node) }
            let position = try interpret(position)
            let knowledge = position.knowledge.value.map { position in base.knowledge.map { $0.element(at: position) } }
            return result(knowledge ?? .anything, .index(embedded(base), embedded(position)), of: [base, position])
        case .not(let operand): return negation(of: try interpret(operand))
        case .binary(let sign, _, _) where sign.isAssociative: return try chain(sign, from: node)
        case .binary(let sign, let left, let right):
            if !isExact, let answer = environment.decision(on: node) {
                return known(.boolean(answer), .boolean(answer))
            }
            let first = try interpret(left)
            let second = try interpret(right)
            let knowledge = first.knowledge.compared(by: sign, to: second.knowledge)
            return result(knowledge, .binary(sign, embedded(first), embedded(second)), of: [first, second])
        case .call(let name, let arguments): return try call(name, arguments, node)
        case .text(let segments): return try text(segments)
        default: return known(.null, node)
        }
    }

    private mutating func member(_ node: ExpressionNode) throws(EvaluationError) -> Interpretation {
        switch node {
        case .property(let base, let name):
            let base = try interpret(base)
            return result(base.knowledge.map { $0.member(name) }, .property(embedded(base), name), of: [base])
        case .index(let base, .string(let name)):
            let base = try interpret(base)
            let knowledge = base.knowledge.map { $0.element(at: .string(name)) }
            return result(knowledge, .index(embedded(base), .string(name)), of: [base])
        default: return left(node)
        }
    }

    private func negation(of operand: Interpretation) -> Interpretation {
        let knowledge = Knowledge.boolean(operand.knowledge.truth.map { !$0 })
        if leavesRest, case .not(let inner) = operand.rest, inner.isBoolean {
            return Interpretation(knowledge, inner, scope: operand.scope)
        }
        return result(knowledge, .not(embedded(operand)), of: [operand])
    }

    private mutating func call(
        _ name: String, _ arguments: [ExpressionNode], _ node: ExpressionNode
    ) throws(EvaluationError) -> Interpretation {
        guard let function = ExpressionFunction.named(name) else {
            throw failure("no function is named '\(name)'", at: node)
        }
        guard function.takesJobs || function.accepts(argumentCount: arguments.count) else {
            throw failure("the function '\(name)' takes \(function.argumentsInWords)", at: node)
        }
        guard isExact else { return partialCall(function.identity, name, arguments, node) }
        do throws(EvaluationError) {
            return known(try call(function.identity, .expressions(arguments)), node)
        } catch {
            var error = error
            if error.node == nil { error.node = node }
            throw error
        }
    }

    private mutating func partialCall(
        _ function: ExpressionFunction.Identity, _ name: String, _ arguments: [ExpressionNode], _ node: ExpressionNode
    ) -> Interpretation {
        if let answer = environment.decision(on: node) { return known(.boolean(answer), .boolean(answer)) }
        if function == .choice { return choice(name, arguments) }
        let parts = arguments.map { interpretation(of: $0) }
        let rest = leavesRest ? ExpressionNode.call(name, parts.map(embedded)) : .unknown
        let knowledge = knowledge(ofCall: function, parts, left(rest))
        return function.dependsOnRun
            ? Interpretation(knowledge, rest, scope: scope) : result(knowledge, rest, of: parts)
    }

    // MARK: Results

    private func known(_ value: ExpressionValue, _ rest: ExpressionNode) -> Interpretation {
        Interpretation(.value(value), rest, scope: scope)
    }

    /// An expression of which nothing is known.
    private func left(_ node: ExpressionNode) -> Interpretation {
        Interpretation(.anything, node, scope: scope)
    }

    /// What is left of a part, inside an expression that reads the contexts of this workflow.
    func embedded(_ part: Interpretation) -> ExpressionNode {
        part.scope == scope || !part.rest.readsItsWorkflow ? part.rest : .unknown
    }

    /// The value of a part, if nothing of it is left for the run, so that it cannot fail.
    func literal(of part: Interpretation) -> ExpressionValue? {
        leavesRest ? part.rest.literalValue : part.knowledge.value
    }

    /// What an expression comes to: its literal if nothing below it is left for the run.
    func result(
        _ knowledge: Knowledge, _ rest: @autoclosure () -> ExpressionNode, of parts: @autoclosure () -> [Interpretation]
    ) -> Interpretation {
        guard leavesRest else { return Interpretation(knowledge, .unknown, scope: scope) }
        if let literal = knowledge.value.flatMap({ ExpressionNode(literal: $0) }),
            parts().allSatisfy({ $0.rest.literalValue != nil })
        {
            return Interpretation(knowledge, literal, scope: scope)
        }
        return Interpretation(knowledge, rest(), scope: scope)
    }

    // MARK: Memory

    /// Counts bytes of text that are made.
    mutating func use(_ bytes: Int) throws(EvaluationError) {
        memory -= bytes
        guard memory >= 0 else {
            ExpressionBound.reach("the value of an expression that makes more than \(memoryLimit) bytes of text")
            throw EvaluationError("the expression makes more than \(memoryLimit) bytes of text")
        }
    }

    /// How many bytes of text may still be made.
    var remainingMemory: Int { memory }

    /// Lets the next call make as much text as any.
    mutating func restoreMemory() { memory = memoryLimit }

    private func failure(_ message: String, at node: ExpressionNode) -> EvaluationError {
        var error = EvaluationError(message)
        error.node = node
        return error
    }
}

extension ExpressionFunction.Identity {
    /// Whether the same arguments may yield another value elsewhere in a run.
    var dependsOnRun: Bool {
        switch self {
        case .hashFiles, .success, .failure, .always, .cancelled: true
        default: false
        }
    }
}
