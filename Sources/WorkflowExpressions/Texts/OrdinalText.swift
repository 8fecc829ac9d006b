/// Compares texts as .NET's `OrdinalIgnoreCase` does: by UTF-16 code units, each character in its simple upper case.
///
/// Swift's own `==` would take texts of equal appearance for equal, and knows only mappings that change the length.
enum OrdinalText {
    /// Whether two texts are the same without regard to case.
    static func equal(_ left: String, _ right: String) -> Bool {
        let quick = left.utf8.withContiguousStorageIfAvailable { left in
            right.utf8.withContiguousStorageIfAvailable { right in compareASCII(left, right) } ?? .unknown
        }
        switch quick ?? .unknown {
        case .same: return true
        case .different: return false
        case .unknown: break
        }
        var others = right.unicodeScalars.makeIterator()
        for scalar in left.unicodeScalars {
            guard let other = others.next(), uppercased(scalar) == uppercased(other) else { return false }
        }
        return others.next() == nil
    }

    private enum Answer {
        case same
        case different
        case unknown
    }

    /// The answer if the texts differ within ASCII or are ASCII throughout.
    private static func compareASCII(
        _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
    ) -> Answer {
        for index in 0..<min(left.count, right.count) {
            let (first, second) = (left[index], right[index])
            guard first < 0x80, second < 0x80 else { return .unknown }
            if first != second, uppercased(first) != uppercased(second) { return .different }
        }
        return left.count == right.count ? .same : .different
    }

    /// Whether the left text stands before (-1), with (0) or behind (1) the right one.
    static func compare(_ left: String, _ right: String) -> Int {
        var others = right.unicodeScalars.makeIterator()
        for scalar in left.unicodeScalars {
            guard let other = others.next() else { return 1 }
            let (first, second) = (order(uppercased(scalar)), order(uppercased(other)))
            if first != second { return first < second ? -1 : 1 }
        }
        return others.next() == nil ? 0 : -1
    }

    /// The place of a character among all: those beyond U+FFFF are pairs of code units below U+E000.
    private static func order(_ scalar: Unicode.Scalar) -> UInt32 {
        switch scalar.value {
        case 0xE000...0xFFFF: scalar.value + 0x20_0000
        default: scalar.value
        }
    }

    /// The bytes of the text in upper case, for searches without regard to case.
    static func folded(_ text: String) -> [UInt8] {
        var bytes = Array(text.utf8)
        guard bytes.contains(where: { $0 >= 0x80 }) else {
            for index in bytes.indices { bytes[index] = uppercased(bytes[index]) }
            return bytes
        }
        bytes.removeAll(keepingCapacity: true)
        for scalar in text.unicodeScalars {
            if scalar.isASCII {
                bytes.append(uppercased(UInt8(truncatingIfNeeded: scalar.value)))
            } else {
                bytes.append(contentsOf: UTF8.encode(uppercased(scalar)) ?? UTF8.encodedReplacementCharacter)
            }
        }
        return bytes
    }

    /// Hashes the upper case of a few bytes of ASCII; `false` if they are others, or many.
    fileprivate static func hash(shortASCII bytes: UnsafeBufferPointer<UInt8>, into hasher: inout Hasher) -> Bool {
        guard bytes.count <= 64, !bytes.contains(where: { $0 >= 0x80 }) else { return false }
        withUnsafeTemporaryAllocation(byteCount: bytes.count, alignment: 1) { folded in
            for index in bytes.indices { folded[index] = uppercased(bytes[index]) }
            hasher.combine(bytes: UnsafeRawBufferPointer(folded))
        }
        return true
    }

    private static func uppercased(_ byte: UInt8) -> UInt8 {
        byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") ? byte - 0x20 : byte
    }

    /// The one character that .NET takes for the upper case of another.
    static func uppercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0...0x7F: return Unicode.Scalar(uppercased(UInt8(truncatingIfNeeded: scalar.value)))
        // The dotless i and the long s, whose upper case would be ASCII.
        case 0x131, 0x17F: return scalar
        default: break
        }
        let properties = scalar.properties
        if let single = properties.uppercaseMapping.onlyScalar { return single }
        // Where upper case needs more than one character, the simple mapping is the one that titles use.
        return properties.titlecaseMapping.onlyScalar ?? scalar
    }
}

extension String {
    /// Whether the text is a name of ASCII letters, whatever its case; no other character is the lower case of one.
    func isSpelled(_ name: StaticString) -> Bool {
        guard utf8.count == name.utf8CodeUnitCount else { return false }
        let wanted = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
        let isSpelled = utf8.withContiguousStorageIfAvailable { bytes in
            for index in bytes.indices where bytes[index] != wanted[index] {
                let lower = bytes[index] | 0x20
                guard lower == wanted[index] | 0x20, lower >= UInt8(ascii: "a") else { return false }
            }
            return true
        }
        return isSpelled ?? OrdinalText.equal(self, name.description)
    }

    /// The character of a text that has one only.
    fileprivate var onlyScalar: Unicode.Scalar? {
        guard let first = unicodeScalars.first, unicodeScalars.dropFirst().isEmpty else { return nil }
        return first
    }
}

/// A name that is found whatever its case.
struct OrdinalName: Hashable {
    let text: String

    static func == (left: OrdinalName, right: OrdinalName) -> Bool {
        OrdinalText.equal(left.text, right.text)
    }

    func hash(into hasher: inout Hasher) {
        let isDone = text.utf8.withContiguousStorageIfAvailable { bytes in
            OrdinalText.hash(shortASCII: bytes, into: &hasher)
        }
        if isDone != true { OrdinalText.folded(text).withUnsafeBytes { hasher.combine(bytes: $0) } }
    }
}
