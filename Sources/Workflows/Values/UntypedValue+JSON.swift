extension UntypedValue {
    /// The value as JSON text, as a script reads it from a variable; mappings keep the order of their keys.
    ///
    /// GitHub puts what an expression yields between the quotes as it is: use it for values that have been checked to
    /// hold neither quotes nor backslashes nor control characters. `toJSON` quotes whatever it is given.
    public var jsonText: WorkflowExpressions.Value<String> {
        switch self {
        case .null: "null"
        case .text(let value): value.quotedAsJSON
        case .boolean(let value): "\(value)"
        case .number(let value): "\(value)"
        case .expression(let value): toJSON(value)
        case .list(let items): Self.joined(items.map(\.jsonText), between: "[", and: "]")
        case .map(let map):
            Self.joined(map.entries.map { "\($0.key.quotedAsJSON):\($0.value.jsonText)" }, between: "{", and: "}")
        }
    }

    private static func joined(
        _ parts: [WorkflowExpressions.Value<String>], between open: String, and close: String
    ) -> WorkflowExpressions.Value<String> {
        guard let first = parts.first else { return "\(open)\(close)" }
        return "\(open)\(parts.dropFirst().reduce(first) { "\($0),\($1)" })\(close)"
    }
}

extension Value where Kind == String {
    fileprivate var quotedAsJSON: Value {
        switch node {
        case .string(let text): Value(text.quotedAsJSON)
        case .text(let segments):
            Value(
                .text(
                    [.string("\"")]
                        + segments.map { segment in
                            guard case .string(let text) = segment else { return segment }
                            return .string(String(text.quotedAsJSON.dropFirst().dropLast()))
                        } + [.string("\"")]))
        default: "\"\(self)\""
        }
    }
}
