/// The words, texts and marks of a Swift source, as far as an edit of literals needs them.
///
/// Comments are left out. Where a source is no Swift, the tokens are of no use, but they are found in linear time.
struct SwiftTokens {
    enum Kind: Hashable {
        /// A name, a keyword or a number.
        case word(String)
        /// A string literal; `nil` if it has several lines, escapes or interpolations.
        case text(String?)
        /// Any other byte.
        case mark(UInt8)
    }

    struct Token: Hashable {
        let kind: Kind
        /// The bytes of the source, quotes included.
        let range: Range<Int>
    }

    private(set) var tokens: [Token] = []
    private let bytes: [UInt8]

    /// How deep interpolations may be nested.
    private static let depthLimit = 32

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var position = 0
        while let byte = byte(position) {
            switch byte {
            case 0x20, 0x09, 0x0A, 0x0D: position += 1
            case UInt8(ascii: "/") where self.byte(position + 1) == byte: position = end(ofLineAt: position)
            case UInt8(ascii: "/") where self.byte(position + 1) == UInt8(ascii: "*"):
                position = end(ofCommentAt: position)
            case UInt8(ascii: "\""), UInt8(ascii: "#"):
                guard let literal = literal(at: position, depth: 0) else {
                    tokens.append(Token(kind: .mark(byte), range: position..<position + 1))
                    position += 1
                    continue
                }
                tokens.append(Token(kind: .text(literal.value), range: position..<literal.end))
                position = literal.end
            case _ where Self.isWordByte(byte):
                let start = position
                while let byte = self.byte(position), Self.isWordByte(byte) { position += 1 }
                let word = String(decoding: bytes[start..<position], as: UTF8.self)
                tokens.append(Token(kind: .word(word), range: start..<position))
            default:
                tokens.append(Token(kind: .mark(byte), range: position..<position + 1))
                position += 1
            }
        }
    }

    private func byte(_ position: Int) -> UInt8? { position < bytes.count ? bytes[position] : nil }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
            true
        default: false
        }
    }

    private func end(ofLineAt start: Int) -> Int { bytes[start...].firstIndex(of: 0x0A) ?? bytes.count }

    /// Comments of several lines can be nested.
    private func end(ofCommentAt start: Int) -> Int {
        var (position, depth) = (start, 0)
        while position + 1 < bytes.count {
            switch (bytes[position], bytes[position + 1]) {
            case (UInt8(ascii: "/"), UInt8(ascii: "*")): depth += 1
            case (UInt8(ascii: "*"), UInt8(ascii: "/")): depth -= 1
            default:
                position += 1
                continue
            }
            position += 2
            if depth == 0 { return position }
        }
        return bytes.count
    }

    /// Reads a string literal with its `#` and quotes; `nil` if none begins here.
    private func literal(at start: Int, depth: Int) -> (value: String?, end: Int)? {
        var position = start
        while byte(position) == UInt8(ascii: "#") { position += 1 }
        let hashes = position - start
        guard byte(position) == UInt8(ascii: "\"") else { return nil }
        let isLong = byte(position + 1) == UInt8(ascii: "\"") && byte(position + 2) == UInt8(ascii: "\"")
        position += isLong ? 3 : 1
        let content = position
        var isPlain = !isLong
        while let byte = byte(position) {
            if byte == UInt8(ascii: "\""), isClosed(at: position, isLong: isLong, hashes: hashes) {
                let value = isPlain ? String(decoding: bytes[content..<position], as: UTF8.self) : nil
                return (value, position + (isLong ? 3 : 1) + hashes)
            }
            if byte == 0x0A, !isLong { return (nil, position) }
            position += 1
            guard byte == UInt8(ascii: "\\"), hasHashes(hashes, at: position) else { continue }
            isPlain = false
            position += hashes
            if self.byte(position) == UInt8(ascii: "(") {
                position = end(ofInterpolationAt: position, depth: depth + 1)
            } else {
                position += 1
            }
        }
        return (nil, bytes.count)
    }

    private func isClosed(at position: Int, isLong: Bool, hashes: Int) -> Bool {
        let quotes = isLong ? 3 : 1
        return bytes[position...].prefix(quotes).count { $0 == UInt8(ascii: "\"") } == quotes
            && hasHashes(hashes, at: position + quotes)
    }

    private func hasHashes(_ count: Int, at position: Int) -> Bool {
        (0..<count).allSatisfy { byte(position + $0) == UInt8(ascii: "#") }
    }

    private func end(ofInterpolationAt start: Int, depth: Int) -> Int {
        guard depth < Self.depthLimit else { return bytes.count }
        var (position, open) = (start, 0)
        while let byte = byte(position) {
            if let literal = literal(at: position, depth: depth) {
                position = literal.end
                continue
            }
            position += 1
            if byte == UInt8(ascii: "(") { open += 1 }
            if byte == UInt8(ascii: ")") { open -= 1 }
            if open == 0 { return position }
        }
        return bytes.count
    }
}

extension SwiftTokens {
    /// Whether the token at an index is a mark.
    func isMark(_ character: Character, at index: Int) -> Bool {
        guard tokens.indices.contains(index), let byte = character.asciiValue else { return false }
        return tokens[index].kind == .mark(byte)
    }

    /// Whether the token at an index is one of some words.
    func isWord(_ words: Set<String>, at index: Int) -> Bool {
        guard tokens.indices.contains(index), case .word(let word) = tokens[index].kind else { return false }
        return words.contains(word)
    }

    /// The bracket that closes the one at an index.
    func partner(of index: Int) -> Int? {
        var depth = 0
        for other in index..<tokens.count {
            depth += Self.depth(of: tokens[other].kind)
            if depth == 0 { return other }
        }
        return nil
    }

    /// The parentheses around a token, and the texts that stand in them and in no others.
    func call(around index: Int) -> (open: Int, close: Int, texts: [(index: Int, value: String)])? {
        var (depth, open) = (0, index)
        while depth >= 0 {
            open -= 1
            guard open >= 0 else { return nil }
            depth += Self.depth(of: tokens[open].kind) * -1
        }
        guard isMark("(", at: open), let close = partner(of: open) else { return nil }
        var texts: [(index: Int, value: String)] = []
        depth = 0
        for other in open + 1..<close {
            depth += Self.depth(of: tokens[other].kind)
            if depth == 0, case .text(let value?) = tokens[other].kind { texts.append((other, value)) }
        }
        return (open, close, texts)
    }

    /// What a token adds to the number of open brackets.
    private static func depth(of kind: Kind) -> Int {
        switch kind {
        case .mark(UInt8(ascii: "(")), .mark(UInt8(ascii: "[")), .mark(UInt8(ascii: "{")): 1
        case .mark(UInt8(ascii: ")")), .mark(UInt8(ascii: "]")), .mark(UInt8(ascii: "}")): -1
        default: 0
        }
    }
}
