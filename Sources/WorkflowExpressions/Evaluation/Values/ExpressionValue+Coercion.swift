extension ExpressionValue {
    /// Whether the value counts as true: all but null, false, 0, NaN and empty text do.
    public var isTruthy: Bool {
        switch self {
        case .null: false
        case .boolean(let value): value
        case .number(let value): value != 0 && !value.isNaN
        case .string(let text): !text.utf8.isEmpty
        case .array, .object: true
        }
    }

    /// The value as text, as it appears between other text: `Array` or `Object` if it is one.
    public var text: String {
        switch self {
        case .null: ""
        case .boolean(let value): value ? "true" : "false"
        case .number(let value): NumberText.text(of: value)
        case .string(let text): text
        case .array, .object: kind.rawValue
        }
    }

    /// The value as a number, NaN if it is none.
    public var number: Double {
        switch self {
        case .null: 0
        case .boolean(let value): value ? 1 : 0
        case .number(let value): value
        case .string(let text): NumberSpelling.value(of: text)
        case .array, .object: .nan
        }
    }

    /// Whether the value is neither an array nor an object.
    var isPrimitive: Bool {
        switch self {
        case .array, .object: false
        default: true
        }
    }

    /// The text of a primitive value.
    var primitiveText: String? { isPrimitive ? text : nil }
}
