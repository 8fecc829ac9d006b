import ScriptLibrary
public import Workflows

/// The action `clean-up-packages`: deletes the images and charts that a pull request has published.
///
/// It works in GitHub's registry only. The job needs a login to the registry and `packages: write`.
///
/// ```swift
/// CleanUpPackages.action.step(
///     name: "Delete what the pull request has published",
///     with: .init(
///         registry: "ghcr.io", owner: github.repositoryOwner, packages: "app", request: "12",
///         token: secrets.githubToken))
/// ```
public enum CleanUpPackages: Sendable {
    /// What a step passes.
    public struct Inputs: ActionParameters {
        /// The host of the registry.
        public var registry: Value<String>
        /// The account of the packages.
        public var owner: Value<String>
        /// The names of packages, one a line.
        public var packages: Value<String>
        /// The number of the pull request.
        public var request: Value<String>
        /// The token that deletes packages.
        public var token: Value<String>

        /// States the inputs.
        public init(
            registry: Value<String>, owner: Value<String>, packages: Value<String>, request: Value<String>,
            token: Value<String>
        ) {
            self.registry = registry
            self.owner = owner
            self.packages = packages
            self.request = request
            self.token = token
        }

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public static let declarations: [ActionParameter<Self>] = [
            .required(\.registry, "registry", "Host of the registry"),
            .required(\.owner, "owner", "Account of the packages"),
            .required(\.packages, "packages", "Names of packages, one a line"),
            .required(\.request, "pull-request", "Number of the pull request"),
            .required(\.token, "token", "Token that deletes packages"),
        ]
    }

    /// The action.
    public static let action = OwnAction(
        "clean-up-packages", name: "Clean up packages",
        description: "Deletes the images and charts that a pull request has published.", inputs: Inputs.self
    ) { inputs in
        RunStep(
            "Delete the versions", script: .file(ActionFile(.cleanUpPackages)),
            env: [
                "REGISTRY": inputs.registry, "OWNER": inputs.owner, "PACKAGES": inputs.packages,
                "PULL_REQUEST": inputs.request, "GH_TOKEN": inputs.token,
            ])
    }.declared(at: .firstUse)
}
