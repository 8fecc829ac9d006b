import Workflows

// The parts of a job that have keys of their own.
extension PartCode {
    mutating func concurrency(_ concurrency: Concurrency?) -> SwiftCode? {
        guard let concurrency else { return nil }
        if let whole = concurrency.expression { return .call("Concurrency", [.init(nil, expression(whole))]) }
        var arguments = SwiftArguments()
        arguments.add("group", text(concurrency.group))
        arguments.add("cancelsInProgress", condition(concurrency.cancelsInProgress))
        switch concurrency.queue?.node {
        case nil: break
        case .string(let word)? where ["single", "max"].contains(word): arguments.add("queue", .word(".\(word)"))
        case let node?:
            arguments.add("queue", .call("Value<ConcurrencyQueue>", [.init(nil, expressions.nodeCode(node))]))
        }
        arguments.add("comment", literal(concurrency.comment))
        arguments.add("extra", extra(concurrency.extra))
        return .call("Concurrency", arguments.all)
    }

    mutating func defaults(_ defaults: Defaults?) -> SwiftCode? {
        guard let defaults else { return nil }
        if let whole = defaults.expression { return .call("Defaults", [.init(nil, expression(whole))]) }
        var arguments = SwiftArguments()
        arguments.add("shell", text(defaults.shell))
        arguments.add("workingDirectory", text(defaults.workingDirectory))
        arguments.add("runExtra", extra(defaults.runExtra))
        arguments.add("extra", extra(defaults.extra))
        return .call("Defaults", arguments.all)
    }

    mutating func environment(_ environment: DeploymentEnvironment?) -> SwiftCode? {
        guard let environment else { return nil }
        var arguments = SwiftArguments()
        arguments.add(text(environment.name))
        arguments.add("url", text(environment.url))
        arguments.add("deployment", condition(environment.deployment))
        arguments.add("extra", extra(environment.extra))
        if arguments.all.count == 1, case .text = arguments.all[0].value { return arguments.all[0].value }
        return .call("DeploymentEnvironment", arguments.all)
    }

    mutating func snapshot(_ snapshot: Snapshot?) -> SwiftCode? {
        guard let snapshot else { return nil }
        var arguments = SwiftArguments()
        arguments.add(.quoted(snapshot.imageName))
        arguments.add("version", literal(snapshot.version))
        arguments.add("if", condition(snapshot.condition))
        arguments.add("extra", extra(snapshot.extra))
        return .call("Snapshot", arguments.all)
    }

    mutating func container(_ container: Container?) -> SwiftCode? {
        guard let container else { return nil }
        var arguments = SwiftArguments()
        arguments.add("image", text(container.image))
        arguments.add("credentials", credentials(container.credentials))
        arguments.add("env", variables(container.env))
        arguments.add("ports", listing(container.ports))
        arguments.add("volumes", listing(container.volumes))
        arguments.add("options", text(container.options))
        arguments.add("extra", extra(container.extra))
        return .call("Container", arguments.all)
    }

    mutating func services(_ services: Mapping<Service>) -> SwiftCode? {
        switch services {
        case .expression(let value): return .call(".expression", [.init(nil, expression(value))])
        case .written(let map):
            guard !map.isEmpty else { return nil }
            return .pairs(map.entries.map { .init(key: .quoted($0.key), value: service($0.value)) })
        }
    }

    private mutating func service(_ service: Service) -> SwiftCode {
        var arguments = SwiftArguments()
        arguments.add(container(service.container))
        arguments.add("entrypoint", text(service.entrypoint))
        arguments.add("command", text(service.command))
        return .call("Service", arguments.all)
    }

    private mutating func credentials(_ credentials: RegistryCredentials?) -> SwiftCode? {
        guard let credentials else { return nil }
        if let whole = credentials.expression { return .call("RegistryCredentials", [.init(nil, expression(whole))]) }
        var arguments = SwiftArguments()
        arguments.add("username", text(credentials.username))
        arguments.add("password", text(credentials.password))
        arguments.add("extra", extra(credentials.extra))
        return .call("RegistryCredentials", arguments.all)
    }
}
