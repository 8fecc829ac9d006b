public import Workflows

/// Where images are published, under whose name, and how a job logs in.
public struct ImageRegistry: Sendable {
    /// The registry's host, with a port where it has one, without a scheme.
    public var host: String
    /// The account above the images; `nil` takes the repository's owner, in lower case, when the workflow runs.
    public var owner: String?
    /// The user that logs in.
    public var username: Value<String>
    /// The password or token.
    public var password: Value<String>
    /// What the job's token must be allowed to do for it.
    var permissions: Permissions

    /// A registry with its own users.
    ///
    /// - Parameters:
    ///   - host: The registry's host, with a port where it has one, without a scheme.
    ///   - owner: The account above the images.
    ///   - username: The user that logs in.
    ///   - password: The password or token, which should come from `secrets`.
    public init(host: String, owner: String, username: Value<String>, password: Value<String>) {
        self.host = host
        self.owner = owner
        self.username = username
        self.password = password
        permissions = .none
    }

    /// GitHub's registry under the repository's owner, with the job's own token.
    public static let gitHub = ImageRegistry.gitHub(owner: nil)

    /// GitHub's registry under an account, with the job's own token; `nil` is the repository's owner.
    public static func gitHub(owner: String?) -> ImageRegistry {
        var registry = ImageRegistry(
            host: "ghcr.io", owner: "", username: github.actor, password: secrets.githubToken)
        registry.owner = owner
        registry.permissions = Permissions(packages: .write)
        return registry
    }

    /// An image's whole name; it may hold capitals, since an expression cannot lower the repository's owner.
    ///
    /// The actions that take a name in any case, such as ``ReleaseTags``, put it out in lower case.
    public func name(of image: Value<String>) -> Value<String> {
        guard let owner else { return "\(host)/\(github.repositoryOwner)/\(image)" }
        return "\(host)/\(owner)/\(image)"
    }

    /// Logs in to the registry.
    public func loginStep(name: Value<String>? = nil, if condition: Value<Bool>? = nil) -> Step {
        DockerLogin(registry: Value(host), username: username, password: password)
            .step(name: name ?? "Log in to \(host)", if: condition)
    }

    /// What the token of a job must be allowed to do that reads the repository and pushes images.
    public var publishPermissions: Permissions {
        Permissions(contents: .read).union(permissions.because(.packages, "Push images"))
    }

    /// Whether the job's own token logs in.
    var takesJobToken: Bool { permissions != .none }

    /// What the job's token must be allowed to do where nothing is pushed.
    var readPermissions: Permissions { takesJobToken ? Permissions(packages: .read) : .none }
}
