// GitHub's documented order, with the long part, the steps, at the end.
extension Job: KeyedPart {
    static var blank: Job { Job("", runsOn: "") {} }

    mutating func visitKeys(_ keys: inout some KeyVisitor, _ scope: ExpressionScope) {
        keys.value("name", &name, .text, scope)
        keys.permissions("permissions", &permissions)
        keys.needs("needs", &needs)
        keys.value("if", &condition, .condition, .jobCondition)
        keys.runner("runs-on", &runsOn)
        keys.part("snapshot", &snapshot, scope)
        keys.part("environment", &environment, scope)
        keys.part("concurrency", &concurrency, scope)
        keys.literal("cache-mode", &cacheMode.rawValue, .filledText)
        keys.texts("outputs", &outputs, .jobOutput)
        keys.variables("env", &env, .jobEnvironment)
        keys.part("defaults", &defaults, .jobDefaults)
        keys.value("timeout-minutes", &timeoutMinutes, .number, scope)
        keys.value("cancel-timeout-minutes", &cancelTimeoutMinutes, .number, scope)
        keys.part("strategy", &strategy, .strategy)
        keys.value("continue-on-error", &continueOnError, .boolean, scope)
        keys.part("container", &container, scope)
        keys.parts("services", &services, scope)
        keys.steps("steps", &steps)
        keys.extra(&extra)
    }
}

extension CallJob: KeyedPart {
    static var blank: CallJob { CallJob("", uses: .local(""), permissions: .unspecified) }

    mutating func visitKeys(_ keys: inout some KeyVisitor, _ scope: ExpressionScope) {
        keys.value("name", &name, .text, scope)
        keys.permissions("permissions", &permissions)
        keys.needs("needs", &needs)
        keys.value("if", &condition, .condition, .jobCondition)
        keys.part("concurrency", &concurrency, scope)
        keys.literal("cache-mode", &cacheMode.rawValue, .filledText)
        keys.part("strategy", &strategy, .strategy)
        keys.callee("uses", &uses)
        keys.undeclaredInputs(undeclaredInputs, of: "callee")
        keys.inputs("with", &with, scope)
        keys.secrets("secrets", &secrets)
        keys.extra(&extra)
    }
}
