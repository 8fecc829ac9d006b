/// The parts of a path, as text alone tells them.
enum FilePath {
    /// The folders that lead to a path, the topmost first, without the root.
    static func folders(of path: String) -> [Substring] {
        path.indices.filter { path[$0] == "/" }.map { path[..<$0] }
    }

    /// The folder of a path, empty for the root itself.
    static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    }

    /// The absolute path of one that is seen from a folder, without '.' and '..'.
    static func resolving(_ path: String, in folder: String) -> String {
        var parts: [Substring] = path.hasPrefix("/") ? [] : folder.split(separator: "/")
        for part in path.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return "/" + parts.joined(separator: "/")
    }

    /// The folder that holds a relative path which is a folder or lies above it, the innermost one; `nil` if there is
    /// none.
    static func folder(above relative: String, at folder: String) -> String? {
        var inner = folder
        while !inner.isEmpty {
            if inner.hasSuffix("/\(relative)") { return String(inner.dropLast(relative.count + 1)) }
            inner = self.folder(of: inner)
        }
        return nil
    }

    /// The last part of a path.
    static func name(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    }
}
