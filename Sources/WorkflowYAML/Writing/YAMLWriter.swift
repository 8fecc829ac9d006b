/// Turns a tree into the bytes of a YAML file.
///
/// ```swift
/// var root = YAMLMapping()
/// root.append("name", .string("Nightly"))
/// root.append("on", .string("push"))
/// let bytes = YAMLWriter.write(YAMLDocument(root: root))  // "name: Nightly\non: push\n"
/// ```
///
/// Collections are blocks indented by two spaces, lists inside mappings too. A text is plain where no reader of YAML 1.1
/// or 1.2 mistakes it, a literal block where it has several lines, and quoted elsewhere; no line is ever folded. The
/// same tree gives the same bytes.
package struct YAMLWriter: Sendable {
    /// What has been written so far.
    var output: [UInt8] = []
    /// Where each key and each item begins, in the order of the text; `nil` where nobody asks.
    private var offsets: [Int]?

    private init() {
        output.reserveCapacity(1 << 14)
    }

    /// Where each key and each item of a file begins, in bytes, in the order of the text: each node before its children.
    package static func offsets(in document: YAMLDocument) -> [Int] {
        var writer = YAMLWriter()
        writer.offsets = []
        writer.write(whole: document)
        return writer.offsets ?? []
    }

    /// Notes that a key or an item begins here.
    mutating func noteOffset() {
        offsets?.append(output.count)
    }

    /// Writes a file: UTF-8 without a byte order mark, line feeds, exactly one of them at the end.
    package static func write(_ document: YAMLDocument) -> [UInt8] {
        var writer = YAMLWriter()
        writer.write(whole: document)
        return writer.output
    }

    private mutating func write(whole document: YAMLDocument) {
        for comment in document.headerComments { writeComment(comment, at: 0) }
        if !document.headerComments.isEmpty { writeBlankLine() }
        writeRoot(.mapping(document.root))
    }

    /// Writes a node as a file of its own.
    package static func write(_ node: YAMLNode) -> [UInt8] {
        var writer = YAMLWriter()
        writer.writeRoot(node)
        return writer.output
    }

    private mutating func writeRoot(_ node: YAMLNode) {
        switch node {
        case .mapping(let mapping) where !mapping.isEmpty:
            write(mapping, at: 0, continuesLine: false, endsDocument: true)
        case .sequence(let sequence) where !sequence.isEmpty:
            write(sequence, at: 0, continuesLine: false, endsDocument: true)
        case .string(let text):
            // Readers disagree on how far the block of a root is indented, so that it never is one.
            writeInline(text)
            endLine(comment: nil)
        case .null, .boolean, .integer, .number, .sequence, .mapping:
            writeAtom(node)
            endLine(comment: nil)
        }
    }
}
