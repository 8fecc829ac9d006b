public import Workflows

/// How a job logs in to a registry.
///
/// ```swift
/// ImageRegistry.gitHub.login.step()
/// ```
public struct RegistryLogin: Sendable {
    /// The registry's host.
    public var host: Value<String>
    /// The user.
    public var username: Value<String>
    /// The password or token, which should come from `secrets`.
    public var password: Value<String>

    /// Describes a login.
    public init(host: Value<String>, username: Value<String>, password: Value<String>) {
        self.host = host
        self.username = username
        self.password = password
    }

    /// Logs in.
    public func step(_ name: Value<String>? = nil, if condition: Value<Bool>? = nil, comment: String? = nil) -> Step {
        DockerLogin(registry: isDockerHub ? nil : host, username: username, password: password)
            .step(name: name ?? title, if: condition, comment: comment)
    }

    /// Whether the registry is the one that the action takes unless it is told another one.
    private var isDockerHub: Bool { host.node == .string("docker.io") }

    /// Names the host unless only the run knows it.
    private var title: Value<String> {
        if isDockerHub { return "Log in to Docker Hub" }
        guard case .string(let name) = host.node else { return "Log in to the registry" }
        return "Log in to \(Value(name))"
    }
}

extension ImageRegistry {
    /// How a job logs in to the registry.
    public var login: RegistryLogin { RegistryLogin(host: Value(host), username: username, password: password) }
}
