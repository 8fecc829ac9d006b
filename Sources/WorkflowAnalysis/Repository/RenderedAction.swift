package import Workflows

/// An action of the repository's own, its text, and the files beside it.
package struct RenderedAction: Sendable {
    /// What was declared.
    package let declared: ActionFolder
    /// The text of the `action.yml`, and what was noticed while it was written.
    package let rendered: RenderedDocument
    /// The files beside it, without those that could not be read.
    package let files: [GeneratedFile]
    /// The paths of the workflows that use it, in the order of the declaration; through other actions, too.
    package internal(set) var workflows: [String] = []
    /// The files that could not be read, or hold no text, each with the reason.
    package let unreadable: [(file: ActionFile, reason: String)]
    /// Other actions that are declared for the same folder, and say something else.
    package var rivals: [Rival] = []

    /// Renders an action, unless it was read, and has a text.
    package init(
        _ folder: ActionFolder, text: [UInt8]? = nil, options: RenderingOptions, readFile: (String) -> [UInt8]?
    ) {
        var folder = folder
        folder.prefix = options.actionPrefix
        declared = folder
        rendered =
            text.map { folder.action.noted(with: options, text: $0) } ?? folder.action.rendered(with: options)
        var files: [GeneratedFile] = []
        var unreadable: [(file: ActionFile, reason: String)] = []
        for file in folder.allFiles {
            switch file.read(readFile) {
            case .success(let bytes):
                files.append(
                    GeneratedFile(
                        path: "\(folder.path)/\(file.name)", body: bytes, comments: file.comments,
                        source: folder.site.file))
            case .failure(let problem):
                unreadable.append((file, problem.reason))
            }
        }
        self.files = files
        self.unreadable = unreadable
    }

    /// The files as they are written below the root.
    package var generated: [GeneratedFile] {
        let metadata = GeneratedFile(
            path: declared.metadataPath, body: rendered.bytes, comments: .hash, source: declared.site.file)
        return ([metadata] + files).map { file in
            var file = file
            file.usedBy = workflows
            return file
        }
    }

    /// Whether both say the same, wherever they are declared.
    package func isSame(as other: RenderedAction) -> Bool {
        rendered.bytes == other.rendered.bytes && files.map(\.path) == other.files.map(\.path)
            && files.map(\.body) == other.files.map(\.body)
    }
}

/// An action that is declared for the folder of another one.
package struct Rival: Hashable {
    /// The folder's name, which may differ in case.
    package let name: String
    /// Where it is declared.
    package let site: DeclarationSite
}

/// Why a file of an action cannot be written.
private struct FileProblem: Error {
    let reason: String
}

extension ActionFile {
    /// The file's bytes, which are text.
    fileprivate func read(_ readFile: (String) -> [UInt8]?) -> Result<[UInt8], FileProblem> {
        let bytes: [UInt8]
        switch contents {
        case .text(let text): bytes = Array(text.utf8)
        case .file(let path):
            guard let read = readFile(path) else { return .failure(FileProblem(reason: "cannot be read")) }
            bytes = read
        }
        guard !bytes.contains(0), String(validating: bytes, as: UTF8.self) != nil else {
            return .failure(FileProblem(reason: "is no text in UTF-8"))
        }
        return .success(bytes)
    }
}
