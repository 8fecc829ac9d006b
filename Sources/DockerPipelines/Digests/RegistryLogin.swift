import Workflows

/// How a job logs in to a registry.
struct RegistryLogin {
    /// The registry's host.
    let host: Value<String>
    /// The user.
    let username: Value<String>
    /// The password or token.
    let password: Value<String>

    func step(_ name: Value<String> = "Log in to the registry", if condition: Value<Bool>? = nil) -> Step {
        DockerLogin(registry: host, username: username, password: password).step(name: name, if: condition)
    }
}

extension RegistryLogin {
    /// To a registry that only the run knows: to GitHub's with its own token, else with the secrets.
    init(_ host: Value<String>, _ secrets: SecretReferences<MultiArchSecrets>) {
        let gitHub = ImageRegistry.gitHub
        let isGitHub = host == Value(gitHub.host)
        self.init(
            host: host, username: choose(when: isGitHub, then: gitHub.username, otherwise: secrets.username),
            password: choose(when: isGitHub, then: gitHub.password, otherwise: secrets.accessToken))
    }
}

extension ImageRegistry {
    /// How a job logs in to it.
    var login: RegistryLogin { RegistryLogin(host: Value(host), username: username, password: password) }
}
