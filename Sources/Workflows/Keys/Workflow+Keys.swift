extension Workflow: KeyedPart {
    static var blank: Workflow { Workflow(on: [], permissions: .unspecified) {} }

    mutating func visitKeys(_ keys: inout some KeyVisitor, _ scope: ExpressionScope) {
        keys.comment(&comment)
        keys.literal("name", &name, .text)
        keys.literal("description", &description, .text)
        keys.value("run-name", &runName, .text, scope)
        keys.blankLine()
        keys.triggers("on", &triggers)
        keys.blankLine()
        keys.permissions("permissions", &permissions)
        keys.blankLine()
        keys.variables("env", &env, .workflowEnvironment)
        keys.blankLine()
        keys.part("defaults", &defaults, .none)
        keys.blankLine()
        keys.part("concurrency", &concurrency, scope)
        keys.blankLine()
        keys.literal("cache-mode", &cacheMode.rawValue, .filledText)
        keys.blankLine()
        keys.jobs("jobs", &jobs)
        keys.extra(&extra)
    }
}
