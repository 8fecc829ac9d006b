/// The text of the lines below `|` or `>`.
struct BlockText {
    private let bytes: [UInt8]
    private let record: NodeRecord
    private var index: Int
    private var output: [UInt8] = []

    /// Reads the lines of a block scalar; the empty ones after its last line count if it keeps them.
    init(_ record: NodeRecord, in bytes: [UInt8]) {
        self.bytes = bytes
        self.record = record
        index = Int(record.start) + 1
        var chomping: UInt8?
        while index < bytes.count, !bytes[index].isSeparator {
            if bytes[index] == .dash || bytes[index] == UInt8(ascii: "+") { chomping = bytes[index] }
            index += 1
        }
        skipLine()
        output.reserveCapacity(max(0, Int(record.end) - index))
        let hasText = readLines()
        if hasText, chomping != .dash { output.append(.lineFeed) }
        if chomping == UInt8(ascii: "+") { readEmptyLines() }
    }

    /// The text that comes out.
    var string: String { String(decoding: output, as: UTF8.self) }

    /// Reads up to the line break of the last line that is not empty; false if there is none.
    private mutating func readLines() -> Bool {
        var hasText = false
        var emptyLines = 0
        var isFoldable = false
        while index < Int(record.end) {
            let limit = min(index + Int(record.detail), bytes.count)
            while index < limit, bytes[index] == .space { index += 1 }
            let start = index
            skipLine()
            let end = Self.end(ofLineBefore: index, in: bytes)
            if end <= start {
                emptyLines += 1
                continue
            }
            let wasFoldable = isFoldable
            // A line that begins with white space is kept apart from its neighbours.
            isFoldable = record.form == .folded && !bytes[start].isBlank
            if hasText, !wasFoldable || !isFoldable {
                emptyLines += 1
            } else if hasText, emptyLines == 0 {
                output.append(.space)
            }
            output.append(contentsOf: repeatElement(.lineFeed, count: emptyLines))
            output.append(contentsOf: bytes[start..<end])
            hasText = true
            emptyLines = 0
        }
        return hasText
    }

    /// Reads the lines of nothing but spaces.
    private mutating func readEmptyLines() {
        while index < bytes.count {
            let start = index
            while index < bytes.count, bytes[index] == .space { index += 1 }
            guard index == bytes.count ? index > start : bytes[index].isBreak else { return }
            output.append(.lineFeed)
            skipLine()
        }
    }

    /// Steps over the rest of a line and its line break.
    private mutating func skipLine() {
        while index < bytes.count, !bytes[index].isBreak { index += 1 }
        guard index < bytes.count else { return }
        let isReturn = bytes[index] == .carriageReturn
        index += 1
        if isReturn, index < bytes.count, bytes[index] == .lineFeed { index += 1 }
    }

    private static func end(ofLineBefore index: Int, in bytes: [UInt8]) -> Int {
        guard index > 0 else { return 0 }
        if bytes[index - 1] == .carriageReturn { return index - 1 }
        guard bytes[index - 1] == .lineFeed else { return index }
        return index > 1 && bytes[index - 2] == .carriageReturn ? index - 2 : index - 1
    }
}
