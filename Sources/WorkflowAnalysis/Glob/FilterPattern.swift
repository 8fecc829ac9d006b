/// What can be wrong with a single pattern of a filter.
package enum FilterPattern {
    /// What a filter is about.
    package enum Kind {
        case branch
        case tag
        case path
    }

    /// Whether a pattern plainly is right: names, folders and stars, as most are.
    package static func isPlain(_ pattern: String) -> Bool {
        var last = UInt8(ascii: "/")
        for byte in pattern.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                break
            case UInt8(ascii: "."), UInt8(ascii: "/"):
                // A name in front tells them from './', '/x' and 'a//b'.
                guard last != UInt8(ascii: "/") else { return false }
            default: return false
            }
            last = byte
        }
        return last != UInt8(ascii: "/") && !pattern.utf8.starts(with: "refs/".utf8)
    }

    /// What is wrong with a pattern, and the pattern that is meant; `nil` if nothing is.
    package static func problem(with pattern: String, _ kind: Kind) -> (message: String, fix: String?)? {
        let body = pattern.utf8.first == UInt8(ascii: "!") ? pattern.dropFirst() : pattern[...]
        guard let first = body.utf8.first, let last = body.utf8.last else {
            return (pattern.isEmpty ? "an empty pattern matches nothing" : "nothing follows the '!'", nil)
        }
        if first == UInt8(ascii: " ") || last == UInt8(ascii: " ") {
            return ("the pattern '\(pattern)' begins or ends with a space, and matches nothing", nil)
        }
        if first == UInt8(ascii: "?") || first == UInt8(ascii: "+") {
            return (
                "the pattern '\(pattern)' begins with '\(first == 0x3F ? "?" : "+")', which repeats the character before"
                    + " it; '*' stands for any characters", nil
            )
        }
        if let message = bracketProblem(body) { return ("the pattern '\(pattern)' \(message)", nil) }
        return kind == .path ? pathProblem(pattern, body) : referenceProblem(pattern, body, kind)
    }

    private static func pathProblem(_ pattern: String, _ body: Substring) -> (message: String, fix: String?)? {
        for prefix in ["/", "./", "../"] where body.hasPrefix(prefix) {
            let rest =
                prefix == "../" ? nil : "\"\(pattern.hasPrefix("!") ? "!" : "")\(body.dropFirst(prefix.utf8.count))\""
            return ("paths are written from the repository's root; '\(pattern)' matches nothing", rest)
        }
        return nil
    }

    private static func referenceProblem(
        _ pattern: String, _ body: Substring, _ kind: Kind
    ) -> (message: String, fix: String?)? {
        let name = kind == .tag ? "tag" : "branch"
        for prefix in ["refs/heads/", "refs/tags/"] where body.hasPrefix(prefix) {
            let isOther = (kind == .tag) != (prefix == "refs/tags/")
            let fix = isOther ? nil : "\"\(pattern.hasPrefix("!") ? "!" : "")\(body.dropFirst(prefix.utf8.count))\""
            return ("a \(name) is named without '\(prefix)' here, and '\(pattern)' matches nothing", fix)
        }
        if body.utf8.first == UInt8(ascii: "/") || body.utf8.last == UInt8(ascii: "/") || body.contains("//") {
            return ("no \(name) has a name like '\(pattern)': '/' stands between two parts", nil)
        }
        var isInBrackets = false
        for byte in body.utf8 {
            switch byte {
            case UInt8(ascii: "["): isInBrackets = true
            case UInt8(ascii: "]"): isInBrackets = false
            // In brackets it can mean that anything else is meant.
            case UInt8(ascii: "^") where isInBrackets: break
            case UInt8(ascii: " "), UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: ":"), 0..<0x20, 0x7F:
                let shown = byte < 0x20 || byte == 0x7F ? "a control character" : "'\(UnicodeScalar(byte))'"
                return ("no \(name) has \(shown) in its name, and '\(pattern)' matches nothing", nil)
            default: break
            }
        }
        return nil
    }

    /// What is wrong with the brackets of a pattern.
    private static func bracketProblem(_ body: Substring) -> String? {
        var bytes = Array(body.utf8)[...]
        while let piece = PatternPiece(from: &bytes) {
            guard case .brackets(let set, let isClosed) = piece else { continue }
            guard isClosed else { return "opens a '[' that no ']' closes" }
            if set.isEmpty { return "has brackets with nothing in them" }
            for index in set.indices.dropFirst().dropLast() where set[index] == UInt8(ascii: "-") {
                if set[index - 1] > set[index + 1] {
                    let range = String(decoding: set[(index - 1)...(index + 1)], as: UTF8.self)
                    return "has the range '\(range)', which falls and holds nothing"
                }
            }
        }
        return nil
    }
}
