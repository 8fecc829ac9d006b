/// How GitHub's filters and download-artifact read patterns.
enum NamePattern {
    /// Matches a name with the glob of download-artifact, as far as our patterns use it.
    ///
    /// - Returns: `nil` for a pattern with characters that mean something else to it.
    static func isGlobMatch(_ pattern: String, _ name: String) -> Bool? {
        let special: Set<Character> = ["?", "[", "]", "{", "}", "(", ")", "!", "+", "\\", "#"]
        return pattern.contains { special.contains($0) } ? nil : matches(pattern[...], name[...])
    }

    private static func matches(_ pattern: Substring, _ name: Substring) -> Bool {
        guard let first = pattern.first else { return name.isEmpty }
        if first == "*" {
            return matches(pattern.dropFirst(), name)
                || (!name.isEmpty && name.first != "/" && matches(pattern, name.dropFirst()))
        }
        return name.first == first && matches(pattern.dropFirst(), name.dropFirst())
    }

    /// Matches a ref's name with a filter of `on.push.tags`: `*` stops at a slash, `+` repeats, a dot is a dot.
    static func isFilterMatch(_ pattern: String, _ name: String) throws -> Bool {
        let expression = pattern.map { character in
            switch character {
            case ".": #"\."#
            case "*": "[^/]*"
            default: String(character)
            }
        }
        return try Regex(expression.joined()).wholeMatch(in: name) != nil
    }
}
