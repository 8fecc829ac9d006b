import Workflows

/// Decides whose a generated file is: by its header, by where it stands, and by what became of its source.
struct Ownership {
    /// Whose a file is.
    enum Owner: Hashable {
        /// This project's.
        case project
        /// The file has no header.
        case nobody
        /// A project of another name generated it.
        case otherProject(String)
        /// A project of the same name generated it, from a source that is still there and not this project's.
        case namesake(source: String)
        /// Somebody copied it from the path that its header names.
        case copy(of: String)
        /// This project's name stands in a header of Slipway before headers had paths.
        case olderHeader
    }

    private let fileSystem: any FileSystem
    private let project: String
    /// The repositories in which a source may still be.
    private let repositories: [String]
    /// The folders of the targets whose sources declare this project's files.
    private let targets: Set<String>

    init(fileSystem: any FileSystem, project: String, sources: [String], repositories: Set<String>) {
        self.fileSystem = fileSystem
        self.project = project
        self.repositories = repositories.sorted()
        targets = Set(sources.map(Self.target(of:)))
    }

    /// Whose a file at a path is, by what its header says.
    func owner(of origin: FileOrigin?, at path: String) throws(FileFailure) -> Owner {
        guard let origin else { return .nobody }
        guard origin.project == project else { return .otherProject(origin.project) }
        guard let ownPath = origin.path else { return .olderHeader }
        guard ownPath == path else { return .copy(of: ownPath) }
        if isOurs(origin.source) { return .project }
        return try exists(origin.source) ? .namesake(source: origin.source) : .project
    }

    /// Whether a source belongs to a target that declares this project's files.
    ///
    /// A declaration may move from one file of a target to another.
    private func isOurs(_ source: String) -> Bool {
        targets.contains(Self.target(of: source))
    }

    /// The folder of a source's target: the one below `Sources`, or else the source's own.
    static func target(of source: String) -> String {
        let folders = source.split(separator: "/").dropLast()
        guard let sources = folders.lastIndex(of: "Sources"), sources + 1 < folders.endIndex else {
            return folders.joined(separator: "/")
        }
        return folders[...(sources + 1)].joined(separator: "/")
    }

    private func exists(_ source: String) throws(FileFailure) -> Bool {
        for repository in repositories {
            do throws(FileFailure) {
                if try fileSystem.kind(of: "\(repository)/\(source)") != nil { return true }
            } catch {
                // What may not be looked at may be there.
                if error.reason == .permissionDenied { return true }
                throw error
            }
        }
        return false
    }
}

extension Ownership.Owner {
    /// Whether another project generated the file, and not merely another path of this one.
    var isOtherProject: Bool {
        switch self {
        case .otherProject, .namesake: true
        case .project, .nobody, .copy, .olderHeader: false
        }
    }

    /// What to say of a file at a path that this project does not declare; `nil` if there is nothing to say.
    func note(project: String) -> String? {
        switch self {
        case .project, .nobody, .otherProject: nil
        case .namesake(let source):
            """
            a project '\(project)' declared in '\(source)' generated this file; give one of the two projects a name of \
            its own
            """
        case .copy(let path):
            "this is a copy of '\(path)', which Slipway leaves alone; delete its header if you keep it"
        case .olderHeader:
            "an older Slipway generated this file for '\(project)', which does not declare it; delete it, or its header"
        }
    }

    /// Why a file at a declared path is not replaced; `nil` if it is replaced.
    func obstacle(project: String) -> String? {
        switch self {
        case .project, .olderHeader: nil
        case .nobody: "a file stands here that Slipway did not generate"
        case .otherProject(let name): "project '\(name)' generated the file that stands here"
        case .namesake(let source):
            "a project '\(project)' declared in '\(source)' generated the file that stands here"
        case .copy(let path): "a copy of '\(path)' stands here"
        }
    }
}
