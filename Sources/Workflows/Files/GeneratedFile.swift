/// A file that a project writes: its path below the root, its text, and where it is declared.
///
/// The text that reaches the disk begins with a header in the file's comment syntax. The header names the project and
/// the declaring source, and nothing that changes by itself: no version, no time, no absolute path.
public struct GeneratedFile: Hashable, Sendable {
    /// The path below the project's root, with `/` between its parts.
    public var path: String
    /// The text without the header, in UTF-8.
    public var body: [UInt8]
    /// How the file's format writes comments.
    public var comments: CommentSyntax
    /// The Swift source that declares the file, as `#fileID` gives it: `Module/File.swift`.
    public var source: String
    /// The paths of the workflows that use the file; empty for a file that is not part of an action.
    public var usedBy: [String]

    /// Makes a file from bytes.
    public init(path: String, body: [UInt8], comments: CommentSyntax, source: String, usedBy: [String] = []) {
        self.path = path
        self.body = body
        self.comments = comments
        self.source = source
        self.usedBy = usedBy
    }

    /// The bytes to write for a project: the header, an empty line, the body.
    public func bytes(project: String) -> [UInt8] {
        let header = GeneratedHeader(project: project, source: source).text(in: comments)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(header.utf8.count + 1 + body.count)
        bytes.append(contentsOf: header.utf8)
        bytes.append(0x0A)
        bytes.append(contentsOf: body)
        return bytes
    }
}

extension GeneratedFile: ListElement {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var element: GeneratedFile { self }
}

/// How a text format writes comments.
public enum CommentSyntax: Hashable, Sendable, CaseIterable {
    /// Lines that begin with `#`: YAML, shell.
    case hash
    /// One block between `<!--` and `-->`: Markdown, HTML.
    case html
}
