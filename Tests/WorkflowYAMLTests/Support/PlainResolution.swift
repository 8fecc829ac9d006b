/// What a text without quotes means to a reader of YAML, told by the regular expressions of both versions.
struct PlainResolution {
    struct Failure: Error {
        var description: String
    }

    // Expressions are parsed when they are made, which takes longer than asking one.
    private let integer = /-?(0|[1-9][0-9]*)/
    private let fraction = /-?[0-9]+\.[0-9]+(e[-+][0-9]+)?/
    private let words = /(?i)~|null|true|false|yes|no|on|off|y|n|=|<<|[-+]?\.inf|\.nan/
    private let integers12 = /[-+]?[0-9]+|0x[0-9a-fA-F]+|0o[0-7]+/
    private let integers11 = /[-+]?(0b[01_]+|0[0-7_]+|(0|[1-9][0-9_]*)|0x[0-9a-fA-F_]+)|[-+][0-9_]+/
    private let sixties11 = /[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?/
    private let fractions12 = /[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?/
    private let fractions11 = /[-+]?(([0-9][0-9_]*)?\.[0-9_]+|[0-9][0-9_]*\.)([eE][-+]?[0-9]+)?/
    private let dates11 = /[0-9]{4}-[0-9]{2}-[0-9]{2}/
    private let times11 = /[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}.*/

    /// The value of a plain text; fails for one that the versions read differently, or that is no plain text at all.
    func value(of bytes: [UInt8]) throws(Failure) -> ReadValue {
        let text = String(decoding: bytes, as: UTF8.self)
        switch text {
        case "null": return .null
        case "true": return .boolean(true)
        case "false": return .boolean(false)
        case ".nan": return .number(.nan)
        case ".inf": return .number(.infinity)
        case "-.inf": return .number(-.infinity)
        default: break
        }
        if mayBeTyped(bytes) {
            if text.wholeMatch(of: integer) != nil, let value = Int(text) { return .integer(value) }
            if text.wholeMatch(of: fraction) != nil, let value = Double(text) { return .number(value) }
            if isTyped(text) { throw Failure(description: "another type for some reader") }
        }
        guard let first = bytes.first, let last = bytes.last, first != 0x20, last != 0x20 else {
            throw Failure(description: "space at an end")
        }
        guard !"!&*?|>@`\"'#%{}[],:".utf8.contains(first), bytes != [0x2D], !bytes.starts(with: "- ".utf8) else {
            throw Failure(description: "an indicator first")
        }
        guard !bytes.starts(with: "---".utf8), !bytes.starts(with: "...".utf8) else {
            throw Failure(description: "a document marker")
        }
        return .text(bytes)
    }

    /// Whether it is worth asking the regular expressions, which are slow.
    private func mayBeTyped(_ bytes: [UInt8]) -> Bool {
        bytes.count <= 5 || bytes.count < 500 && bytes.allSatisfy("0123456789abcdefABCDEFxo_+-.:tTzZ \t".utf8.contains)
    }

    private func isTyped(_ text: String) -> Bool {
        text.wholeMatch(of: words) != nil
            || text.wholeMatch(of: integers12) != nil || text.wholeMatch(of: integers11) != nil
            || text.wholeMatch(of: sixties11) != nil
            || text.wholeMatch(of: fractions12) != nil || text.wholeMatch(of: fractions11) != nil
            || text.wholeMatch(of: dates11) != nil || text.wholeMatch(of: times11) != nil
    }
}
