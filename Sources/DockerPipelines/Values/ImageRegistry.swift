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
    /// How a job gets credentials of a cloud; they replace user and password.
    public var identity: CloudIdentity?
    /// Whether the job's own token logs in.
    let takesJobToken: Bool

    /// A registry with its own users.
    ///
    /// - Parameters:
    ///   - host: The registry's host, with a port where it has one, without a scheme.
    ///   - owner: The account above the images.
    ///   - username: The user that logs in.
    ///   - password: The password or token, which should come from `secrets`.
    public init(host: String, owner: String, username: Value<String>, password: Value<String>) {
        self.init(host: host, owner: owner, username: username, password: password, takesJobToken: false)
    }

    private init(
        host: String, owner: String?, username: Value<String>, password: Value<String>, takesJobToken: Bool
    ) {
        self.host = host
        self.owner = owner
        self.username = username
        self.password = password
        self.takesJobToken = takesJobToken
    }

    /// A registry of a cloud, to which a job logs in with credentials that it gets for its OIDC token.
    ///
    /// - Parameters:
    ///   - host: The registry's host, without a scheme.
    ///   - owner: What stands above the images, such as a project and a repository; may be empty.
    ///   - identity: Who the job is to the cloud.
    public init(host: String, owner: String, identity: CloudIdentity) {
        self.init(host: host, owner: owner, username: "", password: "", takesJobToken: false)
        self.identity = identity
    }

    /// GitHub's registry under the repository's owner, with the job's own token.
    public static let gitHub = ImageRegistry.gitHub(owner: nil)

    /// GitHub's registry under an account, with the job's own token; `nil` is the repository's owner.
    public static func gitHub(owner: String?) -> ImageRegistry {
        ImageRegistry(
            host: "ghcr.io", owner: owner, username: github.actor, password: secrets.githubToken, takesJobToken: true)
    }

    /// An image's whole name; it may hold capitals, since an expression cannot lower the repository's owner.
    ///
    /// The actions that take a name in any case, such as ``ReleaseTags``, put it out in lower case.
    public func name(of image: Value<String>) -> Value<String> {
        guard let owner else { return "\(host)/\(github.repositoryOwner)/\(image)" }
        return owner.isEmpty ? "\(host)/\(image)" : "\(host)/\(owner)/\(image)"
    }

    /// What the token of a job must be allowed to do that reads the repository and uses the registry.
    ///
    /// A registry with its own users needs no permission of the job's token.
    ///
    /// - Parameters:
    ///   - access: What the job does in the registry.
    ///   - purpose: Why; a comment beside the permission, such as `Push images`.
    /// - Returns: The permissions of the job.
    public func permissions(_ access: AccessLevel = .write, to purpose: String) -> Permissions {
        if let identity {
            return Permissions(contents: .read, idToken: .write)
                .because(.idToken, "Get credentials of \(identity.cloud)")
        }
        guard takesJobToken else { return Permissions(contents: .read) }
        return Permissions(contents: .read, packages: ReadWriteLevel(access)).because(.packages, purpose)
    }
}
