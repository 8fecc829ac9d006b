/// A line as a terminal shows it, cell by cell.
///
/// Wide characters take two cells and combining ones none, so that marks below a line stand where they belong.
struct DisplayLine {
    private struct Cell {
        let text: String
        let width: Int
    }

    private var cells: [Cell] = []
    private let scalars: [Unicode.Scalar]

    /// Makes as many scalars of a line as are wanted.
    init(_ bytes: some Collection<UInt8>, limit: Int) {
        // No scalar has more than four bytes.
        scalars = Array(String(decoding: bytes.prefix(4 * limit), as: UTF8.self).unicodeScalars.prefix(limit))
        cells = scalars.map { scalar in
            let text = String(Character(scalar)).printable
            return Cell(text: text, width: scalar.isControl ? text.utf8.count : scalar.cellCount)
        }
    }

    /// How many cells stand before a scalar, counted from 0.
    func width(before index: Int) -> Int { cells.prefix(max(index, 0)).reduce(0) { $0 + $1.width } }

    /// How many cells some scalars take.
    func width(of range: Range<Int>) -> Int {
        cells[range.clamped(to: 0..<cells.count)].reduce(0) { $0 + $1.width }
    }

    /// The text between two cells, with `…` where something is cut off.
    func text(from start: Int, limit: Int) -> String {
        var text = ""
        var (position, shown) = (0, 0)
        for cell in cells {
            defer { position += cell.width }
            if position < start { continue }
            if shown + cell.width > limit { return text + "…" }
            text += cell.text
            shown += cell.width
        }
        return text
    }

    /// The scalars of the key or the item that begins at one: up to the colon after a key, or to the end of the text.
    ///
    /// A part of a value that begins there is taken as it is.
    func token(at start: Int, part: String? = nil) -> Range<Int> {
        guard scalars.indices.contains(start) else { return start..<start }
        if let part = part?.unicodeScalars, scalars[start...].starts(with: part) { return start..<(start + part.count) }
        let quote = scalars[start]
        var index = start
        if quote == "\"" || quote == "'" {
            index += 1
            while index < scalars.count, scalars[index] != quote { index += scalars[index] == "\\" ? 2 : 1 }
            index = min(index + 1, scalars.count)
        }
        while index < scalars.count {
            let isLast = index + 1 == scalars.count
            if scalars[index] == ":", isLast || scalars[index + 1] == " " { break }
            if scalars[index] == " ", !isLast, scalars[index + 1] == "#" { break }
            index += 1
        }
        return start..<max(index, start + 1)
    }
}

extension Unicode.Scalar {
    /// How many cells of a terminal the scalar takes: none, one or two.
    fileprivate var cellCount: Int {
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        switch value {
        // Hangul, CJK, full width forms and pictures.
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF,
            0x20000...0x3FFFD:
            return 2
        default: return 1
        }
    }
}
