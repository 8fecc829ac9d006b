import Workflows

/// One item in Buildx's form, such as `type=gha,scope=app,mode=max`.
package struct BuildOptions: Sendable {
    /// Keys in lower case, and their values.
    private let fields: [(key: String, value: RunText)]
    /// Whether each field is `key=value` with a key that is written.
    package let isComplete: Bool

    /// Reads the items of an input, one a line.
    package static func lines(of text: RunText) -> [BuildOptions] {
        var items: [BuildOptions] = []
        for line in text.split(at: UInt8(ascii: "\n")) {
            let line = line.trimmed
            if !line.isEmpty { items.append(BuildOptions(line)) }
        }
        return items
    }

    private init(_ line: RunText) {
        var reader = FieldReader()
        for part in line.parts {
            switch part {
            case .decided(let node): reader.field.append(node)
            case .written(var text): text.withUTF8 { reader.read($0) }
            }
        }
        reader.endField()
        fields = reader.fields
        isComplete = reader.isComplete
    }

    /// Takes fields between commas apart; a comma between quotes belongs to the field.
    private struct FieldReader {
        var fields: [(key: String, value: RunText)] = []
        var isComplete = true
        /// What was read of the field: its key, and behind the sign its value.
        var field = RunText()
        private var key: String?
        private var isInValue = false
        private var isQuoted = false

        mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
            var start = 0
            for (index, byte) in bytes.enumerated() {
                let isSign = byte == UInt8(ascii: "=") && !isInValue
                let isComma = byte == UInt8(ascii: ",") && !isQuoted
                guard isSign || isComma || byte == UInt8(ascii: "\"") else { continue }
                let piece = bytes[start..<index]
                start = index + 1
                if isSign, field.isEmpty {
                    key = String(decoding: piece, as: UTF8.self).lowercased()
                    isInValue = true
                    continue
                }
                take(piece)
                if isSign {
                    key = field.literal?.lowercased()
                    isInValue = true
                    field = RunText()
                } else if isComma {
                    endField()
                } else {
                    isQuoted.toggle()
                }
            }
            take(bytes[start...])
        }

        private mutating func take(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
            if !bytes.isEmpty { field.append(String(decoding: bytes, as: UTF8.self)) }
        }

        mutating func endField() {
            if let key { fields.append((key, field.trimmed)) } else { isComplete = false }
            (field, key, isInValue) = (RunText(), nil, false)
        }
    }

    /// The value of a key; `nil` where it is not written.
    package subscript(key: String) -> RunText? {
        fields.last { $0.key == key }?.value
    }

    /// Whether a key surely has this value.
    package func has(_ key: String, _ value: String) -> Bool { self[key]?.literal == value }

    /// Whether a key may have this value.
    package func mayHave(_ key: String, _ value: String) -> Bool {
        guard let written = self[key] else { return !isComplete }
        return written.maybe(value)
    }
}
