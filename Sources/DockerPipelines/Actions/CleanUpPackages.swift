import ScriptLibrary
public import Workflows

/// The action `clean-up-packages`: deletes the images and charts that a pull request or a branch has published.
///
/// It works in GitHub's registry only. The job needs a login to the registry and `packages: write`.
///
/// ```swift
/// CleanUpPackages.action.step(
///     name: "Delete what was published",
///     with: .init(
///         registry: "ghcr.io", owner: github.repositoryOwner, packages: "app", tag: names.outputs.tag,
///         chartVersion: names.outputs.chartVersion, token: secrets.githubToken))
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
        /// The tag of the images, as ``RunTags`` names it.
        public var tag: Value<String>
        /// A version of the charts, as ``RunTags`` names it; its time does not count.
        public var chartVersion: Value<String>
        /// The token that deletes packages.
        public var token: Value<String>

        /// States the inputs.
        public init(
            registry: Value<String>, owner: Value<String>, packages: Value<String>, tag: Value<String>,
            chartVersion: Value<String>, token: Value<String>
        ) {
            self.registry = registry
            self.owner = owner
            self.packages = packages
            self.tag = tag
            self.chartVersion = chartVersion
            self.token = token
        }

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public static let declarations: [ActionParameter<Self>] = [
            .required(\.registry, "registry", "Host of the registry"),
            .required(\.owner, "owner", "Account of the packages"),
            .required(\.packages, "packages", "Names of packages, one a line"),
            .required(\.tag, "tag", "Tag of the images; others end with a commit"),
            .required(\.chartVersion, "chart-version", "Version of a chart; others differ in the time at its end"),
            .required(\.token, "token", "Token that deletes packages"),
        ]
    }

    /// The action.
    public static let action = OwnAction(
        "clean-up-packages", name: "Clean up packages",
        description: "Deletes the images and charts that a pull request or a branch has published.",
        inputs: Inputs.self
    ) { inputs in
        RunStep(
            "Delete the versions", script: .file(ActionFile(.cleanUpPackages)),
            env: [
                "REGISTRY": inputs.registry, "OWNER": inputs.owner, "PACKAGES": inputs.packages,
                "TAG": inputs.tag, "CHART_VERSION": inputs.chartVersion, "GH_TOKEN": inputs.token,
            ])
    }.declared(at: .firstUse)
}
