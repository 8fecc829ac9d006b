import SlipwayCommands

/// A file system for tests, which fails when it is told to.
///
/// Not checked for `Sendable`: each test has one of its own and uses it from one thread.
final class InMemoryFileSystem: FileSystem, @unchecked Sendable {
    struct Node: Equatable {
        var kind: FileKind
        var bytes: [UInt8] = []
        var mode: UInt32 = 0o644
        var target = ""
        var number: UInt64 = 0
        /// How often it was written into, for the time of its modification.
        var writes = 0

        var version: FileVersion {
            FileVersion(
                identity: FileIdentity(device: 1, number: number), size: bytes.count, seconds: writes, nanoseconds: 0)
        }
        var isSynced = false
    }

    private(set) var nodes: [String: Node] = ["/": Node(kind: .folder)]
    private var lastNumber: UInt64 = 0
    /// The folders that are open, by the numbers of their handles.
    private var open: [Int32: UInt64] = [:]
    private var lastHandle: Int32 = 0
    /// Who holds which folder, by the numbers of their handles.
    private var locks: [Int32: FolderUse] = [:]
    /// What comes from standard input.
    var input: [UInt8] = []
    /// Whether folders can be locked.
    var hasLocks = true

    /// Which of the operations that change something fails, counted from 1, and with which words.
    var failing: (operation: Int, words: String)?
    /// Every change fails.
    var isReadOnly = false
    /// What somebody else does before the operation of a number.
    var meddling: (operation: Int, verbPhrase: (InMemoryFileSystem) -> Void)?
    /// Reading these paths is not permitted.
    var locked: Set<String> = []
    /// The operations that were tried and change something.
    private(set) var changes: [String] = []

    init(_ files: [String: String] = [:], folders: [String] = ["/repo/.git"]) {
        for folder in folders { addFolder(folder) }
        for (path, text) in files { add(path, text) }
    }

    func add(_ path: String, _ text: String, mode: UInt32 = 0o644) { add(path, bytes: Array(text.utf8), mode: mode) }

    func add(_ path: String, bytes: [UInt8], mode: UInt32 = 0o644) {
        addFolder(parent(path))
        put(path, Node(kind: .file, bytes: bytes, mode: mode))
    }

    /// Writes into a file, as an editor does that keeps the file's number.
    func overwrite(_ path: String, _ text: String) {
        nodes[path]?.bytes = Array(text.utf8)
        nodes[path]?.writes += 1
    }

    /// Gives a file another name, as a file system that ignores case does.
    func addName(_ path: String, of other: String) { nodes[path] = nodes[other] }

    func addFolder(_ path: String) {
        guard nodes[path] == nil else { return }
        addFolder(parent(path))
        put(path, Node(kind: .folder))
    }

    func addLink(_ path: String, to target: String) {
        addFolder(parent(path))
        put(path, Node(kind: .symbolicLink, target: target))
    }

    func delete(_ path: String) { nodes = nodes.filter { $0.key != path && !$0.key.hasPrefix(path + "/") } }

    /// Renames a file, or a folder with all that is in it.
    func rename(_ path: String, to newPath: String) {
        for (key, node) in nodes where key == path || key.hasPrefix(path + "/") {
            nodes[key] = nil
            nodes[newPath + key.dropFirst(path.count)] = node
        }
    }

    func addPipe(_ path: String) { put(path, Node(kind: .other)) }

    /// The text of each regular file.
    var texts: [String: String] {
        nodes.filter { $0.value.kind == .file }.mapValues { String(decoding: $0.bytes, as: UTF8.self) }
    }

    func standardInput(limit: Int) throws(FileFailure) -> [UInt8] { Array(input.prefix(limit)) }

    func kind(of path: String, in folder: FolderHandle?) throws(FileFailure) -> FileKind? {
        find(try absolute(path, in: folder)).map { $0.node.kind }
    }

    func contents(of name: String, in folder: FolderHandle?, limit: Int) throws(FileFailure) -> FileEntry {
        let path = try absolute(name, in: folder)
        guard let (real, node) = find(path) else { return .nothing }
        guard !locked.contains(real) else { throw failure("read", path, .permissionDenied, "permission denied") }
        guard node.kind == .file else { return .unreadable(node.kind) }
        return .file(
            FileContents(
                bytes: Array(node.bytes.prefix(limit)), size: node.bytes.count, mode: node.mode, version: node.version))
    }

    func resolve(_ path: String) throws(FileFailure) -> String {
        guard let (real, _) = find(path, following: true) else {
            throw failure("read", path, .notFound, "no such file or directory")
        }
        return real
    }

    func openFolder(_ name: String, in folder: FolderHandle?) throws(FileFailure) -> FolderHandle {
        let path = try absolute(name, in: folder)
        guard let (real, node) = find(path, following: folder == nil) else {
            throw failure("read", path, .notFound, "no such file or directory")
        }
        guard node.kind == .folder else { throw failure("read", path, .notFound, "not a directory") }
        guard !locked.contains(real) else { throw failure("read", path, .permissionDenied, "permission denied") }
        lastHandle += 1
        open[lastHandle] = node.number
        return FolderHandle(
            path: path, number: lastHandle, identity: FileIdentity(device: 1, number: node.number)
        ) { [self] number in
            open[number] = nil
            locks[number] = nil
        }
    }

    /// How many folders are open.
    var openFolders: Int { open.count }

