/// A part of a fact table, whose ASCII bytes live as long as the process.
///
/// The tables are texts, because the compiler takes long for large array literals. They are read at every start, and bytes
/// are read many times as fast as characters.
typealias FactText = Slice<UnsafeBufferPointer<UInt8>>

extension FactText {
    /// The whole text of a table.
    init(_ table: StaticString) {
        self.init(
            base: UnsafeBufferPointer(start: table.utf8Start, count: table.utf8CodeUnitCount),
            bounds: 0..<table.utf8CodeUnitCount)
    }

    /// The text as a value of its own.
    var string: String { String(decoding: self, as: UTF8.self) }

    /// The lines; a line that begins with four spaces belongs to the one before it.
    var lines: [FactText] {
        var lines: [FactText] = []
        for line in split(separator: .newline) {
            if line.starts(with: [.space, .space, .space, .space]), let last = lines.popLast() {
                lines.append(self[last.startIndex..<line.endIndex])
            } else {
                lines.append(line)
            }
        }
        return lines
    }

    /// The words between spaces and line breaks.
    var words: [FactText] { split { $0 == .space || $0 == .newline } }
}

extension UInt8 {
    /// A line break.
    static let newline = UInt8(ascii: "\n")
    /// A space.
    static let space = UInt8(ascii: " ")
    /// Separates a key from its items.
    static let colon = UInt8(ascii: ":")
    /// Separates items.
    static let comma = UInt8(ascii: ",")
}
