package import Workflows

/// One item in Buildx's form, such as `type=gha,scope=app,mode=max`: a record of CSV with a key in each field.
package struct BuildOptions: Sendable {
    /// Keys in lower case, and their values.
    private let fields: [(key: String, value: RunText)]
    /// The fields without a sign of equality, such as `ghcr.io/acme/cache` as a cache.
    package let bare: [RunText]
    /// Whether every key is written out.
    package let isComplete: Bool

    /// Reads an item.
    package init(_ item: RunText) { self.init(fields: InputList(item).fields) }

    /// Reads the items of a list in which each record is one.
    static func items(of list: InputList) -> [BuildOptions] {
        list.records.map { fields in
            // Buildx reads a record again that has lost its quotes: few fields have anything to lose.
            fields.contains(where: \.hasSigns) ? BuildOptions(InputList.line(of: fields)) : BuildOptions(fields: fields)
        }
    }

    private init(fields items: [RunText]) {
        var fields: [(key: String, value: RunText)] = []
        var bare: [RunText] = []
        fields.reserveCapacity(items.count)
        for field in items where !field.isEmpty {
            if let (key, value) = field.cutBehindText(at: UInt8(ascii: "=")) {
                fields.append((key.inLowerCase, value.trimmed))
            } else {
                bare.append(field)
            }
        }
        self.fields = fields
        self.bare = bare
        isComplete = bare.isEmpty
    }

    /// Makes an item of fields that another form stands for.
    package init(_ fields: [(key: String, value: RunText)]) {
        self.fields = fields
        bare = []
        isComplete = true
    }

    /// The value of a key; `nil` if it is not written.
    package subscript(key: String) -> RunText? {
        fields.last { $0.key == key }?.value
    }

    /// Whether a key has this value in every run.
    package func has(_ key: String, _ value: String) -> Bool { self[key]?.literal == value }

    /// Whether a key is, in every run, one of the words that Go reads as true.
    package func isSet(_ key: String) -> Bool {
        self[key]?.literal.map { ["1", "t", "true"].contains($0.inLowerCase) } ?? false
    }

    /// Whether a key may have this value.
    package func mayHave(_ key: String, _ value: String) -> Bool {
        guard let written = self[key] else { return !isComplete }
        return written.maybe(value)
    }
}

extension RunText {
    /// Whether a byte is written that means more than itself in a list.
    fileprivate var hasSigns: Bool {
        parts.contains { part in
            guard case .written(let text) = part else { return false }
            return text.utf8.contains {
                $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\n")
            }
        }
    }
}
