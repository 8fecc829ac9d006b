/// Finds bytes in others in time that grows with the sum of their lengths.
enum ByteSearch {
    /// Whether the bytes of a part stand somewhere in a whole; an empty part does in any.
    static func finds(_ part: [UInt8], in whole: [UInt8]) -> Bool {
        guard part.count <= whole.count else { return false }
        guard !part.isEmpty else { return true }
        // Knuth, Morris and Pratt: how much of the part a match that breaks off has begun anew.
        var borders = [0]
        borders.reserveCapacity(part.count)
        var matched = 0
        for index in part.indices.dropFirst() {
            while matched > 0, part[index] != part[matched] { matched = borders[matched - 1] }
            if part[index] == part[matched] { matched += 1 }
            borders.append(matched)
        }
        matched = 0
        for byte in whole {
            while matched > 0, byte != part[matched] { matched = borders[matched - 1] }
            if byte == part[matched] { matched += 1 }
            if matched == part.count { return true }
        }
        return false
    }
}
