/// Writes what the documents of a tree mean as JSON, each document with a line feed behind it.
///
/// Scalars have the types of the core schema, aliases are replaced by what they stand for, and keys that are no scalars
/// become the JSON of what they are. Numbers that JSON cannot spell are written as texts, such as `".inf"`.
package struct JSONPrinter {
    private var output: [UInt8] = []
    /// Whether everything goes on one line.
    private var isCompact = false

    /// The documents of a tree.
    package static func print(_ tree: YAMLTree) -> [UInt8] {
        var printer = JSONPrinter()
        for document in tree.documents {
            printer.print(document.root, indentation: 0)
            printer.output.append(.lineFeed)
        }
        return printer.output
    }

    private mutating func print(_ node: YAMLTree.Node, indentation: Int) {
        switch node.kind {
        case .scalar: print(node.value)
        case .sequence:
            printList("[", node.items, "]", indentation: indentation) { printer, item in
                printer.print(item, indentation: indentation + 2)
            }
        case .mapping:
            printList("{", node.entries, "}", indentation: indentation) { printer, entry in
                printer.printKey(entry.key)
                printer.output.append(contentsOf: ": ".utf8)
                printer.print(entry.value, indentation: indentation + 2)
            }
        }
    }

    private mutating func printList<Element>(
        _ open: String, _ elements: [Element], _ close: String, indentation: Int,
        print: (inout JSONPrinter, Element) -> Void
    ) {
        output.append(contentsOf: open.utf8)
        for (index, element) in elements.enumerated() {
            if index > 0 { output.append(contentsOf: isCompact ? ", ".utf8 : ",".utf8) }
            beginLine(indentation: indentation + 2)
            print(&self, element)
        }
        if !elements.isEmpty { beginLine(indentation: indentation) }
        output.append(contentsOf: close.utf8)
    }

    private mutating func beginLine(indentation: Int) {
        guard !isCompact else { return }
        output.append(.lineFeed)
        output.append(contentsOf: repeatElement(.space, count: indentation))
    }

    private mutating func printKey(_ key: YAMLTree.Node) {
        guard key.kind != .scalar else { return printText(key.text) }
        // A text inside a text inside a text would double its backslashes each time.
        guard !isCompact else { return print(key, indentation: 0) }
        var printer = JSONPrinter()
        printer.isCompact = true
        printer.print(key, indentation: 0)
        printText(String(decoding: printer.output, as: UTF8.self))
    }

    private mutating func print(_ value: YAMLScalarValue) {
        switch value {
        case .null: output.append(contentsOf: "null".utf8)
        case .boolean(let value): output.append(contentsOf: "\(value)".utf8)
        case .number(let value): output.append(contentsOf: Self.json(value).utf8)
        case .string(let text): printText(text)
        }
    }

    private static func json(_ number: Double) -> String {
        guard number.isFinite else { return number.isNaN ? "\".nan\"" : number < 0 ? "\"-.inf\"" : "\".inf\"" }
        let digits = number.description
        return digits.hasSuffix(".0") ? String(digits.dropLast(2)) : digits
    }

    private mutating func printText(_ text: String) {
        output.append(.doubleQuote)
        for byte in text.utf8 {
            switch byte {
            case .doubleQuote, .backslash: output.append(contentsOf: [.backslash, byte])
            case .lineFeed: output.append(contentsOf: #"\n"#.utf8)
            case .carriageReturn: output.append(contentsOf: #"\r"#.utf8)
            case .tab: output.append(contentsOf: #"\t"#.utf8)
            case 0..<0x20:
                output.append(contentsOf: byte < 0x10 ? #"\u000"#.utf8 : #"\u00"#.utf8)
                output.append(contentsOf: String(byte, radix: 16).utf8)
            default: output.append(byte)
            }
        }
        output.append(.doubleQuote)
    }
}
