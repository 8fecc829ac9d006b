/// The lines of some bytes, each with its line end; bytes, because a file need not be text.
struct LineTable {
    private let bytes: [UInt8]
    private let ranges: [Range<Int>]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var ranges: [Range<Int>] = []
        var start = 0
        for (index, byte) in bytes.enumerated() where byte == 0x0A {
            ranges.append(start..<index + 1)
            start = index + 1
        }
        if start < bytes.count { ranges.append(start..<bytes.count) }
        self.ranges = ranges
    }

    var count: Int { ranges.count }

    /// A line with its line end; the last one may have none.
    subscript(index: Int) -> ArraySlice<UInt8> { bytes[ranges[index]] }
}
