extension StepAttributes {
    /// The keys with which steps that run something begin.
    fileprivate mutating func visitHead(_ keys: inout some KeyVisitor) {
        keys.value("name", &name, .text, keys.stepScopes.value)
        keys.id("id", &id)
        keys.value("if", &condition, .condition, keys.stepScopes.condition)
        keys.value("continue-on-error", &continueOnError, .boolean, keys.stepScopes.value)
        keys.value("timeout-minutes", &timeoutMinutes, .number, keys.stepScopes.value)
        keys.flag("background", &background)
    }
}

extension RunStep: KeyedPart {
    static var blank: RunStep { RunStep(script: "") }

    var comment: String? {
        get { attributes.comment }
        set { attributes.comment = newValue }
    }

    /// The script is the long part and comes last, below the variables that it reads.
    mutating func visitKeys(_ keys: inout some KeyVisitor, _ scope: ExpressionScope) {
        attributes.visitHead(&keys)
        keys.shell("shell", &shell)
        keys.value("working-directory", &workingDirectory, .text, scope)
        keys.variables("env", &attributes.env, scope)
        keys.script("run", &script)
        keys.extra(&attributes.extra)
    }
}

extension ActionStep: KeyedPart {
    static var blank: ActionStep { ActionStep(.local("")) }

    var comment: String? {
        get { attributes.comment }
        set { attributes.comment = newValue }
    }

    mutating func visitKeys(_ keys: inout some KeyVisitor, _ scope: ExpressionScope) {
        attributes.visitHead(&keys)
        keys.action("uses", &action)
        keys.undeclaredInputs(undeclaredInputs, of: "action")
        keys.inputs("with", &with, scope)
        keys.variables("env", &attributes.env, scope)
        keys.extra(&attributes.extra)
    }
}

extension WaitStep: KeyedPart {
    static var blank: WaitStep { WaitStep(for: []) }

    mutating func visitKeys(_ keys: inout some KeyVisitor, _ scope: ExpressionScope) {
        keys.value("name", &name, .text, scope)
        keys.id("id", &id)
        keys.ids("wait", &steps)
        keys.value("continue-on-error", &continueOnError, .boolean, scope)
        keys.extra(&extra)
    }
}

extension WaitAllStep: KeyedPart {
    static var blank: WaitAllStep { WaitAllStep() }

    mutating func visitKeys(_ keys: inout some KeyVisitor, _ scope: ExpressionScope) {
        keys.value("name", &name, .text, scope)
        keys.id("id", &id)
        keys.waitAll("wait-all", &isOn)
        keys.value("continue-on-error", &continueOnError, .boolean, scope)
        keys.extra(&extra)
    }
}

extension CancelStep: KeyedPart {
    static var blank: CancelStep { CancelStep("") }

    mutating func visitKeys(_ keys: inout some KeyVisitor, _ scope: ExpressionScope) {
        keys.value("name", &name, .text, scope)
        keys.id("id", &id)
        keys.literal("cancel", &step.rawValue, .filledText)
        keys.value("continue-on-error", &continueOnError, .boolean, scope)
        keys.extra(&extra)
    }
}

extension ParallelSteps: KeyedPart {
    static var blank: ParallelSteps { ParallelSteps {} }

    mutating func visitKeys(_ keys: inout some KeyVisitor, _ scope: ExpressionScope) {
        keys.steps("parallel", &steps)
        keys.extra(&extra)
    }
}

extension KeyVisitor {
    /// The id of a step.
    fileprivate mutating func id(_ key: String, _ id: inout StepID?) {
        var text = id?.rawValue
        literal(key, &text, .filledText)
        id = text.map { StepID($0) }
    }
}
