/// What one pass over the bytes of a text tells about the styles that can hold it.
struct TextSurvey: OptionSet {
    let rawValue: UInt8

    /// A line feed: a block, or escapes.
    static let lineFeed = TextSurvey(rawValue: 1 << 0)
    /// A tab, which blocks hold as it is and which is escaped elsewhere, to be seen.
    static let tab = TextSurvey(rawValue: 1 << 1)
    /// A character that no style but escapes can hold, or that the eye cannot tell from nothing or from a space.
    static let unprintable = TextSurvey(rawValue: 1 << 2)
    /// A colon before a space or at the end, or a number sign after a space.
    static let indicator = TextSurvey(rawValue: 1 << 3)
    /// An apostrophe, doubled between single quotes.
    static let apostrophe = TextSurvey(rawValue: 1 << 4)
    /// A quotation mark or a backslash, escaped between double quotes.
    static let escapable = TextSurvey(rawValue: 1 << 5)

    /// Whether the text may stand without quotes, so far as its inner characters go.
    var isPlain: Bool { isDisjoint(with: [.lineFeed, .tab, .unprintable, .indicator]) }

    init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// Looks at every byte once.
    init(of bytes: UnsafeBufferPointer<UInt8>) {
        var found: TextSurvey = []
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if isOrdinary(byte) {
                index += 1
                continue
            }
            switch byte {
            case UInt8(ascii: ":"):
                if index + 1 == bytes.count || bytes[index + 1] == UInt8(ascii: " ") { found.insert(.indicator) }
            case UInt8(ascii: "#"):
                if index > 0 && bytes[index - 1] == UInt8(ascii: " ") { found.insert(.indicator) }
            case UInt8(ascii: "'"):
                found.insert(.apostrophe)
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                found.insert(.escapable)
            case UInt8(ascii: "\n"):
                found.insert(.lineFeed)
            case UInt8(ascii: "\t"):
                found.insert(.tab)
            case 0x00...0x1F, 0x7F:
                found.insert(.unprintable)
            case 0xC2...0xFF:
                // Few lead bytes can begin an odd character: most letters are never decoded.
                if Unprintable.mayStart(with: byte) && Unprintable.scalar(at: index, of: bytes) != nil {
                    found.insert(.unprintable)
                }
            default:
                break
            }
            index += 1
        }
        self = found
    }
}

/// Whether a byte never matters by itself: most do not, and one test is faster than a choice among many.
private func isOrdinary(_ byte: UInt8) -> Bool {
    // A bit for each control character, `"`, `#`, `'` and `:`; then for `\` and the delete character.
    let matters: UInt64 = byte < 64 ? 0x0400_008C_FFFF_FFFF : 0x8000_0000_1000_0000
    return byte < 0x80 && matters >> UInt64(byte & 63) & 1 == 0
}
