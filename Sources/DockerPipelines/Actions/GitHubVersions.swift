import ScriptLibrary
public import Workflows

/// The action `github-versions`: stable versions among the releases of a repository on GitHub.
///
/// It lists the highest version and those published last. The job's own token reads the releases of public
/// repositories; it needs `contents: read`.
///
/// ```swift
/// GitHubVersions.action.step(
///     id: "versions", name: "Find the newest releases", with: .init(repository: "owner/app", count: 10))
/// ```
public enum GitHubVersions: Sendable {
    /// What a step passes.
    public struct Inputs: ActionParameters {
        /// The repository, owner/name.
        public var repository: Value<String>
        /// How many versions to list, 1 to 100.
        public var count: Value<Int>
        /// The only versions that count, separated by spaces; all if empty.
        public var among: Value<String>?
        /// The text before the version in a tag; `v` unless stated.
        public var prefix: Value<String>?
        /// The text after the version in a tag.
        public var suffix: Value<String>?
        /// How many numbers a version has; `3` unless stated.
        public var numbers: Value<Int>?

        /// States the inputs.
        public init(
            repository: Value<String>, count: Value<Int>, among: Value<String>? = nil, prefix: Value<String>? = nil,
            suffix: Value<String>? = nil, numbers: Value<Int>? = nil
        ) {
            self.repository = repository
            self.count = count
            self.among = among
            self.prefix = prefix
            self.suffix = suffix
            self.numbers = numbers
        }

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public static let declarations: [ActionParameter<Self>] = [
            .required(\.repository, "repository", "Repository, owner/name"),
            .required(\.count, "count", "How many versions to list, 1 to 100"),
            .optional(\.among, "among", "The only versions that count, separated by spaces; all if empty"),
            .optional(\.prefix, "prefix", default: "v", "Text before the version in a tag"),
            .optional(\.suffix, "suffix", "Text after the version in a tag"),
            .optional(\.numbers, "numbers", default: 3, "How many numbers a version has"),
        ]
    }

    /// The action.
    public static let action = OwnAction(
        "github-versions", name: "Find versions on GitHub",
        description: "Lists stable versions among the releases of a repository, the highest and those published last.",
        inputs: Inputs.self, outputs: VersionList.self
    ) { inputs in
        let list = RunStep(
            "List the releases", script: .file(ActionFile(.githubVersions)),
            env: [
                "GH_TOKEN": github.token, "REPOSITORY": inputs.repository, "COUNT": inputs.count,
                "AMONG": inputs.among, "PREFIX": inputs.prefix, "SUFFIX": inputs.suffix, "NUMBERS": inputs.numbers,
            ]
        ).identified("versions", outputs: VersionList.self)
        return ActionBody(outputs: [.init(\.versions, list.outputs.versions)]) { list }
    }.declared(at: .firstUse)
}

/// The versions that an action found.
public struct VersionList: Outputs {
    /// The versions, highest first, separated by spaces.
    public let versions = Output<String>("versions", "The versions, highest first, separated by spaces")

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init() {}
}
