/// Replaces files that somebody has written.
struct SourceWriter {
    private let fileSystem: any FileSystem

    init(_ fileSystem: any FileSystem) { self.fileSystem = fileSystem }

    /// Puts bytes in the place of others, whole or not at all; fails if the file holds something else by now.
    func replace(_ old: [UInt8], with new: [UInt8], at path: String, named name: String) throws(FileFailure) {
        // A link stays what it is.
        let path = try fileSystem.resolve(path)
        let folder = try fileSystem.openFolder(FilePath.folder(of: path), in: nil)
        let file = FilePath.name(of: path)
        guard case .file(let contents) = try fileSystem.contents(of: file, in: folder, limit: SourceReader.limit),
            contents.bytes == old
        else {
            throw FileFailure(operation: "write", path: name, reason: .changed, words: FileFailure.changedWords)
        }
        var transaction = FileTransaction(
            fileSystem: fileSystem, root: folder, folders: FolderMap(fileSystem: fileSystem, root: folder),
            isSynced: true)
        try transaction.write([FileDraft(path: file, bytes: new, mode: contents.mode, replaced: contents.version)])
    }
}
