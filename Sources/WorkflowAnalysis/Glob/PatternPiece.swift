/// One piece of a filter's pattern, as it is written.
///
/// Source: GitHub, "Workflow syntax", filter pattern cheat sheet.
package enum PatternPiece {
    /// `*`.
    case star
    /// `**`.
    case stars
    /// `?` or `+`, which repeats what stands before it.
    case repetition(UInt8)
    /// What stands between brackets, up to the first `]` or, without one, the end.
    case brackets(ArraySlice<UInt8>, isClosed: Bool)
    /// Any other character, or the one behind a `\`.
    case character(UInt8)

    /// Takes the next piece; `nil` at the end.
    package init?(from bytes: inout ArraySlice<UInt8>) {
        guard let byte = bytes.popFirst() else { return nil }
        switch byte {
        case UInt8(ascii: "*"):
            self = bytes.first == byte ? .stars : .star
            if bytes.first == byte { bytes = bytes.dropFirst() }
        case UInt8(ascii: "?"), UInt8(ascii: "+"):
            self = .repetition(byte)
        case UInt8(ascii: "["):
            let end = bytes.firstIndex(of: UInt8(ascii: "]"))
            self = .brackets(bytes[..<(end ?? bytes.endIndex)], isClosed: end != nil)
            bytes = bytes[(end.map { $0 + 1 } ?? bytes.endIndex)...]
        default:
            self = .character(byte == UInt8(ascii: "\\") ? bytes.popFirst() ?? byte : byte)
        }
    }
}
