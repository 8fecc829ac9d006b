/// Where a project's pins stand in a source, or can stand.
enum PinList {
    /// The list behind `var pins: [Pin]`: the tokens of its brackets.
    case list(open: Int, close: Int)
    /// The body of a type that conforms to `WorkflowProject` and states no pins: the tokens of its braces.
    case project(open: Int, close: Int)

    /// The lists of a source, or else the projects that it declares.
    static func places(in source: PackageSource) -> [PinList] {
        let lists = lists(in: source.tokens)
        return lists.isEmpty ? projects(in: source.tokens) : lists
    }

    private static func lists(in source: SwiftTokens) -> [PinList] {
        source.tokens.indices.compactMap { index in
            guard source.isWord(["var", "let"], at: index), source.isWord(["pins"], at: index + 1),
                source.isMark(":", at: index + 2), source.isMark("[", at: index + 3),
                source.isWord(["Pin"], at: index + 4), source.isMark("]", at: index + 5),
                source.isMark("{", at: index + 6) || source.isMark("=", at: index + 6)
            else { return nil }
            let open = source.isWord(["return"], at: index + 7) ? index + 8 : index + 7
            // A sum of lists is no list.
            guard source.isMark("[", at: open), let close = source.partner(of: open),
                source.isMark("=", at: index + 6) || source.isMark("}", at: close + 1)
            else { return nil }
            return .list(open: open, close: close)
        }
    }

    private static func projects(in source: SwiftTokens) -> [PinList] {
        source.tokens.indices.compactMap { index in
            guard source.isWord(["struct", "enum", "class", "actor", "extension"], at: index),
                source.isMark(":", at: index + 2)
            else { return nil }
            var open = index + 3
            var isProject = false
            while open < source.tokens.count, !source.isMark("{", at: open) {
                if source.isWord(["WorkflowProject"], at: open) { isProject = true }
                open += 1
            }
            guard isProject, let close = source.partner(of: open) else { return nil }
            return .project(open: open, close: close)
        }
    }

    /// Adds lines of Swift, each an element of the list.
    func edit(adding lines: [String], to source: PackageSource) -> TextEdit {
        switch self {
        case .list(let open, let close): Self.edit(adding: lines, between: open, close, of: source)
        case .project(let open, let close): Self.edit(adding: lines, inBody: open, close, of: source)
        }
    }

    private static func edit(
        adding lines: [String], between open: Int, _ close: Int, of source: PackageSource
    ) -> TextEdit {
        let tokens = source.tokens.tokens
        if !source.isOneLine(open, close) {
            // Behind the line of the last element, whose comment stays there.
            let last = tokens[close - 1]
            let indentation = source.indentation(at: open + 1)
            let comma = last.kind == .mark(UInt8(ascii: ",")) ? "" : ","
            let rest = source.bytes[last.range.upperBound..<tokens[close].range.lowerBound].prefix { $0 != 0x0A }
            let text = lines.map { "\n\(indentation)\($0)," }.joined()
            return TextEdit(
                last.range.upperBound..<rest.endIndex, comma + String(decoding: rest, as: UTF8.self) + text)
        }
        let old = elements(between: open, close, of: source)
        // '{ [] }' in one line gets lines of its own.
        let isBody = source.tokens.isMark("{", at: open - 1) && source.tokens.isMark("}", at: close + 1)
        let outer = source.indentation(at: open)
        let (first, last) = isBody ? (open - 1, close + 1) : (open, close)
        let text = list(old + lines, indentation: isBody ? outer + "    " : outer)
        return TextEdit(
            tokens[first].range.lowerBound..<tokens[last].range.upperBound,
            isBody ? "{\n\(outer)    \(text)\n\(outer)}" : text)
    }

    private static func edit(
        adding lines: [String], inBody open: Int, _ close: Int, of source: PackageSource
    ) -> TextEdit {
        let outer = source.indentation(at: close)
        let indentation = outer + "    "
        let property = """
            \(indentation)/// The pins that differ from those of Slipway.
            \(indentation)var pins: [Pin] {
            \(indentation)    \(list(lines, indentation: indentation + "    "))
            \(indentation)}
            """
        let tokens = source.tokens.tokens
        let end = tokens[close].range.lowerBound
        if source.isOneLine(close - 1, close) { return TextEdit(end..<end, "\n\(property)\n\(outer)") }
        // In front of the line of the closing brace.
        let start = end - outer.utf8.count
        return TextEdit(start..<start, "\(open + 1 == close ? "" : "\n")\(property)\n")
    }

    /// The list with a line for each element.
    private static func list(_ elements: [String], indentation: String) -> String {
        let comma = elements.count > 1 ? "," : ""
        return "[\n" + elements.map { "\(indentation)    \($0)\(comma)\n" }.joined() + "\(indentation)]"
    }

    /// The texts of the elements of a list that stands in one line.
    private static func elements(between open: Int, _ close: Int, of source: PackageSource) -> [String] {
        let tokens = source.tokens.tokens
        var elements: [String] = []
        var start = open + 1
        for index in open + 1..<close + 1 {
            guard index == close || source.tokens.isMark(",", at: index), start < index else { continue }
            // A comma in parentheses stands between arguments.
            let slice = tokens[start..<index]
            let isOpen = slice.count { $0.kind == .mark(UInt8(ascii: "(")) }
            guard isOpen == slice.count(where: { $0.kind == .mark(UInt8(ascii: ")")) }) else { continue }
            let bytes = source.bytes[tokens[start].range.lowerBound..<tokens[index - 1].range.upperBound]
            elements.append(String(decoding: bytes, as: UTF8.self))
            start = index + 1
        }
        return elements
    }
}
