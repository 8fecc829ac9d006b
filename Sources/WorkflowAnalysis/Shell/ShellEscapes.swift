/// The escapes of bash between `$'` and `'`.
enum ShellEscapes {
    /// The bytes that a text with escapes stands for.
    static func decoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var index = text.startIndex
        while index < text.endIndex {
            let byte = text[index]
            index += 1
            guard byte == .backslash, index < text.endIndex else {
                result.append(byte)
                continue
            }
            let escape = text[index]
            index += 1
            switch escape {
            case UInt8(ascii: "a"): result.append(7)
            case UInt8(ascii: "b"): result.append(8)
            case UInt8(ascii: "e"), UInt8(ascii: "E"): result.append(27)
            case UInt8(ascii: "f"): result.append(12)
            case UInt8(ascii: "n"): result.append(10)
            case UInt8(ascii: "r"): result.append(13)
            case UInt8(ascii: "t"): result.append(9)
            case UInt8(ascii: "v"): result.append(11)
            case .backslash, .apostrophe, .quote, .question: result.append(escape)
            case UInt8(ascii: "c"):
                if index < text.endIndex { result.append(text[index] & 0x1F) }
                index += 1
            case UInt8(ascii: "x"):
                append(number(in: text, at: &index, upTo: 2, radix: 16), or: escape, to: &result)
            case UInt8(ascii: "u"):
                append(scalar: number(in: text, at: &index, upTo: 4, radix: 16), or: escape, to: &result)
            case UInt8(ascii: "U"):
                append(scalar: number(in: text, at: &index, upTo: 8, radix: 16), or: escape, to: &result)
            case UInt8(ascii: "0")...UInt8(ascii: "7"):
                index -= 1
                append(number(in: text, at: &index, upTo: 3, radix: 8), or: escape, to: &result)
            default: result += [.backslash, escape]
            }
        }
        // The text ends at the first zero byte.
        return Array(result.prefix { $0 != 0 })
    }

    private static func number(in text: ArraySlice<UInt8>, at index: inout Int, upTo count: Int, radix: Int) -> Int? {
        let digits = text[min(index, text.endIndex)...].prefix(count).prefix {
            Int(String(UnicodeScalar($0)), radix: radix) != nil
        }
        index += digits.count
        return Int(String(decoding: digits, as: UTF8.self), radix: radix)
    }

    private static func append(_ value: Int?, or escape: UInt8, to result: inout [UInt8]) {
        if let value { result.append(UInt8(truncatingIfNeeded: value)) } else { result += [.backslash, escape] }
    }

    private static func append(scalar value: Int?, or escape: UInt8, to result: inout [UInt8]) {
        guard let value else {
            result += [.backslash, escape]
            return
        }
        guard let scalar = UInt32(exactly: value).flatMap(UnicodeScalar.init) else { return }
        result += Array(String(Character(scalar)).utf8)
    }
}
