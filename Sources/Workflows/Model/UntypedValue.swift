// `ExpressibleByDictionaryLiteral` has a `Value` of its own, so the one of expressions is named in full here.

/// A value whose type Slipway does not know: of an extra key, of an unbound action's input, of a matrix.
///
/// ```swift
/// let extra: OrderedMap<UntypedValue> = ["new-key": true, "labels": ["a", "\(github.refName)"]]
/// ```
public enum UntypedValue: Sendable {
    /// No value.
    case null
    /// Text, or an expression in a position for text.
    case text(WorkflowExpressions.Value<String>)
    /// A boolean, or an expression that yields one.
    case boolean(WorkflowExpressions.Value<Bool>)
    /// A number, or an expression that yields one.
    case number(WorkflowExpressions.Value<Double>)
    /// An expression that yields an array or an object.
    case expression(WorkflowExpressions.Value<Any>)
    /// A sequence.
    case list([UntypedValue])
    /// A mapping.
    case map(OrderedMap<UntypedValue>)

    /// The value of an expression, whatever its kind.
    public init<Kind>(_ value: WorkflowExpressions.Value<Kind>) {
        self = .expression(WorkflowExpressions.Value<Any>(value.node))
    }
}

extension UntypedValue: Hashable, ComparedByContent {
    private enum Content: Hashable {
        case null
        case text(ExpressionNode)
        case boolean(ExpressionNode)
        case number(ExpressionNode)
        case expression(ExpressionNode)
        case list([UntypedValue])
        case map(OrderedMap<UntypedValue>)
    }

    private var content: Content {
        switch self {
        case .null: .null
        case .text(let value): .text(value.node)
        case .boolean(let value): .boolean(value.node)
        case .number(let value): .number(value.node)
        case .expression(let value): .expression(value.node)
        case .list(let items): .list(items)
        case .map(let map): .map(map)
        }
    }

    /// Whether both are of the same kind and hold the same.
    public static func == (left: UntypedValue, right: UntypedValue) -> Bool { left.content == right.content }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public func hash(into hasher: inout Hasher) { hasher.combine(content) }
}

extension UntypedValue: ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
    /// A boolean.
    public init(booleanLiteral value: Bool) {
        self = .boolean(WorkflowExpressions.Value(value))
    }

    /// A whole number.
    public init(integerLiteral value: Int) {
        self = .number(WorkflowExpressions.Value(Double(value)))
    }

    /// A number.
    public init(floatLiteral value: Double) {
        self = .number(WorkflowExpressions.Value(value))
    }
}

extension UntypedValue: ExpressibleByStringInterpolation {
    /// Text.
    public init(stringLiteral value: String) {
        self = .text(WorkflowExpressions.Value(value))
    }

    /// Text with expressions inside.
    public init(stringInterpolation: TextInterpolation) {
        self = .text(WorkflowExpressions.Value(stringInterpolation: stringInterpolation))
    }
}

extension UntypedValue: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    /// A sequence.
    public init(arrayLiteral elements: UntypedValue...) {
        self = .list(elements)
    }

    /// A mapping in the order in which it is written.
    public init(dictionaryLiteral elements: (String, UntypedValue)...) {
        self = .map(OrderedMap(elements))
    }
}