    func entries(in folder: FolderHandle) throws(FileFailure) -> [FolderEntry] {
        guard let real = path(of: folder) else { return [] }
        return nodes.keys.filter { $0 != "/" && parent($0) == real }.sorted().compactMap { path in
            nodes[path].map { FolderEntry(name: String(path.split(separator: "/").last ?? ""), kind: $0.kind) }
        }
    }

    func lock(_ folder: FolderHandle, for use: FolderUse, waits: Bool) throws(FileFailure) -> LockOutcome {
        guard hasLocks else { return .unavailable }
        let others = locks.filter { $0.key != folder.number && open[$0.key] == folder.identity.number }.values
        if use == .writing ? !others.isEmpty : others.contains(.writing) { return .busy }
        locks[folder.number] = use
        return .held
    }

    func create(
        _ name: String, in folder: FolderHandle, holding bytes: [UInt8], mode: UInt32?, isSynced: Bool
    ) throws(FileFailure) -> FileVersion {
        try change("create", folder.path(of: name))
        let path = try absolute(name, in: folder)
        guard find(path) == nil else { throw failure("write", path, .alreadyExists, "file exists") }
        var node = Node(kind: .file, bytes: bytes, mode: mode ?? 0o644, isSynced: isSynced)
        put(path, node)
        node.number = lastNumber
        return node.version
    }

    func move(
        _ name: String, to newName: String, in folder: FolderHandle, file: FileIdentity, replacing old: FileVersion?
    ) throws(FileFailure) {
        try change("move", folder.path(of: newName))
        let (newPath, path) = (try absolute(newName, in: folder), try absolute(name, in: folder))
        guard let node = nodes[path], node.number == file.number, nodes[newPath]?.version == old else {
            throw failure("write", newPath, .changed, FileFailure.changedWords)
        }
        nodes[path] = nil
        nodes[newPath] = node
    }

    func remove(_ name: String, in folder: FolderHandle, file: FileVersion?) throws(FileFailure) {
        try change("remove", folder.path(of: name))
        let path = try absolute(name, in: folder)
        guard let node = nodes[path] else { throw failure("remove", path, .notFound, "no such file or directory") }
        if let file, file != node.version {
            throw failure("remove", path, .changed, FileFailure.changedWords)
        }
        nodes[path] = nil
    }

    func createFolder(_ name: String, in folder: FolderHandle) throws(FileFailure) {
        try change("createFolder", folder.path(of: name))
        let path = try absolute(name, in: folder)
        guard find(path) == nil else { throw failure("make the folder", path, .alreadyExists, "file exists") }
        put(path, Node(kind: .folder))
    }

    func removeFolder(_ name: String, in folder: FolderHandle) throws(FileFailure) {
        try change("removeFolder", folder.path(of: name))
        let path = try absolute(name, in: folder)
        guard let (real, _) = find(path), !nodes.keys.contains(where: { parent($0) == real }) else {
            throw failure("remove the folder", path, .other, "directory not empty")
        }
        nodes[real] = nil
    }

    func sync(_ folder: FolderHandle) throws(FileFailure) { try change("sync", folder.path) }

    /// Where an open folder is now; `nil` if it was deleted.
    private func path(of folder: FolderHandle) -> String? {
        nodes.first { $0.value.number == folder.identity.number }?.key
    }

    private func absolute(_ path: String, in folder: FolderHandle?) throws(FileFailure) -> String {
        guard let folder else { return path }
        guard let start = self.path(of: folder) else {
            throw failure("write", folder.path(of: path), .notFound, "no such file or directory")
        }
        return start == "/" ? "/\(path)" : "\(start)/\(path)"
    }

    private func change(_ operation: String, _ path: String) throws(FileFailure) {
        changes.append("\(operation) \(path)")
        if let meddling, meddling.operation == changes.count { meddling.verbPhrase(self) }
        if isReadOnly { throw failure("write", path, .other, "read-only file system") }
        if let failing, failing.operation == changes.count { throw failure("write", path, .other, failing.words) }
    }

    private func put(_ path: String, _ node: Node) {
        lastNumber += 1
        nodes[path] = node
        nodes[path]?.number = lastNumber
    }

    private func find(_ path: String, following: Bool = false) -> (path: String, node: Node)? {
        var real = "/"
        var links = 0
        var parts = Array(path.split(separator: "/").map { String($0) }.reversed())
        while let part = parts.popLast() {
            guard nodes[real]?.kind == .folder else { return nil }
            if part == "." { continue }
            if part == ".." {
                real = parent(real)
                continue
            }
            let next = real == "/" ? "/\(part)" : "\(real)/\(part)"
            guard let node = nodes[next] else { return nil }
            if node.kind == .symbolicLink, following || !parts.isEmpty {
                links += 1
                guard links < 40 else { return nil }
                if node.target.hasPrefix("/") { real = "/" }
                parts += node.target.split(separator: "/").map { String($0) }.reversed()
            } else {
                real = next
            }
        }
        return nodes[real].map { (real, $0) }
    }

    private func parent(_ path: String) -> String {
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
        return folder.isEmpty ? "/" : folder
    }

    private func failure(
        _ operation: String, _ path: String, _ reason: FileFailure.Reason, _ words: String
    ) -> FileFailure {
        FileFailure(operation: operation, path: path, reason: reason, words: words)
    }
}
