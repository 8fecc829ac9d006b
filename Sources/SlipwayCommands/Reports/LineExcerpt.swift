import Workflows

/// Lines of a text around a place, with their numbers, and a mark below the place.
struct LineExcerpt {
    private let lines: [(number: Int, line: DisplayLine)]
    private let position: TextPosition
    /// The part of the marked line that is meant, if it is no key.
    private let part: String?

    /// How many cells of a line are shown.
    private static let limit = 100

    /// The lines around a place, at which a part of a value can begin; `nil` where the text has no such line.
    init?(of table: LineTable, at position: TextPosition, part: String? = nil, context: Int = 1) {
        guard (1...max(table.count, 1)).contains(position.line), table.count > 0, position.column > 0 else {
            return nil
        }
        let numbers = max(1, position.line - context)...min(table.count, position.line + context)
        self.position = position
        self.part = part
        // What lies beyond is cut off in any case; no key stands as far to the right as the other bound.
        let wanted = min(position.column, 1 << 16) + 2 * Self.limit
        lines = numbers.map { number in
            var bytes = table[number - 1]
            if bytes.last == 0x0A { bytes = bytes.dropLast() }
            if bytes.last == 0x0D { bytes = bytes.dropLast() }
            return (number, DisplayLine(bytes, limit: wanted))
        }
    }

    /// How many cells the widest number takes.
    var margin: Int { lines.last.map { "\($0.number)".count } ?? 1 }

    /// The lines, each with its line end.
    func text(style: TextStyle, severity: TextStyle.Emphasis) -> String {
        var text = ""
        var start = 0
        if let marked = lines.first(where: { $0.number == position.line })?.line {
            let before = marked.width(before: position.column - 1)
            // A place far to the right comes into view.
            if before > Self.limit - 20 { start = before - 20 }
        }
        for (number, line) in lines {
            let label = String(repeating: " ", count: margin - "\(number)".count) + "\(number)"
            let shown = (start > 0 ? "…" : "") + line.text(from: start, limit: Self.limit)
            text += "\(style.gutter(" \(label) |"))\(shown.isEmpty ? "" : " \(shown)")\n"
            guard number == position.line else { continue }
            let token = line.token(at: position.column - 1, part: part)
            let before = line.width(before: token.lowerBound) - start + (start > 0 ? 1 : 0)
            let width = min(max(line.width(of: token), 1), max(Self.limit - before, 1))
            let mark = "^" + String(repeating: "~", count: width - 1)
            text +=
                "\(gutter(style)) \(String(repeating: " ", count: max(before, 0)))\(style.painted(mark, severity))\n"
        }
        return text
    }

    private func gutter(_ style: TextStyle) -> String {
        style.gutter(" \(String(repeating: " ", count: margin)) |")
    }
}
