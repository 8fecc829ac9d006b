import Workflows

/// How a job logs in to a registry that only the run knows: to GitHub's with its own token, else with the secrets.
struct RegistryLogin {
    let host: Value<String>
    let username: Value<String>
    let password: Value<String>

    init(_ host: Value<String>, _ secrets: SecretReferences<MultiArchSecrets>) {
        let gitHub = ImageRegistry.gitHub
        let isGitHub = host == Value(gitHub.host)
        self.host = host
        username = choose(when: isGitHub, then: gitHub.username, otherwise: secrets.username)
        password = choose(when: isGitHub, then: gitHub.password, otherwise: secrets.accessToken)
    }

    func step(_ name: Value<String>, if condition: Value<Bool>? = nil) -> Step {
        DockerLogin(registry: host, username: username, password: password).step(name: name, if: condition)
    }
}
