package import Workflows

/// The names that files of other repositories have in a project, beside those of its own files.
package enum RemoteName {
    /// No file of the repository's own has such a name.
    private static let mark = "@"

    /// The name of a file or a folder in another repository, whose name is compared without case.
    package static func name(of path: String, in repository: String) -> String {
        "\(mark)\(repository.lowercased())\(path.isEmpty ? "" : "/")\(path)"
    }

    /// The name as a reference has it, such as `acme/tools/setup`; that of a file of the repository's own as it is.
    package static func text(of name: String) -> String { isRemote(name) ? String(name.dropFirst(mark.count)) : name }

    /// Whether a name is that of a file in another repository.
    static func isRemote(_ name: String) -> Bool { name.hasPrefix(mark) }
}

extension WorkflowReference {
    /// The name that the called file has in a project, if the file was read.
    package var projectName: String {
        switch self {
        case .own(let name), .local(let name), .selfRepository(let name): name
        case .remote(let repository, let file, _, _): RemoteName.name(of: file, in: repository)
        }
    }
}

extension ActionReference {
    /// The name that an action in another repository has in a project, if the action was read.
    package var remoteName: String? {
        guard let repository else { return nil }
        switch self {
        case .pinned(let action), .at(let action, _), .commit(let action, _):
            return RemoteName.name(of: String(action.dropFirst(repository.count + 1)), in: repository)
        case .own, .local, .selfRepository, .docker: return nil
        }
    }
}
