import TestSupport
import WorkflowYAML

/// Texts and trees that try what is hard to write.
struct RandomTree {
    /// The pieces of which texts are made.
    static let pieces: [String] = [
        " ", "  ", "   ", "\n", "\n\n", "\n\n\n", "\t", "\r", "\r\n", "a", "b", "key", "value", "docker build .", "0",
        "7",
        "12", "3.10", "1e3", ".5", "_", "-", "--", "---", "...", ".", ":", ": ", "::", "#", " #", "# ", "?", "? ", "- ",
        "'", "''", "\"", "\\", "\\n", "\\\\", "!", "&", "&a ", "*", "*a", "|", "|-", ">", "%", "@", "`", "{", "}", "[",
        "]",
        "{}", "[]", ",", ", ", "=", "<<", "~", "yes", "no", "on", "off", "y", "true", "False", "null", ".inf", ".NaN",
        "0x1F", "0o17", "0b101", "12:30", "2026-11-21", "T10:00:00Z", "${{ ", " }}", "${{ a == 'b' }}", "$(cat x)", "é",
        "e\u{301}", "日本", "\u{3000}", "🚀", "👩\u{200D}🚒", "🏴\u{E0067}\u{E0062}\u{E007F}", "\u{200C}", "\0", "\u{1}",
        "\u{7}", "\u{8}", "\u{B}", "\u{C}", "\u{1B}", "\u{1F}", "\u{7F}", "\u{80}", "\u{85}", "\u{9F}", "\u{A0}",
        "\u{AD}",
        "\u{200B}", "\u{200E}", "\u{2028}", "\u{2029}", "\u{202E}", "\u{202F}", "\u{2066}", "\u{FEFF}",
        "\u{FFFD}", "\u{FFFE}", "\u{FFFF}", "\u{1FFFE}", "\u{10FFFF}", "\u{D7FF}", "\u{E000}", "\u{10000}",
    ]

    /// The pieces that leave a text printable, so that blocks and plain texts are tried often enough.
    static let printable = Array(pieces.prefix { $0 != "\0" }.filter { !$0.contains("\r") && $0 != "\r\n" })

    var random: SeededGenerator

    init(seed: Int) {
        random = SeededGenerator(seed: UInt64(seed))
    }

    mutating func text() -> String {
        switch random.below(20) {
        case 0: return random.pick(Self.pieces)
        case 1: return lines()
        case 2: return lines() + "\n"
        case 3: return String(repeating: "\n", count: random.below(4)) + lines()
        case 4: return lines() + String(repeating: "\n", count: 2 + random.below(3))
        case 5...8: return joined(Self.pieces, upTo: 8)
        default: return joined(Self.printable, upTo: 6)
        }
    }

    private mutating func joined(_ pieces: [String], upTo count: Int) -> String {
        (0...random.below(count)).map { _ in random.pick(pieces) }.joined()
    }

    private mutating func lines() -> String {
        let indentations = ["", "", "", "  ", "    ", "\t", " \t", String(repeating: " ", count: 40)]
        let ends = ["", "", "", " ", "  ", "\t"]
        let words = Self.printable.filter { !$0.contains("\n") }
        return (0...random.below(6)).map { _ in
            random.below(5) == 0 ? "" : random.pick(indentations) + joined(words, upTo: 4) + random.pick(ends)
        }.joined(separator: "\n")
    }

    /// A mapping of up to a number of entries whose keys differ.
    mutating func mapping(entries: Int, depth: Int) -> YAMLMapping {
        var mapping = YAMLMapping()
        var keys: Set<[UInt8]> = [Array("on".utf8)]
        for _ in 0..<entries {
            let key = random.below(3) == 0 ? text() : "k\(random.below(1000))"
            guard keys.insert(Array(key.utf8)).inserted else { continue }
            let around = trivia()
            mapping.append(
                key, node(depth: depth), comment: around.lineComment, above: around.commentsAbove,
                blankLineBefore: around.blankLineBefore)
        }
        return mapping
    }

    private mutating func sequence(items: Int, depth: Int) -> YAMLSequence {
        var sequence = YAMLSequence()
        for _ in 0..<items {
            let around = trivia()
            sequence.append(
                node(depth: depth), comment: around.lineComment, above: around.commentsAbove,
                blankLineBefore: around.blankLineBefore)
        }
        return sequence
    }

    mutating func node(depth: Int) -> YAMLNode {
        switch random.below(depth > 0 ? 20 : 14) {
        case 0: .null
        case 1: .boolean(random.below(2) == 0)
        case 2: .integer(random.pick([0, -1, 30, 8080, .max, .min]))
        case 3:
            .number(
                random.pick([
                    3.1, 0.5, -2, 1e16, 5e-300, .leastNonzeroMagnitude, -0.0, .greatestFiniteMagnitude, 0.1 + 0.2,
                ]))
        case 4: .mapping(YAMLMapping())
        case 14...16: .mapping(mapping(entries: random.below(6), depth: depth - 1))
        case 17...19: .sequence(sequence(items: random.below(6), depth: depth - 1))
        default: .string(text())
        }
    }

    private mutating func trivia() -> YAMLTrivia {
        YAMLTrivia(
            lineComment: random.below(5) == 0 ? text() : nil,
            commentsAbove: random.below(8) == 0 ? (0...random.below(2)).map { _ in text() } : [],
            blankLineBefore: random.below(6) == 0)
    }
}
