/// Where the lines of a text begin, and how many scalars lie before a byte.
struct LineTable: Sendable {
    /// The offset at which each line begins.
    private(set) var starts: [Int32] = [0]
    /// How many bytes before each block of a kilobyte begin no scalar; empty if all bytes are ASCII.
    private var continuations: [Int32] = []

    /// Looks at every byte once.
    init(of bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { bytes in
            starts.reserveCapacity(bytes.count / 24)
            var isASCII = true
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                index += 1
                // One test for what matters to neither lines nor columns, which is nearly everything.
                if byte &- 0x0E < 0x72 { continue }
                if byte == .lineFeed || byte == .carriageReturn && !(index < bytes.count && bytes[index] == .lineFeed) {
                    starts.append(Int32(index))
                }
                if byte >= 0x80 { isASCII = false }
            }
            if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { starts[0] = 3 }
            if !isASCII { countContinuations(bytes) }
        }
    }

    private mutating func countContinuations(_ bytes: UnsafeBufferPointer<UInt8>) {
        continuations.reserveCapacity(bytes.count >> 10 + 1)
        var count: Int32 = 0
        for (index, byte) in bytes.enumerated() {
            if index & 1023 == 0 { continuations.append(count) }
            if byte & 0xC0 == 0x80 { count += 1 }
        }
    }

    /// The index of the line that holds a byte, from 0.
    func line(at offset: Int) -> Int {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(starts[middle]) <= offset { low = middle } else { high = middle }
        }
        return low
    }

    /// The line and the column of a byte, or of the end of the text.
    func position(at offset: Int, in bytes: [UInt8]) -> YAMLPosition {
        let line = line(at: offset)
        let start = Int(starts[line])
        let column = scalars(before: max(offset, start), in: bytes) - scalars(before: start, in: bytes)
        return YAMLPosition(line: line + 1, column: column + 1)
    }

    private func scalars(before offset: Int, in bytes: [UInt8]) -> Int {
        guard !continuations.isEmpty else { return offset }
        // The end of the text may open a block that has no byte.
        let block = min(offset >> 10, continuations.count - 1)
        var count = Int(continuations[block])
        for index in (block << 10)..<offset where bytes[index] & 0xC0 == 0x80 { count += 1 }
        return offset - count
    }
}
