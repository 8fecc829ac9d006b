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
public struct InputType: Hashable, Sendable {
    /// The type in GitHub's spelling.
    public var name: String
    /// The texts to choose from; for `choice` only.
    public var options: [String]

    /// Takes a type in GitHub's spelling, such as one that is newer than this version of Slipway.
    public init(_ name: String) {
        self.name = name
        options = []
    }

    /// Text.
    public static let string = InputType("string")
    /// `true` or `false`.
    public static let boolean = InputType("boolean")
    /// A number.
    public static let number = InputType("number")
    /// The name of an environment of the repository; `workflow_dispatch` only.
    public static let environment = InputType("environment")

    /// One of these texts; `workflow_dispatch` only.
    public static func choice(_ options: [String]) -> InputType {
        var type = InputType("choice")
        type.options = options
        return type
    }

    /// Whether the value is one of ``options``.
    package var isChoice: Bool { name == "choice" }
}
