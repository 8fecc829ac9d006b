/// A folder of sources that names a type which another folder declares.
struct FolderUse: Hashable, CustomStringConvertible {
    /// The folder with the name.
    let user: String
    /// The folder with the declaration.
    let used: String
    /// The name.
    let name: String

    var description: String { "\(user) names '\(name)' of \(used)" }

    /// The folders of some sources that name one another, in both directions.
    ///
    /// A name that two files of all sources declare tells nothing, and neither does a member: only names of types are
    /// looked at.
    static func mutual(among files: [SourceFile], of all: [SourceFile]) -> [FolderUse] {
        let module = Set(files.map { folder(of: $0.path) })
        let folders = homes(in: all).mapValues(folder(of:)).filter { module.contains($0.value) }
        var uses: Set<FolderUse> = []
        for file in files {
            let user = folder(of: file.path)
            for name in file.names {
                if let used = folders[name], used != user { uses.insert(FolderUse(user: user, used: used, name: name)) }
            }
        }
        let pairs = Set(uses.map { [$0.user, $0.used] })
        return uses.filter { pairs.contains([$0.used, $0.user]) }.sorted { $0.description < $1.description }
    }

    /// The files of which each names types of all the others, directly or through more files: each such circle once.
    static func circles(of files: [SourceFile]) -> [[String]] {
        let homes = homes(in: files)
        let uses = Dictionary(
            uniqueKeysWithValues: files.map { file in (file.path, Set(file.names.compactMap { homes[$0] })) })
        let reached = uses.mapValues { used in
            var seen = used
            var pending = Array(used)
            while let next = pending.popLast() {
                for other in uses[next] ?? [] where seen.insert(other).inserted { pending.append(other) }
            }
            return seen
        }
        let circles = files.map { file in
            (reached[file.path] ?? []).filter { reached[$0]?.contains(file.path) ?? false }.sorted()
        }
        return zip(files, circles).compactMap { $1.count > 1 && $1.first == $0.path ? $1 : nil }
    }

    /// The only file that declares each type; a type that two files declare is left out.
    private static func homes(in files: [SourceFile]) -> [String: String] {
        var homes: [String: Set<String>] = [:]
        for file in files {
            for name in file.declaredTypes { homes[name, default: []].insert(file.path) }
        }
        return homes.compactMapValues { $0.count == 1 ? $0.first : nil }
    }

    /// The folder of a path.
    static func folder(of path: String) -> String {
        path.split(separator: "/").dropLast().joined(separator: "/")
    }
}

extension SourceFile {
    private static let modifiers: Set<Substring> = [
        "public", "package", "internal", "private", "fileprivate", "final", "indirect", "nonisolated",
    ]
    private static let kinds: Set<Substring> = ["struct", "enum", "class", "protocol", "actor", "typealias"]

    /// The types that the file declares, nested ones among them.
    var declaredTypes: Set<String> {
        var types: Set<String> = []
        for words in codeWords {
            let rest = words.drop { $0.hasPrefix("@") || Self.modifiers.contains($0) }
            if let kind = rest.first, Self.kinds.contains(kind), let name = rest.dropFirst().first {
                types.insert(String(name))
            }
        }
        return types
    }

    /// All words of the file's code.
    var names: Set<String> {
        Set(codeWords.joined().map { String($0) })
    }

    /// The words of each line, without comments and the texts of literals.
    private var codeWords: [[Substring]] {
        code.map { line in
            var words: [Substring] = []
            // Every other part stands between quotes.
            for (index, part) in line.replacing("\\\"", with: "").split(
                separator: "\"", omittingEmptySubsequences: false
            ).enumerated() where index.isMultiple(of: 2) {
                let comment = part.firstRange(of: "//")
                let text = comment.map { part[..<$0.lowerBound] } ?? part
                words += text.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "@") }
                if comment != nil { break }
            }
            return words
        }
    }
}
