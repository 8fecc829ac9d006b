extension Interpreter {
    /// The hash of the hashes of all files that match, in the order in which GitHub meets them; empty if none does.
    mutating func hashFiles(_ arguments: CallArguments) throws(EvaluationError) -> String {
        var texts: [String] = []
        for position in 0..<arguments.count { texts.append(try value(position, of: arguments).text) }
        let followsLinks = texts.first == "--follow-symbolic-links"
        if followsLinks { texts.removeFirst() }
        if let option = texts.first, option.hasPrefix("--") {
            throw EvaluationError("'hashFiles' has no option '\(option)'; there is '--follow-symbolic-links'")
        }
        guard let files = exact?.files else { throw EvaluationError("'hashFiles' needs the files of a workspace") }
        let lines = texts.flatMap { $0.split { $0.isNewline } }
        let search = FileSearch(
            files: files, patterns: lines.compactMap { FilePattern($0) }, followsLinks: followsLinks)
        do throws(WorkspaceError) {
            var hashes: [UInt8] = []
            for path in try search.paths() { hashes += SHA256.hash(try files.bytes(of: path)) }
            return hashes.isEmpty ? "" : SHA256.text(hashes)
        } catch {
            throw EvaluationError("'hashFiles' cannot read the workspace: \(error.message)")
        }
    }
}

/// Walks through a workspace, below the folders that the patterns name.
private struct FileSearch {
    let files: any WorkspaceFiles
    let patterns: [FilePattern]
    let followsLinks: Bool

    /// Deeper than any tree of files that is no loop of links.
    private static let maximumDepth = 200

    /// The paths of all files that match: by pattern, each folder in the order of the bytes of its names.
    func paths() throws(WorkspaceError) -> [String] {
        var found: [String] = []
        var pending: [(path: [[UInt8]], isFolder: Bool)] = []
        for start in starts.reversed() {
            if let isFolder = try isFolder(start) { pending.append((start, isFolder)) }
        }
        while let (path, isFolder) = pending.popLast() {
            guard isFolder else {
                if matches(path) { found.append(Self.text(path)) }
                continue
            }
            let isSearched = patterns.contains { !$0.isExcluding && $0.mayMatch(below: path) }
            guard isSearched, path.count < Self.maximumDepth else { continue }
            let entries = try entries(in: path).map { (name: Array($0.name.utf8), isFolder: $0.isFolder) }
            let sorted = entries.sorted { $0.name.lexicographicallyPrecedes($1.name) }
            pending += sorted.reversed().map { (path + [$0.name], $0.isFolder) }
        }
        return found
    }

    /// Where to begin: what no other start is above of.
    private var starts: [[[UInt8]]] {
        let all = patterns.filter { !$0.isExcluding }.map(\.literalStart)
        var starts: [[[UInt8]]] = []
        for start in all where !starts.contains(start) {
            if !all.contains(where: { $0.count < start.count && start.starts(with: $0) }) { starts.append(start) }
        }
        return starts
    }

    private func matches(_ path: [[UInt8]]) -> Bool {
        patterns.reduce(false) { result, pattern in
            pattern.matches(path) ? !pattern.isExcluding : result
        }
    }

    /// Whether a path is a folder; `nil` if nothing is there.
    private func isFolder(_ path: [[UInt8]]) throws(WorkspaceError) -> Bool? {
        var isFolder = true
        for (depth, name) in path.enumerated() {
            guard isFolder else { return nil }
            let entry = try entries(in: Array(path[..<depth])).first { $0.name.utf8.elementsEqual(name) }
            guard let entry else { return nil }
            isFolder = entry.isFolder
        }
        return isFolder
    }

    private func entries(in folder: [[UInt8]]) throws(WorkspaceError) -> [WorkspaceEntry] {
        try files.entries(in: Self.text(folder), followingLinks: followsLinks)
    }

    private static func text(_ path: [[UInt8]]) -> String {
        String(decoding: Array(path.joined(separator: [UInt8(ascii: "/")])), as: UTF8.self)
    }
}
