/// A part of a fact table, whose ASCII bytes live as long as the process.
///
/// The tables are texts, because the compiler takes long for large array literals. Bytes are read many times as fast as
/// characters.
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

    /// Whether these are the bytes of a text.
    func isSame(as text: String) -> Bool { count == text.utf8.count && elementsEqual(text.utf8) }

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

    /// Where the next line begins that stands at the margin; the end if there is none.
    var nextUnindentedLine: Int {
        var rest = self
        while let lineBreak = rest.firstIndex(of: .newline) {
            rest = rest[(lineBreak + 1)...]
            if let first = rest.first, first != .space { return rest.startIndex }
        }
        return endIndex
    }

    /// The words between spaces and line breaks.
    var words: FactWords { FactWords(rest: self) }
}

/// The words of a part of a fact table, cut out one by one.
struct FactWords: Sequence, IteratorProtocol {
    fileprivate var rest: FactText

    /// The next word; `nil` at the end.
    mutating func next() -> FactText? {
        guard let start = rest.firstIndex(where: { $0 != .space && $0 != .newline }) else { return nil }
        let end = rest[start...].firstIndex { $0 == .space || $0 == .newline } ?? rest.endIndex
        defer { rest = rest[end...] }
        return rest[start..<end]
    }
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
