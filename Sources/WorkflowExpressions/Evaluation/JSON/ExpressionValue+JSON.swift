extension ExpressionValue {
    /// The value as `toJSON` writes it, whatever its length.
    public var json: String {
        String(decoding: JSONPrinter.bytes(of: self, limit: .max) ?? [], as: UTF8.self)
    }

    /// The value as JSON on one line.
    package var jsonLine: String {
        let lines = json.utf8.split(separator: UInt8(ascii: "\n"))
        let trimmed = lines.map { $0.drop { $0 == UInt8(ascii: " ") } }
        return trimmed.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    }
}
