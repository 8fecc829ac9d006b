public import Workflows

/// How a job logs in to a registry.
///
/// ```swift
/// ImageRegistry.gitHub.login.steps()
/// ```
public struct RegistryLogin: Sendable {
    /// The registry's host.
    public var host: Value<String>
    /// The user.
    public var username: Value<String>
    /// The password or token, which should come from `secrets`.
    public var password: Value<String>
    /// How the job gets credentials of a cloud; they replace user and password.
    public var identity: CloudIdentity?

    /// Describes a login.
    public init(host: Value<String>, username: Value<String>, password: Value<String>) {
        self.host = host
        self.username = username
        self.password = password
    }

    /// Gets credentials of a cloud if the registry belongs to one, and logs in.
    public func steps(if condition: Value<Bool>? = nil) -> [Step] {
        switch identity {
        case .none: return [step(if: condition)]
        case .aws(let role, let region):
            // The login action takes the credentials from variables that this action sets.
            return [
                ConfigureAWSCredentials(awsRegion: region, roleToAssume: role)
                    .step(name: "Get credentials of AWS", if: condition),
                DockerLogin(registry: host).step(name: title, if: condition),
            ]
        case .google(let provider, let serviceAccount):
            let token = GoogleAuth(
                workloadIdentityProvider: provider, serviceAccount: serviceAccount, tokenFormat: .accessToken
            ).step(id: "google", name: "Get a token of Google Cloud", if: condition)
            return [
                token.step,
                DockerLogin(registry: host, username: "oauth2accesstoken", password: token.outputs.accessToken)
                    .step(name: title, if: condition),
            ]
        case .azure(let client, let tenant, let subscription):
            return [
                AzureLogin(clientID: client, tenantID: tenant, subscriptionID: subscription)
                    .step(name: "Log in to Azure", if: condition),
                RunStep(title, if: condition, script: "az acr login --name \"$REGISTRY\"", env: ["REGISTRY": host])
                    .element,
            ]
        }
    }

    /// Logs in with user and password.
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
    public var login: RegistryLogin {
        var login = RegistryLogin(host: Value(host), username: username, password: password)
        login.identity = identity
        return login
    }
}
