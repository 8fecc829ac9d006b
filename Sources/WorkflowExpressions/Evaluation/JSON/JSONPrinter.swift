/// Writes values as `toJSON` does: two spaces for each level, `\n` between lines, empty arrays and objects closed at once.
struct JSONPrinter {
    /// A piece of what is still to be written, the next last.
    private enum Item {
        case value(ExpressionValue, level: Int)
        case name(String)
        case line(level: Int, separator: StaticString)
        case end(StaticString)
    }

    private(set) var bytes: [UInt8] = []
    private var pending: [Item] = []
    /// The most bytes that are written.
    private let limit: Int

    private init(limit: Int) {
        self.limit = limit
    }

    /// The JSON of a value, or `nil` if it would be longer than a number of bytes.
    static func bytes(of value: ExpressionValue, limit: Int) -> [UInt8]? {
        var printer = JSONPrinter(limit: limit)
        printer.pending.append(.value(value, level: 0))
        while let item = printer.pending.popLast() {
            printer.write(item)
            guard printer.bytes.count <= limit else { return nil }
        }
        return printer.bytes
    }

    private mutating func write(_ item: Item) {
        switch item {
        case .value(.array(let array), let level):
            bytes.append(UInt8(ascii: "["))
            open(array.elements.map { [.value($0, level: level + 1)] }, closing: "]", level: level)
        case .value(.object(let object), let level):
            bytes.append(UInt8(ascii: "{"))
            let members = zip(object.names, object.values).map { name, value in
                [Item.value(value, level: level + 1), .name(name)]
            }
            open(members, closing: "}", level: level)
        case .value(.null, _): bytes += "null".utf8
        case .value(.string(let text), _): writeQuoted(text)
        case .value(let value, _): bytes += value.text.utf8
        case .name(let name):
            writeQuoted(name)
            bytes += ": ".utf8
        case .line(let level, let separator):
            write(separator)
            bytes.append(UInt8(ascii: "\n"))
            bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * level))
        case .end(let bracket): write(bracket)
        }
    }

    private mutating func write(_ token: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: token.utf8Start, count: token.utf8CodeUnitCount))
    }

    /// Leaves the entries of an array or object on the stack, the first on top; each entry's items the last first.
    private mutating func open(_ entries: [[Item]], closing bracket: StaticString, level: Int) {
        pending.append(.end(bracket))
        guard !entries.isEmpty else { return }
        pending.append(.line(level: level, separator: ""))
        for (position, entry) in entries.enumerated().reversed() {
            pending.append(contentsOf: entry)
            pending.append(.line(level: level + 1, separator: position == 0 ? "" : ","))
        }
    }

    /// Writes a string with the escapes of GitHub's serializer, which spares no line separator.
    private mutating func writeQuoted(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": bytes += "\\\"".utf8
            case "\\": bytes += "\\\\".utf8
            case "\u{8}": bytes += "\\b".utf8
            case "\u{C}": bytes += "\\f".utf8
            case "\n": bytes += "\\n".utf8
            case "\r": bytes += "\\r".utf8
            case "\t": bytes += "\\t".utf8
            case "\u{0}"..."\u{1F}", "\u{85}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                bytes += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
            default: bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
