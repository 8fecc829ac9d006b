import ScriptLibrary
public import Workflows

/// The action `run-tags`: what a run for a branch or a pull request publishes images and charts as.
///
/// A branch never gets the tags of a release or a pull request. It needs nothing from its job but `contents: read`.
///
/// ```swift
/// RunTags.action.step(
///     id: "tags", name: "Name the tags", with: .init(namespace: "ghcr.io/owner", request: ""))
/// ```
public enum RunTags: Sendable {
    /// What a step passes.
    public struct Inputs: ActionParameters {
        /// The host and account of the registry, in any case.
        public var namespace: Value<String>
        /// The number of the pull request; empty for a branch.
        public var request: Value<String>
        /// The name of the branch; that of the run unless stated.
        public var branch: Value<String>?

        /// States the inputs.
        public init(namespace: Value<String>, request: Value<String>, branch: Value<String>? = nil) {
            self.namespace = namespace
            self.request = request
            self.branch = branch
        }

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public static let declarations: [ActionParameter<Self>] = [
            .required(\.namespace, "namespace", "Host and account of the registry, in any case"),
            .required(\.request, "pull-request", "Number of the pull request; empty for a branch"),
            .optional(\.branch, "branch", "Name of the branch; that of the run if empty"),
        ]
    }

    /// What later steps read.
    public struct Results: Outputs {
        /// The host and account of the registry, in lower case.
        public let namespace = Output<String>("namespace", "Host and account of the registry, in lower case")
        /// pr-12 for a pull request, otherwise the branch.
        public let tag = Output<String>("tag", "pr-12 for a pull request, otherwise the branch")
        /// The tag and the commit, which no other run moves.
        public let revisionTag = Output<String>("revision-tag", "The tag and the commit, which no other run moves")
        /// A version below every release.
        public let chartVersion = Output<String>("chart-version", "A version below every release")

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public init() {}
    }

    /// What the jobs for images read.
    struct Names: Outputs {
        let namespace = Output<String>("namespace")
        let tag = Output<String>("tag")
        let revisionTag = Output<String>("revision-tag")
    }

    /// What the jobs for charts read besides.
    struct Preview: Outputs {
        let chartVersion = Output<String>("chart-version")
    }

    /// The action.
    public static let action = OwnAction(
        "run-tags", name: "Name what a run publishes",
        description: "Names the tags of images and the version of charts for a branch or a pull request.",
        inputs: Inputs.self, outputs: Results.self
    ) { inputs in
        let names = RunStep(
            "Name the tags and the version", script: .file(ActionFile(.runTags)),
            env: ["NAMESPACE": inputs.namespace, "PULL_REQUEST": inputs.request, "BRANCH": inputs.branch]
        ).identified("names", outputs: Results.self)
        return ActionBody(outputs: [
            .init(\.namespace, names.outputs.namespace), .init(\.tag, names.outputs.tag),
            .init(\.revisionTag, names.outputs.revisionTag), .init(\.chartVersion, names.outputs.chartVersion),
        ]) { names }
    }.declared(at: .firstUse)
}
