/// A pattern of `hashFiles`: `*`, `?`, `[…]` within a name, `**` for any folders, `!` before what is left out.
///
/// A pattern that matches a folder matches all that is below it.
///
/// Source: GitHub, the package `@actions/glob`.
struct FilePattern {
    let isExcluding: Bool
    /// The parts between slashes.
    private let parts: [[UInt8]]

    private static let anyFolders = Array("**".utf8)

    /// Reads one line; `nil` for an empty one or a comment.
    init?(_ line: Substring) {
        var bytes = Whitespace.trimmed(Array(line.utf8)[...])
        guard let first = bytes.first, first != UInt8(ascii: "#") else { return nil }
        var isExcluding = false
        while bytes.first == UInt8(ascii: "!") {
            isExcluding.toggle()
            bytes = Whitespace.trimmed(bytes.dropFirst())
        }
        self.isExcluding = isExcluding
        // An absolute pattern is outside of the workspace, and so matches nothing.
        guard bytes.first != UInt8(ascii: "/") else { return nil }
        parts = bytes.split(separator: UInt8(ascii: "/")).map { Array($0) }.filter { $0 != [UInt8(ascii: ".")] }
    }

    /// The folders, or the file, below which all matches are: what stands before the first wildcard.
    var literalStart: [[UInt8]] {
        Array(parts.prefix { !$0.contains { "*?[\\".utf8.contains($0) } })
    }

    /// Whether the pattern matches a path or a folder above it.
    func matches(_ path: [[UInt8]]) -> Bool {
        states(after: path).matchesFolderAbove
    }

    /// Whether the pattern may match something below a folder.
    func mayMatch(below folder: [[UInt8]]) -> Bool {
        let states = states(after: folder)
        return states.matchesFolderAbove || !states.reached.isEmpty
    }

    /// The parts of the pattern that may come next behind each part of a path.
    private func states(after path: [[UInt8]]) -> (reached: Set<Int>, matchesFolderAbove: Bool) {
        var reached = closure([0])
        for part in path {
            if reached.contains(parts.count) { return (reached, true) }
            var next: Set<Int> = []
            for index in reached where index < parts.count {
                if parts[index] == Self.anyFolders {
                    next.insert(index)
                } else if NamePattern.matches(part, parts[index]) {
                    next.insert(index + 1)
                }
            }
            reached = closure(next)
        }
        // `**` at the end stands for something below, and every path here is something.
        return (reached, reached.contains(parts.count) && !path.isEmpty)
    }

    /// `**` may stand for no folder at all.
    private func closure(_ states: Set<Int>) -> Set<Int> {
        var result = states
        for start in states {
            var index = start
            while index < parts.count, parts[index] == Self.anyFolders {
                index += 1
                result.insert(index)
            }
        }
        return result
    }
}
