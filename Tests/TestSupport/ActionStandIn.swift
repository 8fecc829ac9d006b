import Foundation

/// A third-party action as a test plays it: from its inputs to its outputs.
///
/// ```swift
/// let store = ArtifactStore()
/// try runner.run(with: […], uses: [.upload(to: store), .download(from: store)])
/// ```
public struct ActionStandIn: Sendable {
    /// The action, such as `actions/upload-artifact`.
    public var action: String
    /// The inputs that it knows; a step that passes another one fails the test.
    public var inputs: Set<String>
    /// What it does with its inputs; what it throws fails the step.
    public var run: @Sendable ([String: String]) throws -> [String: String]

    /// Describes an action.
    public init(
        _ action: String, inputs: Set<String>, run: @escaping @Sendable ([String: String]) throws -> [String: String]
    ) {
        self.action = action
        self.inputs = inputs
        self.run = run
    }

    /// Puts the files that a pattern ending in `/*` finds into a store.
    public static func upload(to store: ArtifactStore) -> ActionStandIn {
        ActionStandIn(
            "actions/upload-artifact", inputs: ["name", "path", "if-no-files-found", "retention-days", "overwrite"]
        ) { inputs in
            let folder = try require(inputs["path"], "path").dropLast(2)
            let names = (try? FileManager.default.contentsOfDirectory(atPath: String(folder))) ?? []
            if names.isEmpty, inputs["if-no-files-found"] == "error" { throw ActionFailure("no file was found") }
            let files = try names.map { ($0, try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\($0)"))) }
            try store.add(
                try require(inputs["name"], "name"), Dictionary(uniqueKeysWithValues: files),
                overwrites: inputs["overwrite"] == "true")
            return [:]
        }
    }

    /// Writes the files of the artifacts that a name or pattern finds, all into one folder.
    public static func download(from store: ArtifactStore) -> ActionStandIn {
        ActionStandIn("actions/download-artifact", inputs: ["name", "path", "pattern", "merge-multiple"]) { inputs in
            let folder = URL(fileURLWithPath: try require(inputs["path"], "path"))
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            if let name = inputs["name"], store.files(matching: name) == [:] {
                throw ActionFailure("no artifact '\(name)'")
            }
            if inputs["name"] == nil, inputs["merge-multiple"] != "true" {
                throw ActionFailure("each artifact would get a folder of its own")
            }
            for (name, data) in store.files(matching: try require(inputs["name"] ?? inputs["pattern"], "pattern")) {
                try data.write(to: folder.appendingPathComponent(name))
            }
            return [:]
        }
    }

    /// The labels and the version of docker/metadata-action, from rules of the kind `type=raw`.
    public static let metadata = ActionStandIn(
        "docker/metadata-action", inputs: ["images", "tags", "flavor", "labels", "annotations"]
    ) { inputs in
        let version = try require(inputs["tags"], "tags").split(separator: "=").last.map(String.init) ?? ""
        return [
            "labels": "org.opencontainers.image.version=\(version)", "version": version,
        ]
    }

    private static func require(_ value: String?, _ name: String) throws -> String {
        guard let value else { throw ActionFailure("the input '\(name)' is missing") }
        return value
    }
}

/// Why an action that a test plays fails.
public struct ActionFailure: Error, Hashable, Sendable {
    /// The reason.
    public var reason: String

    /// States the reason.
    public init(_ reason: String) {
        self.reason = reason
    }
}
