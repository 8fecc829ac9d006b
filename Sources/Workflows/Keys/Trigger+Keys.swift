extension Schedule: KeyedPart {
    static var blank: Schedule { Schedule("") }

    mutating func visitKeys(_ keys: inout some KeyVisitor, _ scope: ExpressionScope) {
        keys.literal("cron", &cron.text, .filledText)
        keys.literal("timezone", &timeZone, .filledText)
        keys.extra(&extra)
    }
}

extension WorkflowCall: KeyedPart {
    static var blank: WorkflowCall { WorkflowCall() }

    mutating func visitKeys(_ keys: inout some KeyVisitor, _ scope: ExpressionScope) {
        keys.parts("inputs", &inputs, scope)
        keys.parts("outputs", &outputs, .workflowOutput)
        keys.parts("secrets", &secrets, .none)
    }
}

extension WorkflowInput: NamedPart {
    static var blank: WorkflowInput { WorkflowInput("") }
    static var canBeBare: Bool { true }

    private static let callTypes = ValueForm.oneOf(["string", "boolean", "number"])
    private static let dispatchTypes = ValueForm.oneOf(["string", "boolean", "number", "choice", "environment"])

    /// The scope says what the default may read: nothing for a manual start, the event for a call, which states the type.
    mutating func visitKeys(_ keys: inout some KeyVisitor, _ scope: ExpressionScope) {
        keys.literal("description", &description, .text)
        var required = isRequired ? true : nil
        keys.flag("required", &required)
        isRequired = required ?? false
        keys.inputDefault("default", &self.default, scope)
        var name: String? = type.name
        if scope == .none {
            keys.literal("type", &name, Self.dispatchTypes)
            type.name = name ?? type.name
        } else {
            keys.literal("type", &type.name, Self.callTypes)
        }
        if type.isChoice { keys.literals("options", &type.options) }
        keys.extra(&extra)
    }
}

extension WorkflowCall.Output: NamedPart {
    static var blank: WorkflowCall.Output { WorkflowCall.Output("", value: "") }

    mutating func visitKeys(_ keys: inout some KeyVisitor, _ scope: ExpressionScope) {
        keys.literal("description", &description, .text)
        keys.value("value", &value, .text, scope)
        keys.extra(&extra)
    }
}

extension WorkflowCall.Secret: NamedPart {
    static var blank: WorkflowCall.Secret { WorkflowCall.Secret("") }
    static var canBeBare: Bool { true }
    var isBare: Bool { description == nil && isRequired == nil && extra.isEmpty }

    mutating func visitKeys(_ keys: inout some KeyVisitor, _ scope: ExpressionScope) {
        keys.literal("description", &description, .text)
        keys.flag("required", &isRequired)
        keys.extra(&extra)
    }
}
