extension WorkflowInput {
    /// An input whose default is an expression; possible for `workflow_call` only.
    @_disfavoredOverload
    public init<Kind>(
        _ name: String, type: InputType = .string, description: String? = nil, isRequired: Bool = false,
        default value: Value<Kind>, extra: OrderedMap<UntypedValue> = [:]
    ) {
        self.init(
            name, type: type, description: description, isRequired: isRequired, default: value.node, extra: extra)
    }

    /// An input that is text.
    public static func string(
        _ name: String, _ description: String? = nil, isRequired: Bool = false, default value: Value<String>? = nil
    ) -> WorkflowInput {
        WorkflowInput(name, description: description, isRequired: isRequired, default: value?.node)
    }

    /// An input that is `true` or `false`: a check box.
    public static func boolean(
        _ name: String, _ description: String? = nil, isRequired: Bool = false, default value: Value<Bool>? = nil
    ) -> WorkflowInput {
        WorkflowInput(name, type: .boolean, description: description, isRequired: isRequired, default: value?.node)
    }

    /// An input that is a number.
    public static func number(
        _ name: String, _ description: String? = nil, isRequired: Bool = false, default value: Value<Double>? = nil
    ) -> WorkflowInput {
        WorkflowInput(name, type: .number, description: description, isRequired: isRequired, default: value?.node)
    }

    /// An input that is one of some texts; `workflow_dispatch` only.
    ///
    /// ```swift
    /// .workflowDispatch([.choice("level", ["info", "debug"], default: "info")])
    /// ```
    public static func choice(
        _ name: String, _ options: [String], _ description: String? = nil, isRequired: Bool = false,
        default value: String? = nil
    ) -> WorkflowInput {
        WorkflowInput(
            name, type: .choice(options), description: description, isRequired: isRequired,
            default: value.map(ExpressionNode.string))
    }

    /// An input that is the name of an environment of the repository; `workflow_dispatch` only.
    public static func environment(
        _ name: String, _ description: String? = nil, isRequired: Bool = false
    ) -> WorkflowInput {
        WorkflowInput(name, type: .environment, description: description, isRequired: isRequired)
    }
}
