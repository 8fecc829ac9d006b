/// The characters that are never written as they are.
///
/// YAML forbids some of them, its version 1.1 takes others for line breaks, and the rest are invisible: a reviewer of
/// a workflow should see a text in the order in which a machine reads it. Joiners stay, since emoji and several scripts
/// are spelt with them.
enum Unprintable {
    /// Whether a character beyond ASCII that begins with a byte can be unprintable.
    static func mayStart(with lead: UInt8) -> Bool {
        switch lead {
        case 0xC2, 0xCD, 0xD8, 0xE1...0xE3, 0xEF, 0xF0...0xF4: true
        default: false
        }
    }

    /// The unprintable character that begins at an index, and the number of its bytes; nil where another one does.
    ///
    /// The bytes are those of a Swift string, which are well formed.
    static func scalar(at index: Int, of bytes: UnsafeBufferPointer<UInt8>) -> (value: UInt32, length: Int)? {
        let lead = bytes[index]
        guard lead >= 0x80 else { return contains(UInt32(lead)) ? (UInt32(lead), 1) : nil }
        guard mayStart(with: lead) else { return nil }
        let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        // The lead of n bytes has n set bits and a clear one before the bits of the character.
        var value = UInt32(lead & (0x7F >> UInt8(length)))
        for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
        return contains(value) ? (value, length) : nil
    }

    /// Whether a character is unprintable; the tab and the line feed are not.
    static func contains(_ value: UInt32) -> Bool {
        switch value {
        case 0x09, 0x0A: false
        case 0x00...0x1F, 0x7F...0xA0, 0xAD: true  // controls, the next line, no-break space, soft hyphen
        case 0x034F, 0x061C: true  // grapheme joiner, Arabic letter mark
        case 0x115F...0x1160, 0x3164, 0xFFA0: true  // Hangul fillers
        case 0x1680, 0x2800, 0x3000: true  // Ogham space, empty Braille pattern, ideographic space
        case 0x17B4...0x17B5, 0x180B...0x180F: true  // inherent Khmer vowels, Mongolian selectors and separator
        case 0x2000...0x200B, 0x200E...0x200F: true  // spaces of other widths, direction marks
        case 0x2028...0x202F: true  // line and paragraph separators, direction overrides, narrow no-break space
        case 0x205F...0x206F: true  // invisible operators, direction isolates
        case 0xFDD0...0xFDEF, 0xFEFF, 0xFFF0...0xFFFB: true  // noncharacters, byte order mark, annotation marks
        case 0x1D173...0x1D17A, 0xE0000...0xE0FFF: true  // musical controls, tags, selectors of ideographs
        default: value & 0xFFFE == 0xFFFE  // the last two of each plane are noncharacters
        }
    }
}
