import WorkflowYAML

extension Renderer {
    mutating func container(_ container: Container) -> YAMLNode {
        if container.isPlain { return node(container.image.node, .job) }
        return .mapping(mapping { $0.keys(of: container) })
    }

    mutating func services(_ services: Mapping<Service>) {
        value("services", services.expression, .job)
        guard !services.entries.isEmpty else { return }
        child("services") { renderer in
            for service in services.entries {
                renderer.entry(service.key) { $0.service(service.value) }
            }
        }
    }

    private mutating func service(_ service: Service) -> YAMLNode {
        if service.container.isPlain, service.entrypoint == nil, service.command == nil {
            return node(service.container.image.node, .job)
        }
        return .mapping(
            mapping { renderer in
                renderer.keys(of: service.container)
                renderer.value("entrypoint", service.entrypoint, .job)
                renderer.value("command", service.command, .job)
            })
    }

    private mutating func listing(_ key: String, _ listing: Listing<Value<String>>) {
        guard !listing.isEmpty else { return }
        entry(key) { renderer in
            switch listing {
            case .written(let items): renderer.values(items, .job)
            case .expression(let value): renderer.node(value.node, .job)
            }
        }
    }

    private mutating func keys(of container: Container) {
        value("image", container.image, .job)
        if let whole = container.credentials?.expression {
            value("credentials", whole, .credentials)
        } else if let credentials = container.credentials {
            child("credentials") { renderer in
                renderer.value("username", credentials.username, .credentials)
                renderer.value("password", credentials.password, .credentials)
                renderer.extra(credentials.extra)
            }
        }
        variables("env", container.env, .containerEnvironment, whole: .job)
        listing("ports", container.ports)
        listing("volumes", container.volumes)
        value("options", container.options, .job)
        extra(container.extra)
    }
}

extension Container {
    /// Whether the image is all there is, so that it can stand beside the key.
    fileprivate var isPlain: Bool {
        credentials == nil && env.isEmpty && ports.isEmpty && volumes.isEmpty && options == nil && extra.isEmpty
    }
}
