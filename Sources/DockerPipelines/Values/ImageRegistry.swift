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

    /// Whether the job's own token logs in.
    var takesJobToken: Bool { permissions != .none }

    /// What the job's token must be allowed to do where nothing is pushed.
    var readPermissions: Permissions { takesJobToken ? Permissions(packages: .read) : .none }
}
