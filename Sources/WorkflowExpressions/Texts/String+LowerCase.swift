extension String {
    /// The text in lower case: the same as `lowercased()`, without a new text if there is nothing to change.
    ///
    /// Most names are in lower case already.
    package var inLowerCase: String { isLowerASCII ? self : lowercased() }

    /// Whether two names are the same without regard to case.
    package func isSameName(as other: String) -> Bool {
        self == other || inLowerCase == other.inLowerCase
    }

    /// Whether the text is ASCII without capitals.
    private var isLowerASCII: Bool {
        let isLower = utf8.withContiguousStorageIfAvailable { bytes in
            for byte in bytes where byte >= 0x80 || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte { return false }
            return true
        }
        return isLower ?? false
    }
}
