import WorkflowYAML

/// What a reader makes of a document: values without styles, comments or blank lines.
///
/// Texts are kept as bytes, since Swift takes two spellings of an accented letter for the same string.
enum ReadValue: Equatable, Sendable {
    case null
    case boolean(Bool)
    case integer(Int)
    case number(Double)
    case text([UInt8])
    case list([ReadValue])
    case map([Pair])

    struct Pair: Equatable, Sendable {
        var key: [UInt8]
        var value: ReadValue
    }

    /// What must be read back of a node.
    init(_ node: YAMLNode) {
        switch node {
        case .null: self = .null
        case .boolean(let value): self = .boolean(value)
        case .integer(let value): self = .integer(value)
        case .number(let value):
            // A number without a fraction is written like an integer, and nothing else tells them apart.
            let isWhole = value.magnitude < 0x1p53 && value == value.rounded() && !(value == 0 && value.sign == .minus)
            self = isWhole ? .integer(Int(value)) : .number(value)
        case .string(let text): self = .text(Array(text.utf8))
        case .sequence(let sequence): self = .list(sequence.items.map { ReadValue($0.value) })
        case .mapping(let mapping):
            self = .map(mapping.entries.map { Pair(key: Array($0.key.utf8), value: ReadValue($0.value)) })
        }
    }

    /// The first place where two values differ, in words; nil where they are the same.
    func difference(from expected: ReadValue) -> String? {
        guard self != expected else { return nil }
        let (actual, wanted) = (Array(json.utf8), Array(expected.json.utf8))
        let start = max(0, zip(actual, wanted).prefix { $0 == $1 }.count - 60)
        let (found, missed) = (actual.dropFirst(start).prefix(120), wanted.dropFirst(start).prefix(120))
        return "\(String(decoding: found, as: UTF8.self)) instead of \(String(decoding: missed, as: UTF8.self))"
    }

    /// The value in the form that `.ci/read_back.py` compares with.
    var json: String {
        switch self {
        case .null: "null"
        case .boolean(let value): "\(value)"
        case .integer(let value): "\(value)"
        case .number(let value): "\(value)"
        case .text(let bytes): Self.quoted(bytes)
        case .list(let values): "[\(values.map(\.json).joined(separator: ","))]"
        case .map(let pairs):
            "{\"map\":[\(pairs.map { "[\(Self.quoted($0.key)),\($0.value.json)]" }.joined(separator: ","))]}"
        }
    }

    private static func quoted(_ bytes: [UInt8]) -> String {
        var json = "\""
        for unit in String(decoding: bytes, as: UTF8.self).utf16 {
            switch unit {
            case 0x22, 0x5C: json += "\\\(Character(Unicode.Scalar(UInt8(unit))))"
            case 0x20..<0x7F: json.unicodeScalars.append(Unicode.Scalar(UInt8(unit)))
            default:
                let digits = String(unit, radix: 16)
                json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            }
        }
        return json + "\""
    }
}
