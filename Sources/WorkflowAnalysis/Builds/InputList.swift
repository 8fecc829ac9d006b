package import Workflows

/// A list in an input of one of Docker's actions, read as the actions read it: records of CSV.
///
/// Fields stand between commas and records on lines of their own; a comma or a line break inside of quotes belongs to
/// its field.
package struct InputList: Sendable {
    /// The fields of each record, without quotes and without white space at their ends.
    package let records: [[RunText]]

    /// How an action reads a list.
    package enum Grammar {
        /// Quotes join what stands between them.
        case quoted
        /// Quotes join what stands between them, and `#` begins a comment anywhere on a line.
        case commented
        /// Every line stands as it is, quotes included.
        case lines
    }

    /// Reads a list.
    package init(_ text: RunText, _ grammar: Grammar = .quoted) {
        guard grammar != .lines else {
            records = text.split(at: UInt8(ascii: "\n")).map { [$0.trimmed] }.filter { !$0[0].isEmpty }
            return
        }
        var reader = Reader(hasComments: grammar == .commented)
        for part in text.parts {
            switch part {
            case .decided(let gap): reader.take(gap)
            case .written(var text): text.withUTF8 { reader.take($0) }
            }
        }
        reader.endRecord()
        records = reader.records
    }

    /// The items of a list in which each field is one, such as `tags` of a build.
    package var fields: [RunText] { records.flatMap { $0 }.filter { !$0.isEmpty } }

    /// The items of a list in which each record is one, such as `cache-to` of a build.
    package var lines: [RunText] { records.map(Self.line).filter { !$0.isEmpty } }

    /// The fields of a record as one item again, without their quotes.
    static func line(of fields: [RunText]) -> RunText {
        guard fields.count > 1 else { return fields.first ?? RunText() }
        var line = RunText()
        for (index, field) in fields.enumerated() {
            if index > 0 { line.append(",") }
            line.append(field)
        }
        return line
    }

    /// Takes records apart, byte by byte.
    private struct Reader {
        let hasComments: Bool
        var records: [[RunText]] = []
        private var fields: [RunText] = []
        private var field = RunText()
        private var bytes: [UInt8] = []
        private var isQuoted = false
        private var isComment = false
        /// Whether the quotation mark before may have been the first of two, which stand for one.
        private var mayDouble = false

        init(hasComments: Bool) {
            self.hasComments = hasComments
        }

        mutating func take(_ gap: Gap) {
            guard !isComment else { return }
            flush()
            field.append(gap)
            mayDouble = false
        }

        mutating func take(_ text: UnsafeBufferPointer<UInt8>) {
            var start = 0
            for index in text.indices where Self.isSign(text[index]) {
                take(plain: text[start..<index])
                take(text[index])
                start = index + 1
            }
            take(plain: text[start...])
        }

        /// Whether a byte can mean something else than itself.
        private static func isSign(_ byte: UInt8) -> Bool {
            switch byte {
            case UInt8(ascii: "\n"), UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: "#"): true
            default: false
            }
        }

        private mutating func take(plain text: Slice<UnsafeBufferPointer<UInt8>>) {
            guard !isComment, !text.isEmpty else { return }
            bytes += text
            mayDouble = false
        }

        private mutating func take(_ byte: UInt8) {
            let isDouble = mayDouble && byte == UInt8(ascii: "\"")
            mayDouble = false
            switch byte {
            case UInt8(ascii: "\n") where !isQuoted:
                isComment = false
                endRecord()
            case _ where isComment: return
            case UInt8(ascii: "\"") where isDouble:
                bytes.append(byte)
                isQuoted = true
            case UInt8(ascii: "\"") where isQuoted:
                isQuoted = false
                mayDouble = true
            case UInt8(ascii: "\"") where field.isEmpty && bytes.isEmpty: isQuoted = true
            case UInt8(ascii: ",") where !isQuoted: endField()
            case UInt8(ascii: "#") where hasComments && !isQuoted: isComment = true
            default: bytes.append(byte)
            }
        }

        private mutating func flush() {
            guard !bytes.isEmpty else { return }
            field.append(String(decoding: bytes, as: UTF8.self))
            bytes.removeAll(keepingCapacity: true)
        }

        private mutating func endField() {
            flush()
            // Records have few fields, and lists many records.
            if fields.isEmpty { fields.reserveCapacity(4) }
            fields.append(field.trimmed)
            field = RunText()
            mayDouble = false
        }

        mutating func endRecord() {
            endField()
            if fields.count > 1 || !fields[0].isEmpty { records.append(fields) }
            fields = []
        }
    }
}

extension RunText {
    /// The text before the first of a byte, and what stands behind the byte; `nil` if there is none, or if the run decides
    /// about a part before it.
    func cutBehindText(at separator: UInt8) -> (before: String, behind: RunText)? {
        guard case .written(let text)? = parts.first, let position = text.utf8.firstIndex(of: separator) else {
            return nil
        }
        let rest = String(text[text.utf8.index(after: position)...])
        return (String(text[..<position]), replacingFirst(with: rest))
    }

    /// The text before and behind the first of a byte that is written; `nil` if there is none.
    package func cut(at separator: UInt8) -> (before: RunText, behind: RunText)? {
        for index in parts.indices {
            guard case .written(let text) = parts[index], let position = text.utf8.firstIndex(of: separator) else {
                continue
            }
            var (before, behind) = (RunText(), RunText())
            for part in parts[..<index] { before.append(part) }
            before.append(String(text[..<position]))
            behind.append(String(text[text.utf8.index(after: position)...]))
            for part in parts[(index + 1)...] { behind.append(part) }
            return (before, behind)
        }
        return nil
    }

    private mutating func append(_ part: Part) {
        switch part {
        case .written(let text): append(text)
        case .decided(let gap): append(gap)
        }
    }
}
