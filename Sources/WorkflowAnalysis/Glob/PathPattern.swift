/// A pattern of GitHub's path filters, and which paths it matches.
///
/// `*` matches anything but `/`, `**` anything, `**/` in front of a folder's or a file's name also no folder at all; `?` and
/// `+` repeat the character before them, none or one time and one or more times; `[…]` is one of several characters, and
/// `\` takes its meaning from the next one.
///
/// Source: GitHub, "Workflow syntax", filter pattern cheat sheet.
package struct PathPattern: Hashable, Sendable {
    /// What matches one character, or any number of them.
    private enum Part: Hashable {
        case one(Set<UInt8>, isNegated: Bool)
        case optional(Set<UInt8>, isNegated: Bool)
        case run(Set<UInt8>, isNegated: Bool)
        /// Any characters but `/`.
        case segment
        /// Any characters.
        case path
        /// No folder, or any number of them.
        case folders
    }

    private let parts: [Part]
    /// The folder in which everything that matches lies, as far as the pattern's beginning tells.
    package let folder: String

    /// Reads a pattern, without the `!` that takes back what others matched.
    package init(_ text: String) {
        var parts: [Part] = []
        var literal: [UInt8] = []
        var isLiteral = true
        var bytes = Array(text.utf8)[...]
        var isAtName = true
        while let piece = PatternPiece(from: &bytes) {
            let wasAtName = isAtName
            isAtName = false
            switch piece {
            case .star:
                isLiteral = false
                parts.append(.segment)
            case .stars where wasAtName && bytes.first == UInt8(ascii: "/"):
                isLiteral = false
                bytes = bytes.dropFirst()
                parts.append(.folders)
                isAtName = true
            case .stars:
                isLiteral = false
                parts.append(.path)
            case .repetition(let sign):
                // Behind a star or another sign there is no character to repeat.
                guard case .one(let set, let isNegated)? = parts.last else { break }
                parts.removeLast()
                if isLiteral { literal.removeLast() }
                isLiteral = false
                parts.append(
                    sign == UInt8(ascii: "?") ? .optional(set, isNegated: isNegated) : .run(set, isNegated: isNegated))
            case .brackets(let content, _):
                isLiteral = false
                parts.append(Self.set(content))
            case .character(let byte):
                isAtName = byte == UInt8(ascii: "/")
                parts.append(.one([byte], isNegated: false))
                if isLiteral { literal.append(byte) }
            }
        }
        self.parts = parts
        let end = literal.lastIndex(of: UInt8(ascii: "/")) ?? 0
        folder = String(decoding: literal[..<end], as: UTF8.self)
    }

    /// Whether a path below the root matches.
    package func matches(_ path: String) -> Bool {
        // The places in the path at which the parts so far can end.
        let bytes = Array(path.utf8)
        var ends: Set<Int> = [0]
        for part in parts {
            ends = Self.ends(of: part, from: ends, in: bytes)
            if ends.isEmpty { return false }
        }
        return ends.contains(bytes.count)
    }

    private static func ends(of part: Part, from starts: Set<Int>, in bytes: [UInt8]) -> Set<Int> {
        func holds(_ set: Set<UInt8>, _ isNegated: Bool, _ index: Int) -> Bool {
            index < bytes.count && set.contains(bytes[index]) != isNegated
        }
        func reach(_ isTaken: (Int) -> Bool, atLeastOne: Bool) -> Set<Int> {
            var ends: Set<Int> = []
            for start in starts {
                var index = start
                if !atLeastOne { ends.insert(index) }
                while index < bytes.count, isTaken(index) {
                    index += 1
                    guard ends.insert(index).inserted else { break }
                }
            }
            return ends
        }
        switch part {
        case .one(let set, let isNegated): return Set(starts.filter { holds(set, isNegated, $0) }.map { $0 + 1 })
        case .optional(let set, let isNegated):
            return starts.union(starts.filter { holds(set, isNegated, $0) }.map { $0 + 1 })
        case .run(let set, let isNegated): return reach({ holds(set, isNegated, $0) }, atLeastOne: true)
        case .segment: return reach({ bytes[$0] != UInt8(ascii: "/") }, atLeastOne: false)
        case .path: return reach({ _ in true }, atLeastOne: false)
        case .folders:
            return starts.union(
                reach({ _ in true }, atLeastOne: true).filter { bytes[$0 - 1] == UInt8(ascii: "/") })
        }
    }

    /// Reads what stands between brackets: characters, and ranges of them.
    private static func set(_ content: ArraySlice<UInt8>) -> Part {
        var bytes = content
        var set: Set<UInt8> = []
        var isNegated = false
        if let first = bytes.first, first == UInt8(ascii: "!") || first == UInt8(ascii: "^") {
            isNegated = true
            bytes = bytes.dropFirst()
        }
        while let byte = bytes.popFirst() {
            if bytes.first == UInt8(ascii: "-"), let last = bytes.dropFirst().first, byte <= last {
                set.formUnion(byte...last)
                bytes = bytes.dropFirst(2)
            } else {
                set.insert(byte)
            }
        }
        return .one(set, isNegated: isNegated)
    }
}
