extension DeploymentEnvironment: ShortenedPart {
    static var blank: DeploymentEnvironment { "" }
    static var shortForm: ValueForm? { .text }
    var short: ExpressionNode? { url == nil && deployment == nil && extra.isEmpty ? name.node : nil }

    init(short: ExpressionNode) { self.init(Value(short)) }

    mutating func visitKeys(_ keys: inout some KeyVisitor, _ scope: ExpressionScope) {
        keys.value("name", &name, .text, scope)
        keys.value("url", &url, .text, .environmentURL)
        keys.value("deployment", &deployment, .boolean, scope)
        keys.extra(&extra)
    }
}

extension Snapshot: ShortenedPart {
    static var blank: Snapshot { Snapshot("") }
    static var shortForm: ValueForm? { .literal }
    var short: ExpressionNode? { version == nil && condition == nil && extra.isEmpty ? .string(imageName) : nil }

    init(short: ExpressionNode) {
        self.init("")
        if case .string(let name) = short { imageName = name }
    }

    mutating func visitKeys(_ keys: inout some KeyVisitor, _ scope: ExpressionScope) {
        keys.literal("image-name", &imageName, .filledText)
        keys.literal("version", &version, .filledText)
        keys.value("if", &condition, .condition, scope)
        keys.extra(&extra)
    }
}

extension Concurrency: ShortenedPart {
    static var blank: Concurrency { "" }
    static var shortForm: ValueForm? { .filledText }
    var short: ExpressionNode? { expression?.node }

    init(short: ExpressionNode) {
        switch short {
        case .string, .text: self.init(group: Value(short))
        default: self.init(Value<Any>(short))
        }
    }

    mutating func visitKeys(_ keys: inout some KeyVisitor, _ scope: ExpressionScope) {
        keys.value("group", &group, .filledText, scope)
        // Nobody has to know what happens without the key.
        keys.value("cancel-in-progress", &cancelsInProgress, .boolean, scope, writing: false)
        keys.value("queue", &queue, .oneOf(["single", "max"]), scope)
        keys.extra(&extra)
    }
}

extension Strategy: ShortenedPart {
    static var blank: Strategy { Strategy() }
    static var shortForm: ValueForm? { nil }
    var short: ExpressionNode? { expression?.node }

    init(short: ExpressionNode) { self.init(Value<Any>(short)) }

    mutating func visitKeys(_ keys: inout some KeyVisitor, _ scope: ExpressionScope) {
        keys.value("fail-fast", &failFast, .boolean, scope)
        keys.value("max-parallel", &maxParallel, .number, scope)
        keys.matrix("matrix", &matrix)
        keys.extra(&extra)
    }
}

extension Defaults: KeyedPart {
    static var blank: Defaults { Defaults() }

    mutating func visitKeys(_ keys: inout some KeyVisitor, _ scope: ExpressionScope) {
        var run: RunDefaults? = RunDefaults(defaults: self)
        keys.part("run", &run, scope)
        if let run { self = run.defaults }
        keys.extra(&extra)
    }
}

/// What stands below `defaults.run`.
private struct RunDefaults: ShortenedPart {
    var defaults: Defaults

    static var blank: RunDefaults { RunDefaults(defaults: Defaults()) }
    static var shortForm: ValueForm? { nil }
    var short: ExpressionNode? { defaults.expression?.node }

    init(defaults: Defaults) { self.defaults = defaults }

    init(short: ExpressionNode) { self.init(defaults: Defaults(Value<Any>(short))) }

    mutating func visitKeys(_ keys: inout some KeyVisitor, _ scope: ExpressionScope) {
        keys.value("shell", &defaults.shell, .filledText, scope)
        keys.value("working-directory", &defaults.workingDirectory, .filledText, scope)
        keys.extra(&defaults.runExtra)
    }
}
