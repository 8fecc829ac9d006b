extension JSONReader {
    /// Reads a number: no `+`, no zeros before it, digits on both sides of its point.
    mutating func number() throws(JSONError) -> Double {
        let start = position
        _ = take("-")
        if !take("0") { try digits() }
        if take(".") { try digits() }
        if take("e") || take("E") {
            if !take("+") { _ = take("-") }
            try digits()
        }
        return NumberSpelling.value(of: bytes[start..<position])
    }

    private mutating func digits() throws(JSONError) {
        let start = position
        while let byte, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { position += 1 }
        guard position > start else { throw unexpected("a digit") }
    }

    /// Reads a string in double quotes.
    mutating func string() throws(JSONError) -> String {
        position += 1
        var text: [UInt8] = []
        var start = position
        while true {
            guard let byte, byte >= 0x20 else { throw unexpected("'\"'") }
            switch byte {
            case UInt8(ascii: "\""):
                text += bytes[start..<position]
                let string = String(decoding: text, as: UTF8.self)
                // What is not UTF-8 was replaced.
                guard string.utf8.elementsEqual(text) else {
                    throw JSONError("found bytes that are not UTF-8", at: start, of: bytes)
                }
                position += 1
                return string
            case UInt8(ascii: "\\"):
                text += bytes[start..<position]
                position += 1
                try escape(into: &text)
                start = position
            default:
                position += 1
            }
        }
    }

    private mutating func escape(into text: inout [UInt8]) throws(JSONError) {
        guard let byte else { throw unexpected("an escape") }
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"):
            position += 1
            return try character(into: &text)
        default: throw unexpected("an escape")
        }
        position += 1
    }

    /// Reads the four digits behind `\u`, and those of the other half of a pair.
    private mutating func character(into text: inout [UInt8]) throws(JSONError) {
        let unit = try codeUnit()
        var scalar = Unicode.Scalar(unit)
        if (0xD800..<0xDC00).contains(unit), position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
            bytes[position + 1] == UInt8(ascii: "u")
        {
            let second = position
            position += 2
            let low = try codeUnit()
            if (0xDC00..<0xE000).contains(low) {
                scalar = Unicode.Scalar(0x1_0000 + (UInt32(unit) - 0xD800) << 10 + UInt32(low) - 0xDC00)
            } else {
                position = second
            }
        }
        text += UTF8.encode(scalar ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter
    }

    private mutating func codeUnit() throws(JSONError) -> UInt16 {
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let byte, let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
                throw unexpected("a hexadecimal digit")
            }
            unit = unit << 4 | UInt16(digit)
            position += 1
        }
        return unit
    }
}
