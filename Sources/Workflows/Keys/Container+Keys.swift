extension Container: ShortenedPart {
    static var blank: Container { Container(image: "") }
    static var shortForm: ValueForm? { .text }

    var short: ExpressionNode? {
        guard credentials == nil, env.isEmpty, ports.isEmpty, volumes.isEmpty, options == nil, extra.isEmpty else {
            return nil
        }
        return image.node
    }

    init(short: ExpressionNode) { self.init(image: Value(short)) }

    mutating func visitKeys(_ keys: inout some KeyVisitor, _ scope: ExpressionScope) {
        visitKnownKeys(&keys, scope)
        keys.extra(&extra)
    }

    fileprivate mutating func visitKnownKeys(_ keys: inout some KeyVisitor, _ scope: ExpressionScope) {
        keys.value("image", &image, .filledText, scope)
        keys.part("credentials", &credentials, .credentials)
        keys.variables("env", &env, .containerEnvironment, whole: scope)
        keys.list("ports", &ports, scope)
        keys.list("volumes", &volumes, scope)
        keys.value("options", &options, .text, scope)
    }
}

extension Service: ShortenedPart {
    static var blank: Service { Service(.blank) }
    static var shortForm: ValueForm? { .filledText }
    var short: ExpressionNode? { entrypoint == nil && command == nil ? container.short : nil }

    init(short: ExpressionNode) { self.init(Container(short: short)) }

    mutating func visitKeys(_ keys: inout some KeyVisitor, _ scope: ExpressionScope) {
        container.visitKnownKeys(&keys, scope)
        keys.value("entrypoint", &entrypoint, .text, scope)
        keys.value("command", &command, .text, scope)
        keys.extra(&container.extra)
    }
}

extension RegistryCredentials: ShortenedPart {
    static var blank: RegistryCredentials { RegistryCredentials(username: "", password: "") }
    static var shortForm: ValueForm? { nil }
    var short: ExpressionNode? { expression?.node }

    init(short: ExpressionNode) { self.init(Value<Any>(short)) }

    mutating func visitKeys(_ keys: inout some KeyVisitor, _ scope: ExpressionScope) {
        keys.value("username", &username, .filledText, scope)
        keys.value("password", &password, .filledText, scope)
        keys.extra(&extra)
    }
}
