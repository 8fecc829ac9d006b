/// A file of `Templates/Scaffolds`, carried in the binary, with placeholders such as `__NAME__`.
///
/// A placeholder gives way to its value. A line that holds nothing else gives way to the lines of the value, each
/// indented as the placeholder is, and goes where the value is empty.
package struct ScaffoldFile: Hashable, Sendable {
    /// The path below `Templates/Scaffolds`.
    package let path: String
    /// The whole file.
    package let text: String

    package init(path: String, text: String) {
        self.path = path
        self.text = text
    }

    /// The names of its placeholders, without the underscores, each once and in the order in which they stand.
    package var placeholders: [String] {
        var names: [String] = []
        for line in lines {
            for case .placeholder(let name) in Self.parts(of: line) where !names.contains(name) { names.append(name) }
        }
        return names
    }

    /// The text with values for its placeholders; one that has no value stays as it is.
    package func filled(with values: [String: String]) -> String {
        lines.flatMap { line in Self.filled(line, with: values) }.joined(separator: "\n")
    }

    private var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

    private static func filled(_ line: Substring, with values: [String: String]) -> [String] {
        let indentation = line.prefix { $0 == " " }
        if case .placeholder(let name)? = parts(of: line.dropFirst(indentation.count)).only, let value = values[name] {
            if value.isEmpty { return [] }
            return value.split(separator: "\n", omittingEmptySubsequences: false).map {
                $0.isEmpty ? "" : String(indentation + $0)
            }
        }
        let texts = parts(of: line).map { part in
            switch part {
            case .text(let text): text
            case .placeholder(let name): values[name] ?? "__\(name)__"
            }
        }
        return [texts.joined()]
    }

    private enum Part {
        case text(String)
        case placeholder(String)
    }

    /// A line in parts; what a value holds is never looked at again.
    private static func parts(of line: Substring) -> [Part] {
        var parts: [Part] = []
        var text: [UInt8] = []
        var rest = line.utf8[...]
        while let byte = rest.first {
            if let name = placeholder(beginning: rest) {
                if !text.isEmpty { parts.append(.text(String(decoding: text, as: UTF8.self))) }
                text = []
                parts.append(.placeholder(name))
                rest = rest.dropFirst(name.utf8.count + 4)
            } else {
                text.append(byte)
                rest = rest.dropFirst()
            }
        }
        if !text.isEmpty { parts.append(.text(String(decoding: text, as: UTF8.self))) }
        return parts
    }

    /// The name of the placeholder that a text begins with: capitals, with single underscores between them.
    private static func placeholder(beginning text: Substring.UTF8View) -> String? {
        let underscore = UInt8(ascii: "_")
        guard text.starts(with: [underscore, underscore]) else { return nil }
        var name: [UInt8] = []
        for byte in text.dropFirst(2) {
            if byte == underscore, name.last == underscore {
                return name.count > 1 ? String(decoding: name.dropLast(), as: UTF8.self) : nil
            }
            guard byte == underscore || (byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")) else { return nil }
            name.append(byte)
        }
        return nil
    }
}

extension Array {
    /// The element of an array that has no other.
    fileprivate var only: Element? { count == 1 ? first : nil }
}
