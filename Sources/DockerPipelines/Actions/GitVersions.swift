import ScriptLibrary
public import Workflows

/// The action `git-versions`: stable versions among the tags of a public Git repository, highest first.
///
/// It needs nothing from its job but `contents: read`.
///
/// ```swift
/// GitVersions.action.step(
///     id: "versions", name: "Find the highest tags", with: .init(url: "https://git.example.com/app.git", count: 10))
/// ```
public enum GitVersions: Sendable {
    /// What a step passes.
    public struct Inputs: ActionParameters {
        /// The address of the repository.
        public var url: Value<String>
        /// How many versions to list; `1000` unless stated.
        public var count: Value<Int>?
        /// The text before the version in a tag; `v` unless stated.
        public var prefix: Value<String>?
        /// The text after the version in a tag.
        public var suffix: Value<String>?
        /// How many numbers a version has; `3` unless stated.
        public var numbers: Value<Int>?

        /// States the inputs.
        public init(
            url: Value<String>, count: Value<Int>? = nil, prefix: Value<String>? = nil, suffix: Value<String>? = nil,
            numbers: Value<Int>? = nil
        ) {
            self.url = url
            self.count = count
            self.prefix = prefix
            self.suffix = suffix
            self.numbers = numbers
        }

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public static let declarations: [ActionParameter<Self>] = [
            .required(\.url, "url", "Address of the repository"),
            .optional(\.count, "count", default: 1000, "How many versions to list"),
            .optional(\.prefix, "prefix", default: "v", "Text before the version in a tag"),
            .optional(\.suffix, "suffix", "Text after the version in a tag"),
            .optional(\.numbers, "numbers", default: 3, "How many numbers a version has"),
        ]
    }

    /// The action.
    public static let action = OwnAction(
        "git-versions", name: "Find versions in a Git repository",
        description: "Lists stable versions among the tags of a public Git repository, highest first.",
        inputs: Inputs.self, outputs: VersionList.self
    ) { inputs in
        let list = RunStep(
            "List the tags", script: .file(ActionFile(.gitVersions)),
            env: [
                "URL": inputs.url, "COUNT": inputs.count, "PREFIX": inputs.prefix, "SUFFIX": inputs.suffix,
                "NUMBERS": inputs.numbers,
            ]
        ).identified("versions", outputs: VersionList.self)
        return ActionBody(outputs: [.init(\.versions, list.outputs.versions)]) { list }
    }.declared(at: .firstUse)
}
