/// Writes what a tree consists of, an event a line, in the notation of the YAML test suite.
///
/// `+STR` and `-STR` stand around everything, `+DOC` and `-DOC` around a document, `+MAP` and `+SEQ` around a collection
/// (with `{}` or `[]` if it is written so), `=VAL` is a scalar (`:` plain, `'` and `"` quoted, `|` and `>` in lines) and
/// `=ALI` an alias. Anchors are written as `&name`, tags as `<tag>`.
package struct EventPrinter {
    private var output = ""

    /// The events of a tree, each with a line feed.
    package static func print(_ tree: YAMLTree) -> String {
        var printer = EventPrinter()
        printer.output += "+STR\n"
        for document in tree.documents {
            printer.output += document.isStartExplicit ? "+DOC ---\n" : "+DOC\n"
            printer.print(document.root)
            printer.output += document.isEndExplicit ? "-DOC ...\n" : "-DOC\n"
        }
        printer.output += "-STR\n"
        return printer.output
    }

    private mutating func print(_ node: YAMLTree.Node) {
        if node.isAlias {
            output += "=ALI *\(node.aliasName)\n"
            return
        }
        switch node.kind {
        case .scalar:
            output += "=VAL" + properties(of: node) + " " + sign(of: node.style) + Self.escaped(node.text) + "\n"
        case .sequence:
            output += "+SEQ" + (node.style == .flow ? " []" : "") + properties(of: node) + "\n"
            for item in node.items { print(item) }
            output += "-SEQ\n"
        case .mapping:
            output += "+MAP" + (node.style == .flow ? " {}" : "") + properties(of: node) + "\n"
            for entry in node.entries {
                print(entry.key)
                print(entry.value)
            }
            output += "-MAP\n"
        }
    }

    private func properties(of node: YAMLTree.Node) -> String {
        (node.anchor.map { " &\($0)" } ?? "") + (node.tag.map { " <\($0)>" } ?? "")
    }

    private func sign(of style: YAMLTree.Style) -> String {
        switch style {
        case .plain, .flow, .block: ":"
        case .singleQuoted: "'"
        case .doubleQuoted: "\""
        case .literal: "|"
        case .folded: ">"
        }
    }

    /// A text on one line.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": escaped += #"\\"#
            case "\n": escaped += #"\n"#
            case "\r": escaped += #"\r"#
            case "\t": escaped += #"\t"#
            case "\u{8}": escaped += #"\b"#
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
