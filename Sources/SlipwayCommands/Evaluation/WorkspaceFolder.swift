import Workflows

/// A folder as the workspace from which `hashFiles` reads.
struct WorkspaceFolder: WorkspaceFiles {
    let files: any FileSystem
    /// The absolute path of the workspace.
    let root: String

    func entries(in folder: String, followingLinks: Bool) throws(WorkspaceError) -> [WorkspaceEntry] {
        do throws(FileFailure) {
            var entries: [WorkspaceEntry] = []
            for entry in try files.entries(in: path(of: folder)) {
                switch entry.kind {
                case .file: entries.append(WorkspaceEntry(name: entry.name, isFolder: false))
                case .folder: entries.append(WorkspaceEntry(name: entry.name, isFolder: true))
                case .symbolicLink:
                    // A link that leads nowhere is no file, and one to a folder is a folder only to those who follow.
                    let target = try? files.resolve("\(path(of: folder))/\(entry.name)")
                    guard let target, let kind = try files.kind(of: target) else { continue }
                    guard kind == .file || kind == .folder && followingLinks else { continue }
                    entries.append(WorkspaceEntry(name: entry.name, isFolder: kind == .folder))
                case .other: continue
                }
            }
            return entries
        } catch {
            throw WorkspaceError(message: error.description)
        }
    }

    func bytes(of file: String) throws(WorkspaceError) -> [UInt8] {
        let entry: FileEntry
        do throws(FileFailure) {
            entry = try files.contents(of: files.resolve(path(of: file)), limit: .max)
        } catch {
            throw WorkspaceError(message: error.description)
        }
        guard case .file(let contents) = entry else { throw WorkspaceError(message: "'\(file)' is no file") }
        return contents.bytes
    }

    private func path(of path: String) -> String {
        path.isEmpty ? root : "\(root)/\(path)"
    }
}
