/// A file that stands beside an `action.yml`, such as the script that a step runs.
///
/// ```swift
/// let text = "#!/usr/bin/env bash\nset -euo pipefail\necho \"Hello, $WHO\"\n"
/// let script = ActionFile("greet.sh", text: text)
/// let step = RunStep("Greet", script: .file(script), env: ["WHO": "world"])
/// ```
public struct ActionFile: Hashable, Sendable {
    /// The name in the action's folder.
    public var name: String
    /// What it holds.
    package var contents: Contents
    /// How the file's format writes comments, which the header of generated files needs.
    public var comments: CommentSyntax

    /// What a file holds.
    package enum Contents: Hashable, Sendable {
        /// This text.
        case text(String)
        /// The text of another file, by its absolute path; it is read when the project's files are generated.
        case file(String)
    }

    /// A file that holds a text.
    public init(_ name: String, text: String, comments: CommentSyntax = .hash) {
        self.name = name
        contents = .text(text)
        self.comments = comments
    }

    /// A file that holds what a file beside the declaring Swift source holds.
    ///
    /// - Parameters:
    ///   - name: The name in the action's folder.
    ///   - path: The path of the file to copy, from the folder of the Swift source; the same name by default.
    ///   - comments: How the file's format writes comments.
    ///   - source: The Swift source.
    public init(
        _ name: String, copying path: String? = nil, comments: CommentSyntax = .hash, beside source: String = #filePath
    ) {
        self.name = name
        var folder = source[...]
        while let last = folder.popLast(), last != "/" {}
        contents = .file("\(folder)/\(path ?? name)")
        self.comments = comments
    }
}
