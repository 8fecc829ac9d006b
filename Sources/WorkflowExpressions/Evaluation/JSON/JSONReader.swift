/// Reads JSON strictly by RFC 8259, at most 100 levels deep.
///
/// Of a name that an object has twice, the last value counts. Half of a surrogate pair becomes U+FFFD.
package struct JSONReader: Sendable {
    let bytes: [UInt8]
    var position = 0

    /// The deepest nesting of arrays and objects that is read.
    package static let maximumDepth = 100

    /// Reads a text that is one JSON value.
    package static func read(_ text: String) throws(JSONError) -> ExpressionValue {
        try read(Array(text.utf8))
    }

    /// Reads bytes that are one JSON value; what is not UTF-8 is refused.
    package static func read(_ bytes: [UInt8]) throws(JSONError) -> ExpressionValue {
        var reader = JSONReader(bytes: bytes)
        let value = try reader.value(depth: 0)
        reader.skipWhitespace()
        guard reader.position == bytes.count else { throw reader.unexpected("the end") }
        return value
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipWhitespace() {
        while let byte, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
    }

    func unexpected(_ expected: String) -> JSONError {
        guard let byte else { return JSONError("found the end, expected \(expected)", at: position, of: bytes) }
        let isPlain = (0x20..<0x7F).contains(byte)
        let found = isPlain ? "'\(Unicode.Scalar(byte))'" : byte < 0x80 ? "a control character" : "a character"
        return JSONError("found \(found), expected \(expected)", at: position, of: bytes)
    }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard byte == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    private mutating func value(depth: Int) throws(JSONError) -> ExpressionValue {
        skipWhitespace()
        switch byte {
        case UInt8(ascii: "{"): return .object(ExpressionObject(try members(depth: try deeper(depth))))
        case UInt8(ascii: "["): return .list(try elements(depth: try deeper(depth)))
        case UInt8(ascii: "\""): return .string(try string())
        case let sign? where sign == UInt8(ascii: "-") || (0x30...0x39).contains(sign): return .number(try number())
        case UInt8(ascii: "t"): return try word("true", .boolean(true))
        case UInt8(ascii: "f"): return try word("false", .boolean(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: throw unexpected("a value")
        }
    }

    private func deeper(_ depth: Int) throws(JSONError) -> Int {
        guard depth < Self.maximumDepth else {
            throw JSONError("found more than \(Self.maximumDepth) levels", at: position, of: bytes)
        }
        return depth + 1
    }

    private mutating func word(_ word: StaticString, _ value: ExpressionValue) throws(JSONError) -> ExpressionValue {
        for offset in 0..<word.utf8CodeUnitCount {
            guard byte == word.utf8Start[offset] else { throw unexpected("'\(word)'") }
            position += 1
        }
        return value
    }

    private mutating func elements(depth: Int) throws(JSONError) -> [ExpressionValue] {
        position += 1
        var elements: [ExpressionValue] = []
        skipWhitespace()
        if take("]") { return elements }
        while true {
            elements.append(try value(depth: depth))
            skipWhitespace()
            if take("]") { return elements }
            guard take(",") else { throw unexpected("',' or ']'") }
        }
    }

    private mutating func members(depth: Int) throws(JSONError) -> [(String, ExpressionValue)] {
        position += 1
        var members: [(String, ExpressionValue)] = []
        skipWhitespace()
        if take("}") { return members }
        while true {
            skipWhitespace()
            guard byte == UInt8(ascii: "\"") else { throw unexpected("a name in double quotes") }
            let name = try string()
            skipWhitespace()
            guard take(":") else { throw unexpected("':'") }
            members.append((name, try value(depth: depth)))
            skipWhitespace()
            if take("}") { return members }
            guard take(",") else { throw unexpected("',' or '}'") }
        }
    }
}
