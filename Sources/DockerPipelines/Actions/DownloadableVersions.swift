import ScriptLibrary
public import Workflows

/// The action `downloadable-versions`: the versions whose downloads all exist.
///
/// It stops the job if a server does not say whether a download exists. It needs nothing from its job but
/// `contents: read`.
///
/// ```swift
/// DownloadableVersions.action.step(
///     id: "complete", name: "Leave out versions that lack a download",
///     with: .init(versions: found.outputs.versions, urls: "https://example.com/{version}/app.tar.gz"))
/// ```
public enum DownloadableVersions: Sendable {
    /// What a step passes.
    public struct Inputs: ActionParameters {
        /// The versions, separated by spaces.
        public var versions: Value<String>
        /// The addresses that exist for a complete version, one a line, with {version} in it.
        public var urls: Value<String>

        /// States the inputs.
        public init(
            versions: Value<String>, urls: Value<String>
        ) {
            self.versions = versions
            self.urls = urls
        }

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public static let declarations: [ActionParameter<Self>] = [
            .required(\.versions, "versions", "Versions, separated by spaces"),
            .required(\.urls, "urls", "Addresses that exist for a complete version, one a line, with {version} in it"),
        ]
    }

    /// The action.
    public static let action = OwnAction(
        "downloadable-versions", name: "Leave out versions without downloads",
        description: "Keeps the versions whose downloads all exist.", inputs: Inputs.self, outputs: VersionList.self
    ) { inputs in
        let list = RunStep(
            "Ask for each download", script: .file(ActionFile(.downloadableVersions)),
            env: ["VERSIONS": inputs.versions, "URLS": inputs.urls]
        ).identified("versions", outputs: VersionList.self)
        return ActionBody(outputs: [.init(\.versions, list.outputs.versions)]) { list }
    }.declared(at: .firstUse)
}
