extension ActionInputs {
    /// Adds an input that takes one of a few words, unless it is left to the action's default.
    mutating func add(_ name: String, choice: (some ActionChoice)?) {
        switch choice?.value.node {
        case nil: break
        case .string("true")?: add(name, true as Value<Bool>)
        case .string("false")?: add(name, false as Value<Bool>)
        case let node?: add(name, Value<String>(node))
        }
    }

    /// Adds an input that takes words with commas between them, unless there is none.
    mutating func add(_ name: String, choices: [some ActionChoice]) {
        add(name, commaSeparated: choices.map(\.value))
    }

    /// Adds inputs that the binding does not know.
    ///
    /// GitHub hands an action nothing but text: a list becomes its items, one a line, and a mapping lines of `key=value`.
    mutating func add(extra: OrderedMap<UntypedValue>) {
        for entry in extra.entries {
            switch entry.value {
            case .text(let value): add(entry.key, value)
            case .boolean(let value): add(entry.key, value)
            case .number(let value): add(entry.key, value)
            case .expression(let value): add(entry.key, value)
            case .null, .list, .map: add(entry.key, entry.value.inputText)
            }
        }
    }
}

extension UntypedValue {
    fileprivate var inputText: WorkflowExpressions.Value<String> {
        switch self {
        case .null: ""
        case .text(let value): value
        case .boolean(let value): "\(value)"
        case .number(let value): "\(value)"
        case .expression(let value): "\(value)"
        case .list(let items): Self.lines(items.map(\.inputText))
        case .map(let map): Self.lines(map.entries.map { "\($0.key)=\($0.value.inputText)" })
        }
    }

    private static func lines(_ items: [WorkflowExpressions.Value<String>]) -> WorkflowExpressions.Value<String> {
        guard let first = items.first else { return "" }
        return items.dropFirst().reduce(first) { "\($0)\n\($1)" }
    }
}
