/// What a scalar means by the core schema of YAML 1.2.
package enum YAMLScalarValue: Equatable, Sendable {
    /// Nothing, `~` or `null`.
    case null
    /// `true` or `false`.
    case boolean(Bool)
    /// An integer or a fraction; also infinity and not-a-number.
    case number(Double)
    /// Any text.
    case string(String)

    /// The value of a plain scalar without a tag.
    package init(plain text: String) {
        self = Self.word(text) ?? Self.number(text).map { .number($0) } ?? .string(text)
    }

    /// What one of the words of the schema means; `nil` for any other text.
    private static func word(_ text: String) -> YAMLScalarValue? {
        // Few texts are as short as the words, so that most are compared with none of them.
        guard text.utf8.count <= 5 else { return nil }
        return switch text {
        case "", "~", "null", "Null", "NULL": .null
        case "true", "True", "TRUE": .boolean(true)
        case "false", "False", "FALSE": .boolean(false)
        default: nil
        }
    }

    /// The value of a scalar whose tag, or whose quotes, tell its type; a text if the tag is none of the core schema or
    /// contradicts the text.
    init(_ text: String, tag: String?) {
        guard let tag else {
            self = .string(text)
            return
        }
        let value = YAMLScalarValue(plain: text)
        switch (tag, value) {
        case ("tag:yaml.org,2002:null", .null), ("tag:yaml.org,2002:bool", .boolean),
            ("tag:yaml.org,2002:int", .number), ("tag:yaml.org,2002:float", .number):
            self = value
        default: self = .string(text)
        }
    }

    /// The number that a text spells: decimal, octal with `0o`, hexadecimal with `0x`, a fraction, `.inf` or `.nan`.
    private static func number(_ text: String) -> Double? {
        let bytes = text.utf8
        guard let first = bytes.first, first <= UInt8(ascii: "9"), first >= UInt8(ascii: "+") else { return nil }
        switch text {
        case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF": return .infinity
        case "-.inf", "-.Inf", "-.INF": return -.infinity
        case ".nan", ".NaN", ".NAN": return .nan
        default: break
        }
        if bytes.count > 2, bytes.starts(with: "0x".utf8) { return integer(bytes.dropFirst(2), radix: 16) }
        if bytes.count > 2, bytes.starts(with: "0o".utf8) { return integer(bytes.dropFirst(2), radix: 8) }
        return isDecimal(bytes) ? Double(text) : nil
    }

    private static func integer(_ digits: Substring.UTF8View, radix: Double) -> Double? {
        var number = 0.0
        for digit in digits {
            guard let value = digit.hexadecimalValue, Double(value) < radix else { return nil }
            number = number * radix + Double(value)
        }
        return number
    }

    /// Whether a text is `[-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`.
    private static func isDecimal(_ bytes: String.UTF8View) -> Bool {
        var rest = bytes[...]
        func skipDigits() -> Int {
            let digits = rest.prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
            rest.removeFirst(digits.count)
            return digits.count
        }
        func skip(_ letters: String) -> Bool {
            guard let first = rest.first, letters.utf8.contains(first) else { return false }
            rest.removeFirst()
            return true
        }
        _ = skip("+-")
        var digits = skipDigits()
        if skip(".") { digits += skipDigits() }
        guard digits > 0 else { return false }
        if skip("eE") {
            _ = skip("+-")
            return skipDigits() > 0 && rest.isEmpty
        }
        return rest.isEmpty
    }
}
