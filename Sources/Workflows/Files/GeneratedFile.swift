/// A file that a project writes: its path below the root, its text, and where it is declared.
///
/// The text that reaches the disk begins with a header in the file's comment syntax. The header names the project, the
/// declaring source, the file's own path and the command that writes it again, and nothing that changes by itself: no
/// version, no time, no absolute path.
public struct GeneratedFile: Hashable, Sendable {
    /// The path below the project's root, with `/` between its parts.
    public var path: String
    /// The text without the header, in UTF-8.
    public var body: [UInt8]
    /// How the file's format writes comments.
    public var comments: CommentSyntax
    /// The Swift source that declares the file, as `#filePath` gives it; commands name it by its path in the repository
    /// that holds it.
    package var source: String
    /// The paths of the workflows that use the file; empty for a file that is not part of an action.
    package var usedBy: [String]

    /// Makes a file from bytes; the declaring source is found by itself.
    public init(
        path: String, body: [UInt8], comments: CommentSyntax, source: String = #filePath, usedBy: [String] = []
    ) {
        self.path = path
        self.body = body
        self.comments = comments
        self.source = source
        self.usedBy = usedBy
    }

    /// The bytes to write for a project: the header, an empty line, the body.
    ///
    /// A first line that names an interpreter, such as `#!/usr/bin/env bash`, stays the first line.
    package func bytes(project: String, command: String) -> [UInt8] {
        let header = GeneratedHeader(project: project, source: source, path: path, command: command)
            .text(in: comments)
        let interpreter = interpreterLine
        var bytes: [UInt8] = []
        bytes.reserveCapacity(header.utf8.count + 2 + body.count)
        bytes.append(contentsOf: interpreter)
        if let last = interpreter.last, last != 0x0A { bytes.append(0x0A) }
        bytes.append(contentsOf: header.utf8)
        bytes.append(0x0A)
        bytes.append(contentsOf: body[interpreter.endIndex...])
        return bytes
    }

    /// Whether bytes are these below the header of another project.
    package func isShared(with bytes: [UInt8], of origin: FileOrigin) -> Bool {
        guard origin.path == path else { return false }
        let interpreter = interpreterLine
        // The command in the other header is unknown, so everything below the header is compared.
        let header = bytes.dropFirst(bytes.starts(with: interpreter) ? interpreter.count : 0)
        let parts = header.split(
            separator: 0x0A, maxSplits: GeneratedHeader.height, omittingEmptySubsequences: false)
        guard bytes.starts(with: interpreter), parts.count > GeneratedHeader.height else { return false }
        return parts[GeneratedHeader.height - 1].isEmpty
            && parts[GeneratedHeader.height].elementsEqual(body[interpreter.endIndex...])
    }

    private var interpreterLine: ArraySlice<UInt8> {
        guard comments == .hash, body.starts(with: "#!".utf8) else { return body[..<0] }
        return body[..<(body.firstIndex(of: 0x0A).map { $0 + 1 } ?? body.count)]
    }
}

extension GeneratedFile: ListElement {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var element: GeneratedFile { self }
}
