extension Action: KeyedPart {
    static var blank: Action { Action(name: "", description: "", runs: .composite([])) }

    mutating func visitKeys(_ keys: inout some KeyVisitor, _ scope: ExpressionScope) {
        keys.comment(&comment)
        keys.advised("name", &name, .filledText)
        keys.advised("description", &description, .text)
        keys.literal("author", &author, .text)
        keys.blankLine()
        keys.parts("inputs", &inputs, .actionInputDefault)
        keys.blankLine()
        keys.parts("outputs", &outputs, .actionOutput)
        keys.blankLine()
        keys.runs("runs", &runs)
        keys.blankLine()
        keys.part("branding", &branding, .none)
        keys.extra(&extra)
    }
}

extension Action.Input: NamedPart {
    static var blank: Action.Input { Action.Input("", "") }

    mutating func visitKeys(_ keys: inout some KeyVisitor, _ scope: ExpressionScope) {
        keys.advised("description", &description, .text)
        keys.flag("required", &isRequired)
        keys.value("default", &self.default, .text, scope)
        keys.literal("deprecationMessage", &deprecationMessage, .text)
        keys.extra(&extra)
    }
}

extension Action.Output: NamedPart {
    static var blank: Action.Output { Action.Output("", nil) }

    mutating func visitKeys(_ keys: inout some KeyVisitor, _ scope: ExpressionScope) {
        keys.literal("description", &description, .text)
        keys.value("value", &value, .text, scope)
        keys.extra(&extra)
    }
}

extension Action.JavaScriptRuns: KeyedPart {
    static var blank: Action.JavaScriptRuns { Action.JavaScriptRuns(main: "") }

    mutating func visitKeys(_ keys: inout some KeyVisitor, _ scope: ExpressionScope) {
        keys.literal("using", &runtime.rawValue, .filledText)
        keys.literal("pre", &pre, .filledText)
        keys.value("pre-if", &preIf, .bareCondition, .actionPhaseCondition)
        keys.literal("main", &main, .filledText)
        keys.literal("post", &post, .filledText)
        keys.value("post-if", &postIf, .bareCondition, .actionPhaseCondition)
        keys.extra(&extra)
    }
}

extension Action.DockerRuns: KeyedPart {
    static var blank: Action.DockerRuns { Action.DockerRuns(image: "") }

    mutating func visitKeys(_ keys: inout some KeyVisitor, _ scope: ExpressionScope) {
        var using: String? = "docker"
        keys.literal("using", &using, .filledText)
        keys.literal("image", &image, .filledText)
        keys.literal("pre-entrypoint", &preEntrypoint, .filledText)
        keys.value("pre-if", &preIf, .bareCondition, .actionPhaseCondition)
        keys.literal("entrypoint", &entrypoint, .filledText)
        keys.list("args", &args, scope)
        keys.texts("env", &env, scope)
        keys.literal("post-entrypoint", &postEntrypoint, .filledText)
        keys.value("post-if", &postIf, .bareCondition, .actionPhaseCondition)
        keys.extra(&extra)
    }
}

extension Action.Branding: KeyedPart {
    static var blank: Action.Branding { Action.Branding() }

    mutating func visitKeys(_ keys: inout some KeyVisitor, _ scope: ExpressionScope) {
        var iconName = icon?.rawValue
        keys.literal("icon", &iconName, .filledText)
        icon = iconName.map { Action.Icon($0) }
        var colorName = color?.rawValue
        keys.literal("color", &colorName, .filledText)
        color = colorName.map { Action.Color($0) }
    }
}
