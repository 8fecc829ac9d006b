import Workflows

/// How a job logs in to a registry.
struct RegistryLogin {
    /// The registry's host.
    let host: Value<String>
    /// The user.
    let username: Value<String>
    /// The password or token.
    let password: Value<String>

    func step(
        _ name: Value<String> = "Log in to the registry", if condition: Value<Bool>? = nil, comment: String? = nil
    ) -> Step {
        DockerLogin(registry: host, username: username, password: password)
            .step(name: name, if: condition, comment: comment)
    }
}
