/// The numbers of a release such as `v4.2.0`, or of a tag such as `v4` that stands for the newest release that begins so.
package struct ReleaseNumber: Hashable, Sendable {
    /// The numbers: three of `v1.2.0`, one of `v1`.
    package let parts: [Int]

    /// Reads a tag, with or without `v`; `nil` for a name that is no release.
    package init?(_ tag: String) {
        var parts: [Int] = []
        parts.reserveCapacity(3)
        var number: Int?
        var bytes = tag.utf8[...]
        if bytes.first == UInt8(ascii: "v") { bytes = bytes.dropFirst() }
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                let (tenfold, isTooLarge) = (number ?? 0).multipliedReportingOverflow(by: 10)
                let (next, isPast) = tenfold.addingReportingOverflow(Int(byte - UInt8(ascii: "0")))
                guard !isTooLarge, !isPast else { return nil }
                number = next
            case UInt8(ascii: "."):
                guard let complete = number else { return nil }
                parts.append(complete)
                number = nil
            default: return nil
            }
        }
        guard let number else { return nil }
        parts.append(number)
        self.parts = parts
    }

    /// The first number.
    package var major: Int { parts[0] }

    /// Whether the release is older than another one.
    ///
    /// Numbers that are left out count as the highest: `v3` is the newest release of that version, and not older than
    /// `v3.4`.
    package func isOlder(than other: ReleaseNumber) -> Bool {
        for (index, number) in other.parts.enumerated() {
            guard index < parts.count else { return false }
            if parts[index] != number { return parts[index] < number }
        }
        return false
    }

    /// Whether the release begins with the numbers of another one.
    package func begins(with other: ReleaseNumber) -> Bool { parts.starts(with: other.parts) }
}
