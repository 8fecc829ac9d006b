/// Bytes of a file that others replace.
struct TextEdit: Hashable {
    let range: Range<Int>
    let replacement: [UInt8]

    init(_ range: Range<Int>, _ replacement: String) {
        self.range = range
        self.replacement = Array(replacement.utf8)
    }
}

extension [TextEdit] {
    /// The bytes with the edits made, and how many were made; of edits that overlap, the first one is made.
    func applied(to bytes: [UInt8]) -> (bytes: [UInt8], count: Int) {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var position = 0
        var count = 0
        for edit in sorted(by: {
            ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
        }) {
            guard edit.range.lowerBound >= position, edit.range.upperBound <= bytes.count else { continue }
            result += bytes[position..<edit.range.lowerBound]
            result += edit.replacement
            position = edit.range.upperBound
            count += 1
        }
        return (result + bytes[position...], count)
    }
}
