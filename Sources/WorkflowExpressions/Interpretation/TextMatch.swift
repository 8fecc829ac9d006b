/// Compares texts of which the run decides parts with each other, and with patterns.
package enum TextMatch {
    /// Whether two texts can be the same in some run.
    package static func canMeet(_ left: [RunText.Unit], _ right: [RunText.Unit]) -> Bool {
        canMatch(left.map(PatternUnit.init), right)
    }

    /// Whether a pattern can match a text in some run.
    package static func canMatch(_ pattern: [PatternUnit], _ text: [RunText.Unit]) -> Bool {
        let (pattern, text) = differing(pattern, text)
        return meets(Array(pattern), text.map(PatternUnit.init))
    }

    /// A pattern and a text without what is certainly the same at their ends, expressions too: it decides nothing.
    private static func differing(
        _ pattern: [PatternUnit], _ text: [RunText.Unit]
    ) -> (ArraySlice<PatternUnit>, ArraySlice<RunText.Unit>) {
        var first = 0
        while first < pattern.count, first < text.count, pattern[first].alwaysMatches(text[first]) { first += 1 }
        var last = 0
        while last < pattern.count - first, last < text.count - first,
            pattern[pattern.count - 1 - last].alwaysMatches(text[text.count - 1 - last])
        {
            last += 1
        }
        return (pattern[first..<(pattern.count - last)], text[first..<(text.count - last)])
    }

    /// Whether a pattern matches a text in every run.
    package static func alwaysMatches(_ pattern: [PatternUnit], _ text: [RunText.Unit]) -> Bool {
        let (pattern, text) = differing(pattern, text)
        if pattern.allSatisfy({ $0 == .any }) { return !pattern.isEmpty || text.isEmpty }
        if case .byte(let one)? = pattern.first, case .byte(let other)? = text.first, one != other { return false }
        let (firstRow, firstColumn) = (pattern.startIndex, text.startIndex)
        return table(pattern.count, text.count) { row, column, isReached in
            guard row < pattern.count else { return column == text.count }
            let (row, column) = (firstRow + row, firstColumn + column)
            switch pattern[row] {
            case .any: return isReached(1, 0) || (column < text.endIndex && isReached(0, 1))
            case .one:
                guard column < text.endIndex, case .byte = text[column] else { return false }
                return isReached(1, 1)
            case .byte, .decided:
                guard column < text.endIndex, pattern[row].alwaysMatches(text[column]) else { return false }
                return isReached(1, 1)
            case .unclear: return false
            }
        }
    }

    /// Whether some text matches both, whatever the run decides.
    private static func meets(_ left: [PatternUnit], _ right: [PatternUnit]) -> Bool {
        // Most texts differ in the first byte.
        if case .byte(let one)? = left.first, case .byte(let other)? = right.first, one != other { return false }
        return table(left.count, right.count) { row, column, isReached in
            let isLeftWide = row < left.count && left[row].isWide
            let isRightWide = column < right.count && right[column].isWide
            if isLeftWide, isReached(1, 0) || (column < right.count && isReached(0, 1)) { return true }
            if isRightWide, isReached(0, 1) || (row < left.count && isReached(1, 0)) { return true }
            guard row < left.count, column < right.count else { return row == left.count && column == right.count }
            guard !isLeftWide, !isRightWide, left[row].canBe(right[column]) else { return false }
            return isReached(1, 1)
        }
    }

    /// Fills a table from its end: whether what is left of both fits, by what holds further on.
    private static func table(
        _ rows: Int, _ columns: Int, _ fits: (Int, Int, (Int, Int) -> Bool) -> Bool
    ) -> Bool {
        let width = columns + 1
        // Texts that are no names are not compared.
        guard (rows + 1) * width <= 1 << 18 else { return true }
        var cells = [Bool](repeating: false, count: (rows + 1) * width)
        for row in stride(from: rows, through: 0, by: -1) {
            for column in stride(from: columns, through: 0, by: -1) {
                cells[row * width + column] = fits(row, column) { down, right in
                    row + down <= rows && column + right <= columns
                        && cells[(row + down) * width + column + right]
                }
            }
        }
        return cells[0]
    }
}

/// A unit of a pattern.
package enum PatternUnit: Hashable, Sendable {
    /// This byte.
    case byte(UInt8)
    /// One byte.
    case one
    /// Any number of bytes.
    case any
    /// What an expression yields.
    case decided(Gap)
    /// Something that is not understood.
    case unclear

    package init(_ unit: RunText.Unit) {
        switch unit {
        case .byte(let byte): self = .byte(byte)
        case .decided(let gap): self = .decided(gap)
        }
    }

    fileprivate var isWide: Bool {
        switch self {
        case .any, .decided, .unclear: true
        case .byte, .one: false
        }
    }

    fileprivate func canBe(_ other: PatternUnit) -> Bool {
        switch (self, other) {
        case (.byte(let left), .byte(let right)): left == right
        default: true
        }
    }

    fileprivate func alwaysMatches(_ unit: RunText.Unit) -> Bool {
        switch (self, unit) {
        case (.byte(let left), .byte(let right)): left == right
        case (.decided(let left), .decided(let right)): left == right && left.isSameInRun
        default: false
        }
    }
}
