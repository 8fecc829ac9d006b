import ScriptLibrary
import Workflows

/// Deletes the images and charts that a pull request has published.
enum CleanUpPackages {
    struct Inputs: ActionParameters {
        var registry: Value<String>
        var owner: Value<String>
        var packages: Value<String>
        var request: Value<String>
        var token: Value<String>

        static let declarations: [ActionParameter<Self>] = [
            .required(\.registry, "registry", "Host of the registry"),
            .required(\.owner, "owner", "Account of the packages"),
            .required(\.packages, "packages", "Names of packages, one a line"),
            .required(\.request, "pull-request", "Number of the pull request"),
            .required(\.token, "token", "Token that deletes packages"),
        ]
    }

    static let action = OwnAction(
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
