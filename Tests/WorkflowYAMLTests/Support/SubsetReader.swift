/// Reads the part of YAML that the writer uses, and refuses everything else.
///
/// It shares nothing with the writer: where both are wrong about YAML, the foreign readers still disagree.
struct SubsetReader {
    struct Failure: Error, CustomStringConvertible {
        var description: String
    }

    private let bytes: [UInt8]
    private let resolution = PlainResolution()
    private var position = 0
    private var lineStart = 0

    static func read(_ bytes: [UInt8]) throws(Failure) -> ReadValue {
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars where isForbidden(scalar) {
            throw Failure(description: "U+\(String(scalar.value, radix: 16)) without an escape")
        }
        var reader = SubsetReader(bytes: bytes)
        guard bytes.last == 0x0A, bytes.dropLast().last != 0x0A else {
            throw Failure(description: "the end is not one line feed")
        }
        reader.skipToToken()
        let value = try reader.readBlock(parent: -1)
        reader.skipToToken()
        guard reader.position == bytes.count else { throw reader.failure("something follows the root") }
        return value
    }

    /// Whether a character must not stand in a file as it is, be it in a comment.
    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x7F { return scalar.value < 0x20 && scalar != "\n" && scalar != "\t" }
        return switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        // Joiners spell emoji and words, and tags spell the flags of countries.
        case .format where scalar.properties.isDefaultIgnorableCodePoint:
            scalar.value != 0x200C && scalar.value != 0x200D && scalar.value < 0xE0000
        default: scalar == "\u{A0}" || scalar.properties.isNoncharacterCodePoint
        }
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private func failure(_ message: String) -> Failure {
        let line = bytes[lineStart...].prefix { $0 != 0x0A }.prefix(200)
        return Failure(description: "\(message): \(String(decoding: line, as: UTF8.self))")
    }

    // MARK: - Lines

    private var column: Int { position - lineStart }
    private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

    private func starts(with text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard position + count <= bytes.count else { return false }
        return (0..<count).allSatisfy { bytes[position + $0] == text.utf8Start[$0] }
    }

    /// Whether a sign that needs white space after it stands here.
    private func isSign(_ sign: UInt8) -> Bool {
        guard current == sign else { return false }
        return position + 1 == bytes.count || bytes[position + 1] == 0x20 || bytes[position + 1] == 0x0A
    }

    private mutating func skipSpaces() {
        while current == 0x20 { position += 1 }
    }

    private mutating func skipToToken() {
        while position < bytes.count {
            skipSpaces()
            if current == 0x23, column == 0 || bytes[position - 1] == 0x20 {
                while let byte = current, byte != 0x0A { position += 1 }
            }
            guard current == 0x0A else { return }
            position += 1
            lineStart = position
        }
    }

    // MARK: - Structure

    /// Reads the collection or the scalar that begins here.
    private mutating func readBlock(parent: Int) throws(Failure) -> ReadValue {
        if isSign(0x2D) { return try readList(at: column) }
        if isSign(0x3F) { return try readMap(at: column) }
        let (start, startColumn) = (position, column)
        let scalar = try readScalar(parent: parent)
        guard isSign(0x3A) else { return try endOfLine(scalar) }
        position = start
        return try readMap(at: startColumn)
    }

    private mutating func readList(at indentation: Int) throws(Failure) -> ReadValue {
        var values: [ReadValue] = []
        while position < bytes.count, column == indentation, isSign(0x2D) {
            position += 1
            skipSpaces()
            guard current != 0x0A, current != 0x23 else { throw failure("nothing follows a dash") }
            values.append(try readBlock(parent: indentation))
            skipToToken()
        }
        guard position == bytes.count || column < indentation else { throw failure("not an item") }
        return .list(values)
    }

    private mutating func readMap(at indentation: Int) throws(Failure) -> ReadValue {
        var pairs: [ReadValue.Pair] = []
        while position < bytes.count, column == indentation {
            let key = try readKey(at: indentation)
            guard isSign(0x3A) else { throw failure("no colon after a key") }
            position += 1
            pairs.append(ReadValue.Pair(key: key, value: try readValue(of: indentation)))
            skipToToken()
        }
        guard position == bytes.count || column < indentation else { throw failure("not an entry") }
        return .map(pairs)
    }

    private mutating func readKey(at indentation: Int) throws(Failure) -> [UInt8] {
        let start = position
        let isExplicit = isSign(0x3F)
        if isExplicit { position += 2 }
        if indentation == 0, starts(with: "on:") {
            position += 2
            return Array("on".utf8)
        }
        guard case .text(let key) = try readScalar(parent: indentation) else { throw failure("a key is not a text") }
        if isExplicit {
            skipToToken()
            guard column == indentation else { throw failure("a colon in the wrong column") }
        } else if position - start > 1024 {
            throw failure("a key is too long")
        }
        return key
    }

    private mutating func readValue(of indentation: Int) throws(Failure) -> ReadValue {
        skipSpaces()
        guard current == 0x0A || current == 0x23 else {
            return try endOfLine(try readScalar(parent: indentation))
        }
        skipToToken()
        return position < bytes.count && column > indentation ? try readBlock(parent: indentation) : .null
    }

    private mutating func endOfLine(_ value: ReadValue) throws(Failure) -> ReadValue {
        if column == 0 { return value }  // a literal block has gone to the next line already
        guard current == 0x0A || starts(with: " #") else { throw failure("something follows a scalar") }
        return value
    }

    // MARK: - Scalars

    private mutating func readScalar(parent: Int) throws(Failure) -> ReadValue {
        switch current {
        case 0x22: return try readDoubleQuoted()
        case 0x27: return try readSingleQuoted()
        case 0x7C: return try readLiteral(parent: parent)
        case 0x7B where starts(with: "{}"):
            position += 2
            return .map([])
        case 0x5B where starts(with: "[]"):
            position += 2
            return .list([])
        default: return try readPlain()
        }
    }

    private mutating func readPlain() throws(Failure) -> ReadValue {
        let start = position
        while let byte = current, byte != 0x0A, !isSign(0x3A) {
            if byte == 0x23, bytes[position - 1] == 0x20 {
                position -= 1
                break
            }
            position += 1
        }
        do throws(PlainResolution.Failure) {
            return try resolution.value(of: Array(bytes[start..<position]))
        } catch {
            throw failure(error.description)
        }
    }

    private mutating func readSingleQuoted() throws(Failure) -> ReadValue {
        var text: [UInt8] = []
        position += 1
        while let byte = current, byte != 0x0A {
            position += 1
            if byte == 0x27 {
                guard current == 0x27 else { return .text(text) }
                position += 1
            }
            text.append(byte)
        }
        throw failure("an open quote")
    }

    private mutating func readDoubleQuoted() throws(Failure) -> ReadValue {
        var text: [UInt8] = []
        position += 1
        while let byte = current, byte != 0x0A {
            position += 1
            switch byte {
            case 0x22: return .text(text)
            case 0x5C: text += try readEscape()
            default: text.append(byte)
            }
        }
        throw failure("an open quote")
    }

    private mutating func readEscape() throws(Failure) -> [UInt8] {
        guard let letter = current else { throw failure("an open escape") }
        position += 1
        let lengths: [UInt8: Int] = [0x78: 2, 0x75: 4, 0x55: 8]
        if let length = lengths[letter] {
            let digits = String(decoding: bytes[position...].prefix(length), as: UTF8.self)
            guard let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value) else {
                throw failure("not a character")
            }
            position += length
            return Array(String(Character(scalar)).utf8)
        }
        let escapes: [UInt8: UInt8] = [0x22: 0x22, 0x5C: 0x5C, 0x6E: 0x0A, 0x74: 0x09, 0x72: 0x0D]
        guard let byte = escapes[letter] else { throw failure("an unknown escape") }
        return [byte]
    }

    private mutating func readLiteral(parent: Int) throws(Failure) -> ReadValue {
        position += 1
        var indentation: Int?
        if let digit = current, 0x31...0x39 ~= digit {
            indentation = parent + Int(digit - 0x30)
            position += 1
        }
        let chomping = current == 0x2D || current == 0x2B ? current : nil
        if chomping != nil { position += 1 }
        guard current == 0x0A || starts(with: " #") else { throw failure("an odd header") }
        while current != 0x0A { position += 1 }
        var text: [UInt8] = []
        while position + 1 < bytes.count {
            let line = bytes[(position + 1)...].prefix { $0 != 0x0A }
            let spaces = line.prefix { $0 == 0x20 }.count
            if !line.isEmpty, indentation == nil { indentation = spaces }
            if let indentation, spaces < indentation, !line.isEmpty { break }
            guard (indentation ?? .max) > parent else { throw failure("a block without indentation") }
            text += line.dropFirst(indentation ?? 0)
            text.append(0x0A)
            position += line.count + 1
        }
        position += 1
        lineStart = position
        if chomping != 0x2B {
            let end = (text.lastIndex { $0 != 0x0A } ?? -1) + 1
            text.removeSubrange((chomping == nil ? min(end + 1, text.count) : end)...)
        }
        return .text(text)
    }
}
