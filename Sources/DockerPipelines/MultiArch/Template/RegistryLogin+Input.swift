import Workflows

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
