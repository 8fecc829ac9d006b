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
    }

    private(set) var nodes: [String: Node] = ["/": Node(kind: .folder)]
    private var lastNumber: UInt64 = 0

    /// Which of the operations that change something fails, counted from 1, and with which words.
    var failing: (operation: Int, words: String)?
    /// Every change fails.
    var isReadOnly = false
    /// What somebody else does before the operation of a number.
    var meddling: (operation: Int, deed: (InMemoryFileSystem) -> Void)?
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

    func addPipe(_ path: String) { put(path, Node(kind: .other)) }

    /// The text of each regular file.
    var texts: [String: String] {
        nodes.filter { $0.value.kind == .file }.mapValues { String(decoding: $0.bytes, as: UTF8.self) }
    }

    func kind(of path: String) throws(FileFailure) -> FileKind? { find(path).map { $0.node.kind } }

    func contents(of path: String, limit: Int) throws(FileFailure) -> FileEntry {
        guard let (real, node) = find(path) else { return .nothing }
        guard !locked.contains(real) else { throw failure("read", path, .permissionDenied, "permission denied") }
        guard node.kind == .file else { return .unreadable(node.kind) }
        return .file(
            FileContents(
                bytes: Array(node.bytes.prefix(limit)), size: node.bytes.count, mode: node.mode,
                identity: FileIdentity(device: 1, number: node.number)))
    }

    func entries(in folder: String) throws(FileFailure) -> [FolderEntry] {
        guard let (real, node) = find(folder, following: true), node.kind == .folder else {
            throw failure("read", folder, .notFound, "no such file or directory")
        }
        guard !locked.contains(real) else { throw failure("read", folder, .permissionDenied, "permission denied") }
        return nodes.keys.filter { $0 != "/" && parent($0) == real }.sorted().compactMap { path in
            nodes[path].map { FolderEntry(name: String(path.split(separator: "/").last ?? ""), kind: $0.kind) }
        }
    }

    func resolve(_ path: String) throws(FileFailure) -> String {
        guard let (real, _) = find(path, following: true) else {
            throw failure("read", path, .notFound, "no such file or directory")
        }
        return real
    }

    func create(_ path: String, holding bytes: [UInt8], mode: UInt32?) throws(FileFailure) {
        try change("create", path)
        guard find(path) == nil else { throw failure("write", path, .alreadyExists, "file exists") }
        put(try realPath(path), Node(kind: .file, bytes: bytes, mode: mode ?? 0o644))
    }

    func move(_ path: String, to newPath: String) throws(FileFailure) {
        try change("move", newPath)
        guard let (real, node) = find(path) else {
            throw failure("write", newPath, .notFound, "no such file or directory")
        }
        nodes[real] = nil
        nodes[try realPath(newPath)] = node
    }

    func remove(_ path: String) throws(FileFailure) {
        try change("remove", path)
        guard let (real, _) = find(path) else { throw failure("remove", path, .notFound, "no such file or directory") }
        nodes[real] = nil
    }

    func createFolder(_ path: String) throws(FileFailure) {
        try change("createFolder", path)
        guard find(path) == nil else { throw failure("make the folder", path, .alreadyExists, "file exists") }
        put(try realPath(path), Node(kind: .folder))
    }

    func removeFolder(_ path: String) throws(FileFailure) {
        try change("removeFolder", path)
        guard let (real, _) = find(path), !nodes.keys.contains(where: { parent($0) == real }) else {
            throw failure("remove the folder", path, .other, "directory not empty")
        }
        nodes[real] = nil
    }

    private func change(_ operation: String, _ path: String) throws(FileFailure) {
        changes.append("\(operation) \(path)")
        if let meddling, meddling.operation == changes.count { meddling.deed(self) }
        if isReadOnly { throw failure("write", path, .other, "read-only file system") }
        if let failing, failing.operation == changes.count { throw failure("write", path, .other, failing.words) }
    }

    private func put(_ path: String, _ node: Node) {
        lastNumber += 1
        nodes[path] = node
        nodes[path]?.number = lastNumber
    }

    private func realPath(_ path: String) throws(FileFailure) -> String {
        guard let (folder, node) = find(parent(path), following: true), node.kind == .folder else {
            throw failure("write", path, .notFound, "no such file or directory")
        }
        return (folder == "/" ? "" : folder) + "/" + (path.split(separator: "/").last ?? "")
    }

    private func find(_ path: String, following: Bool = false) -> (path: String, node: Node)? {
        var real = "/"
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
