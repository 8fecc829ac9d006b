/// An input of `workflow_call` or `workflow_dispatch`.
///
/// Source: GitHub, "Workflow syntax", `on.workflow_call.inputs` and `on.workflow_dispatch.inputs`.
public struct WorkflowInput: Hashable, Sendable {
    /// The name under `inputs`.
    public var name: String
    /// The type; `choice` and `environment` are for `workflow_dispatch` only.
    public var type: InputType
    /// What the input is for.
    public var description: String?
    /// Whether it must be given.
    public var isRequired: Bool
    /// The value where it is not given; an expression is possible for `workflow_call` only.
    public var `default`: ExpressionNode?
    /// Keys that Slipway does not know yet.
    public var extra: OrderedMap<UntypedValue>

    /// Declares an input.
    public init(
        _ name: String, type: InputType = .string, description: String? = nil, isRequired: Bool = false,
        default: ExpressionNode? = nil, extra: OrderedMap<UntypedValue> = [:]
    ) {
        self.name = name
        self.type = type
        self.description = description
        self.isRequired = isRequired
        self.default = `default`
        self.extra = extra
    }
}

/// The type of an input.
public enum InputType: Hashable, Sendable {
    /// Text.
    case string
    /// `true` or `false`.
    case boolean
    /// A number.
    case number
    /// One of these texts; `workflow_dispatch` only.
    case choice([String])
    /// The name of an environment of the repository; `workflow_dispatch` only.
    case environment

    /// The type in GitHub's spelling.
    public var name: String {
        switch self {
        case .string: "string"
        case .boolean: "boolean"
        case .number: "number"
        case .choice: "choice"
        case .environment: "environment"
        }
    }
}
