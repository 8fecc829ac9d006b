/// A JSON document; objects keep the order of their keys.
enum JSONValue: Hashable, Sendable {
    struct Member: Hashable, Sendable {
        let key: String
        let value: JSONValue
    }

    case null
    case bool(Bool)
    case number(Int)
    case string(String)
    case array([JSONValue])
    case object([Member])

    /// An object from pairs in order.
    static func members(_ pairs: KeyValuePairs<String, JSONValue>) -> JSONValue {
        .object(pairs.map { Member(key: $0.key, value: $0.value) })
    }

    /// A string, or null.
    static func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

    /// A number, or null.
    static func optional(_ number: Int?) -> JSONValue { number.map { .number($0) } ?? .null }

    /// An object from those pairs that have a value.
    static func present(_ pairs: KeyValuePairs<String, JSONValue?>) -> JSONValue {
        .object(pairs.compactMap { pair in pair.value.map { Member(key: pair.key, value: $0) } })
    }

    /// The document, with two spaces for each level and a line end.
    var document: String { text(indentation: "") + "\n" }

    private func text(indentation: String) -> String {
        switch self {
        case .null: "null"
        case .bool(let value): "\(value)"
        case .number(let value): "\(value)"
        case .string(let value): Self.quoted(value)
        case .array(let values):
            Self.block("[", values.map { $0.text(indentation: indentation + "  ") }, "]", indentation)
        case .object(let members):
            Self.block(
                "{", members.map { "\(Self.quoted($0.key)): \($0.value.text(indentation: indentation + "  "))" }, "}",
                indentation)
        }
    }

    private static func block(_ open: String, _ items: [String], _ close: String, _ indentation: String) -> String {
        guard !items.isEmpty else { return open + close }
        let lines = items.map { "\(indentation)  \($0)" }.joined(separator: ",\n")
        return "\(open)\n\(lines)\n\(indentation)\(close)"
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\r": quoted += "\\r"
            case "\t": quoted += "\\t"
            case _ where scalar.isControl:
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    init(stringLiteral value: String) { self = .string(value) }
    init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(elements.map { Member(key: $0.0, value: $0.1) })
    }
}
