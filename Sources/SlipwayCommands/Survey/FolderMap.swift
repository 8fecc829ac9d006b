/// What stands at the folders that declared files need; each is looked at once.
struct FolderMap {
    /// What stands at a folder's path.
    enum State: Hashable {
        case exists
        case missing
        /// Nothing can be written below it: the rule and the message of the finding.
        case blocked(rule: String, message: String)
    }

    private let fileSystem: any FileSystem
    private let root: String
    private var states: [String: State] = [:]
    private var realRoot: String?

    init(fileSystem: any FileSystem, root: String) {
        self.fileSystem = fileSystem
        self.root = root
    }

    /// The folders that were looked at and exist.
    var existing: Set<String> { Set(states.filter { $0.value == .exists }.keys) }

    /// What stands at a folder's path below the root.
    mutating func state(of folder: String) throws(FileFailure) -> State {
        if let known = states[folder] { return known }
        if folder.isEmpty {
            // A root that a command is about to make is the only one that can be missing.
            let root: State = try fileSystem.kind(of: "\(root)/.") == nil ? .missing : .exists
            states[folder] = root
            return root
        }
        let parent = try state(of: DeclaredPath.folder(of: folder))
        let state = parent == .exists ? try look(at: folder) : parent
        states[folder] = state
        return state
    }

    private mutating func look(at folder: String) throws(FileFailure) -> State {
        switch try fileSystem.kind(of: "\(root)/\(folder)") {
        case nil: .missing
        case .folder?: .exists
        case .symbolicLink?: try follow(folder)
        case .file?, .other?:
            Self.blocked("file-in-the-way", "a file stands at '\(folder)', where a folder is needed; remove it")
        }
    }

    /// A link to a folder is as good as a folder, as long as it stays below the root and out of git's own folder.
    private mutating func follow(_ folder: String) throws(FileFailure) -> State {
        let target: String
        do throws(FileFailure) {
            target = try fileSystem.resolve("\(root)/\(folder)")
        } catch {
            return Self.blocked("symbolic-link", "the symbolic link '\(folder)' leads nowhere; delete it")
        }
        let real: String
        if let realRoot {
            real = realRoot
        } else {
            real = try fileSystem.resolve(root)
            realRoot = real
        }
        let prefix = real == "/" ? real : real + "/"
        let parts = target.dropFirst(prefix.count).split(separator: "/")
        guard target == real || target.hasPrefix(prefix), !parts.contains(where: { $0.lowercased() == ".git" }) else {
            return Self.blocked(
                "path-leaves-root", "the symbolic link '\(folder)' leads to '\(target)', outside of what may be written"
            )
        }
        guard try fileSystem.kind(of: target) == .folder else {
            return Self.blocked("file-in-the-way", "the symbolic link '\(folder)' leads to a file; remove it")
        }
        return .exists
    }

    private static func blocked(_ rule: String, _ message: String) -> State {
        .blocked(rule: rule, message: message)
    }
}
