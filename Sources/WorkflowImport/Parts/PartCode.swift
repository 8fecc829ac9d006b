import Workflows

/// Writes the parts of workflows and actions as the initialisers that declare them.
struct PartCode {
    /// Writes the expressions, and knows what they read.
    var expressions = ExpressionCode()
    /// The commits that the project's pins name, which a step need not repeat.
    let pins: PinCatalogue
    /// The type that declares the workflow's inputs; `nil` if there is none.
    var inputs: InputsType?
    /// The name of the job's matrix; `nil` if it is not declared beside the job.
    var matrix: String?
    /// The names of steps that are declared beside the job, by their ids.
    var steps: [String: DeclaredStep] = [:]

    init(pins: PinCatalogue) { self.pins = pins }

    // MARK: Values

    mutating func text(_ value: Value<String>?) -> SwiftCode? {
        value.map { expressions.value($0.node, as: .text) }
    }

    mutating func condition(_ value: Value<Bool>?) -> SwiftCode? {
        value.map { expressions.value($0.node, as: .boolean).withoutParentheses }
    }

    mutating func number(_ value: Value<Int>?) -> SwiftCode? {
        value.map { expressions.value($0.node, as: .integer) }
    }

    mutating func expression(_ value: Value<Any>) -> SwiftCode {
        expressions.value(value.node, as: .any)
    }

    func flag(_ flag: Bool?) -> SwiftCode? { flag.map { .word("\($0)") } }

    func literal(_ text: String?) -> SwiftCode? { text.map { .quoted($0) } }

    func literals(_ texts: [String]) -> SwiftCode { .list(texts.map { .quoted($0) }) }

    // MARK: Lists and mappings

    mutating func texts(_ values: [Value<String>]) -> SwiftCode {
        .list(values.map { expressions.value($0.node, as: .text) })
    }

    mutating func texts(_ map: OrderedMap<Value<String>>) -> SwiftCode? {
        guard !map.isEmpty else { return nil }
        return .pairs(
            map.entries.map { .init(key: .quoted($0.key), value: expressions.value($0.value.node, as: .text)) })
    }

    mutating func listing(_ listing: Listing<Value<String>>) -> SwiftCode? {
        switch listing {
        case .written(let items): items.isEmpty ? nil : texts(items)
        case .expression(let value): .call(".expression", [.init(nil, expression(value))])
        }
    }

    mutating func variables(_ variables: EnvironmentVariables) -> SwiftCode? {
        switch variables {
        case .written(let map): texts(map)
        case .expression(let value): .call(".expression", [.init(nil, expression(value))])
        }
    }

    // MARK: Values of unknown types

    /// A value of any type; the text of a lone expression keeps the expression's type, unless it becomes text anyway.
    mutating func untyped(_ value: UntypedValue, becomesText: Bool = false) -> SwiftCode {
        switch value {
        case .null: return .word(".null")
        case .boolean(let value):
            if case .boolean(let flag) = value.node { return .word("\(flag)") }
            return .call(".boolean", [.init(nil, expressions.raw(value.node, .boolean))])
        case .number(let value):
            guard case .number(let number) = value.node, number.isFinite else {
                return .call(
                    ".number", [.init(nil, .call("Value<Double>", [.init(nil, expressions.nodeCode(value.node))]))])
            }
            return .word(ExpressionCode.numberCode(number))
        case .text(let value):
            switch value.node {
            case .string(let text): return .quoted(text)
            case .text where !becomesText: break
            default: if becomesText { return expressions.value(value.node, as: .text) }
            }
            let code = expressions.value(value.node, as: .text)
            if case .text = code { return code }
            return .call(".text", [.init(nil, code)])
        case .expression(let value):
            if becomesText { return expressions.interpolated(value.node) }
            return .call(".expression", [.init(nil, expression(value))])
        case .list(let items): return .list(items.map { untyped($0, becomesText: becomesText) })
        case .map(let map): return untyped(map, becomesText: becomesText)
        }
    }

    mutating func untyped(_ map: OrderedMap<UntypedValue>, becomesText: Bool = false) -> SwiftCode {
        .pairs(map.entries.map { .init(key: .quoted($0.key), value: untyped($0.value, becomesText: becomesText)) })
    }

    /// Keys that the model does not know.
    mutating func extra(_ map: OrderedMap<UntypedValue>) -> SwiftCode? { map.isEmpty ? nil : untyped(map) }
}
