/// A word of a command, or the text of a here-document.
package struct ShellWord: Sendable {
    /// A piece of a word.
    package enum Part: Sendable, Hashable {
        /// Text; whether it is quoted.
        case text(String, isQuoted: Bool)
        /// The value of a variable, as in `$NAME` and `${NAME}`.
        case variable(String, isQuoted: Bool)
        /// Something that is made of a variable, as in `${NAME#v}` and `${#NAME}`.
        case expansion(of: String, isQuoted: Bool)
        /// The output of commands, whose positions among those of the script are given.
        case substitution(Range<Int>, isQuoted: Bool)
        /// The result of a calculation.
        case arithmetic
        /// An expression of GitHub, with its braces.
        case expression(String)
        /// The values of an array.
        case array
    }

    let script: ShellScript
    let record: ShellRecords.Word

    /// The word as it is written.
    package var source: String { script.string(record.bytes) }

    /// The pieces, without quotation marks.
    package var parts: [Part] {
        var result: [Part] = []
        for index in record.parts {
            let next = part(script.records.parts[index])
            // Quotes and backslashes cut texts, and nobody asks for their borders.
            if case .text(let text, let isQuoted) = next, case .text(let before, let wasQuoted)? = result.last,
                isQuoted == wasQuoted
            {
                result[result.count - 1] = .text(before + text, isQuoted: isQuoted)
            } else {
                result.append(next)
            }
        }
        return result
    }

    /// The text that the command gets; `nil` if a part is known only when the script runs.
    package var literal: String? {
        guard !record.isPattern else { return nil }
        if let onlyText { return script.string(onlyText) }
        var bytes: [UInt8] = []
        for index in record.parts {
            let part = script.records.parts[index]
            switch part.kind {
            case .text: bytes += script.bytes[part.bytes]
            case .escaped: bytes += ShellEscapes.decoded(script.bytes[part.bytes])
            case .variable, .expansion, .substitution, .arithmetic, .expression, .array: return nil
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The text before the first part that is known only when the script runs.
    package var leadingText: String {
        if let onlyText { return script.string(onlyText) }
        var bytes: [UInt8] = []
        for index in record.parts {
            let part = script.records.parts[index]
            switch part.kind {
            case .text: bytes += script.bytes[part.bytes]
            case .escaped: bytes += ShellEscapes.decoded(script.bytes[part.bytes])
            case .variable, .expansion, .substitution, .arithmetic, .expression, .array:
                return String(decoding: bytes, as: UTF8.self)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The bytes of the only part, if it is text: most words are so.
    private var onlyText: Range<Int>? {
        guard record.parts.count == 1 else { return nil }
        let part = script.records.parts[record.parts.lowerBound]
        return part.kind == .text ? part.bytes : nil
    }

    /// The first byte of the text before the first part that is known only when the script runs.
    var firstByte: UInt8? {
        guard let first = record.parts.first else { return nil }
        let part = script.records.parts[first]
        return part.kind == .text ? script.bytes[part.bytes.lowerBound] : leadingText.utf8.first
    }

    /// Whether the word holds the value of a variable, or something that is made of it.
    package func reads(_ variable: String) -> Bool { record.parts.contains { isVariable($0, variable) } }

    /// Whether a variable is the only one whose value the word holds.
    package func readsOnly(_ variable: String) -> Bool {
        var isRead = false
        for index in record.parts {
            let kind = script.records.parts[index].kind
            guard kind == .variable || kind == .expansion else { continue }
            guard !isRead, isVariable(index, variable) else { return false }
            isRead = true
        }
        return isRead
    }

    private func isVariable(_ index: Int, _ name: String) -> Bool {
        let part = script.records.parts[index]
        guard part.kind == .variable || part.kind == .expansion, part.inner.count == name.utf8.count else {
            return false
        }
        return script.hasBytes(of: name, at: part.inner.lowerBound)
    }

    /// Whether bytes stand in a text of the word.
    func mentions(_ bytes: [UInt8]) -> Bool {
        record.parts.contains { index in
            let part = script.records.parts[index]
            switch part.kind {
            case .text:
                return part.bytes.count >= bytes.count
                    && script.bytes[part.bytes].withUnsafeBufferPointer {
                        ByteSearch.position(of: bytes, in: $0, from: 0) != nil
                    }
            case .escaped:
                return ShellEscapes.decoded(script.bytes[part.bytes]).withUnsafeBufferPointer {
                    ByteSearch.position(of: bytes, in: $0, from: 0) != nil
                }
            case .variable, .expansion, .substitution, .arithmetic, .expression, .array: return false
            }
        }
    }

    /// Whether a quotation mark or a backslash stands in the word.
    package var isQuoted: Bool { record.parts.contains { script.records.parts[$0].isQuoted } }

    /// Whether the shell may make other words of the text: file names, braces, the home folder.
    package var isPattern: Bool { record.isPattern }

    /// Whether the word is this text and nothing else.
    package func isLiteral(_ text: String) -> Bool {
        guard record.parts.count == 1, !record.isPattern else { return literal == text }
        let part = script.records.parts[record.parts.lowerBound]
        guard part.kind == .text else { return literal == text }
        guard part.bytes.count == text.utf8.count else { return false }
        return script.hasBytes(of: text, at: part.bytes.lowerBound)
    }

    /// Whether the text before the first part that is known only when the script runs begins with another one.
    package func begins(with text: String) -> Bool {
        guard let first = record.parts.first, script.records.parts[first].kind == .text else {
            return leadingText.hasPrefix(text)
        }
        let bytes = script.records.parts[first].bytes
        guard bytes.count >= text.utf8.count else { return record.parts.count > 1 && leadingText.hasPrefix(text) }
        return script.hasBytes(of: text, at: bytes.lowerBound)
    }

    /// The variables whose values the word holds or is made of.
    package var variables: [String] {
        record.parts.compactMap { index in
            let part = script.records.parts[index]
            return part.kind == .variable || part.kind == .expansion ? script.string(part.inner) : nil
        }
    }

    private func part(_ part: ShellRecords.Part) -> Part {
        switch part.kind {
        case .text: .text(script.string(part.bytes), isQuoted: part.isQuoted)
        case .escaped:
            .text(String(decoding: ShellEscapes.decoded(script.bytes[part.bytes]), as: UTF8.self), isQuoted: true)
        case .variable: .variable(script.string(part.inner), isQuoted: part.isQuoted)
        case .expansion: .expansion(of: script.string(part.inner), isQuoted: part.isQuoted)
        case .substitution: .substitution(part.inner, isQuoted: part.isQuoted)
        case .arithmetic: .arithmetic
        case .expression: .expression(script.string(part.bytes))
        case .array: .array
        }
    }
}
