/// Matches one name of a path with a part of a pattern.
enum NamePattern {
    /// Whether a name matches `*`, `?`, `[…]` and plain characters; `\` makes the next character plain.
    static func matches(_ name: [UInt8], _ pattern: [UInt8]) -> Bool {
        let name = Array(String(decoding: name, as: UTF8.self).unicodeScalars)
        let pattern = Array(String(decoding: pattern, as: UTF8.self).unicodeScalars)
        var (position, index) = (0, 0)
        // Where to go on when what follows the last `*` does not match.
        var retry: (position: Int, index: Int)?
        while true {
            if index < pattern.count, pattern[index] == "*" {
                retry = (position, index)
                index += 1
                continue
            }
            if position == name.count, index == pattern.count { return true }
            if position < name.count, index < pattern.count,
                let length = lengthOfMatch(name[position], pattern, at: index)
            {
                position += 1
                index += length
                continue
            }
            guard let last = retry, last.position < name.count else { return false }
            retry = (last.position + 1, last.index)
            (position, index) = (last.position + 1, last.index + 1)
        }
    }

    /// How much of the pattern matches one character, or `nil` if it does not.
    private static func lengthOfMatch(
        _ scalar: Unicode.Scalar, _ pattern: [Unicode.Scalar], at index: Int
    ) -> Int? {
        switch pattern[index] {
        case "?": return 1
        case "\\" where index + 1 < pattern.count: return pattern[index + 1] == scalar ? 2 : nil
        case "[":
            guard let set = set(in: pattern, at: index) else { break }
            return set.contains(scalar) == set.isNegated ? nil : set.length
        default: break
        }
        return pattern[index] == scalar ? 1 : nil
    }

    /// Characters in brackets.
    private struct CharacterChoice {
        var ranges: [ClosedRange<Unicode.Scalar>] = []
        var isNegated = false
        var length = 0

        func contains(_ scalar: Unicode.Scalar) -> Bool { ranges.contains { $0.contains(scalar) } }
    }

    /// The choice that begins at a `[`, or `nil` if it has no end.
    private static func set(in pattern: [Unicode.Scalar], at start: Int) -> CharacterChoice? {
        var set = CharacterChoice()
        var index = start + 1
        if index < pattern.count, pattern[index] == "!" || pattern[index] == "^" {
            set.isNegated = true
            index += 1
        }
        let first = index
        while index < pattern.count {
            if pattern[index] == "]", index > first {
                set.length = index + 1 - start
                return set
            }
            if index + 2 < pattern.count, pattern[index + 1] == "-", pattern[index + 2] != "]" {
                if pattern[index] <= pattern[index + 2] { set.ranges.append(pattern[index]...pattern[index + 2]) }
                index += 3
            } else {
                set.ranges.append(pattern[index]...pattern[index])
                index += 1
            }
        }
        return nil
    }
}
