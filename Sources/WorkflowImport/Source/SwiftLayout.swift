/// Breaks code into lines of at most 120 characters, as `swift format` leaves them.
struct SwiftLayout {
    private static let width = 120
    static let step = 4

    private(set) var text = ""
    private var column = 0

    /// Writes a line of source as it is.
    mutating func line(_ line: String, at indentation: Int = 0) {
        if !line.isEmpty { text += String(repeating: " ", count: indentation) + line }
        text += "\n"
    }

    /// Adds lines that were laid out apart.
    mutating func append(_ other: SwiftLayout) { text += other.text }

    /// Writes code below a beginning such as `static let file = `, and ends the line.
    mutating func statement(_ start: String, _ code: SwiftCode, at indentation: Int) {
        begin(indentation)
        put(start)
        write(code, at: indentation, followedBy: 0)
        text += "\n"
    }

    mutating func begin(_ indentation: Int) {
        text += String(repeating: " ", count: indentation)
        column = indentation
    }

    mutating func put(_ piece: String) {
        text += piece
        column += piece.count
    }

    mutating func newLine(_ indentation: Int) {
        text += "\n"
        begin(indentation)
    }

    func fits(_ line: String, followedBy rest: Int) -> Bool {
        column + line.count + rest <= Self.width
    }

    /// Writes code in one line if that fits together with what must follow, or else in several.
    mutating func write(_ code: SwiftCode, at indentation: Int, followedBy rest: Int) {
        if let line = code.line, fits(line, followedBy: rest + code.roomForCommas) || code.isUnbreakable {
            return put(line)
        }
        switch code {
        case .word(let word): put(word)
        case .text(let literal): write(literal, at: indentation, isHung: column > indentation)
        case .call(.member(let base, _), _, nil) where base.isChainable:
            write(CallChain(code), at: indentation, followedBy: rest)
        case .call(let callee, let arguments, let block):
            write(callee, at: indentation, followedBy: 2)
            write(arguments, at: indentation, followedBy: rest, isApart: block != nil)
            if let block { write(block, at: indentation, isSpaced: true) }
        case .member(let base, let name):
            write(base, at: indentation, followedBy: name.count + 1)
            put(".\(name)")
        case .list(let items):
            brackets(items.map { .init(nil, $0) }, at: indentation)
        case .rows(let items):
            put("[")
            for item in items {
                newLine(indentation + Self.step)
                write(item, at: indentation + Self.step, followedBy: 1)
                if items.count > 1 { put(",") }
            }
            newLine(indentation)
            put("]")
        case .pairs(let pairs):
            put("[")
            for pair in pairs {
                newLine(indentation + Self.step)
                write(pair.key, at: indentation + Self.step, followedBy: 2)
                put(": ")
                if case .text(let literal) = pair.value, pair.value.line.map({ !fits($0, followedBy: 1) }) ?? true {
                    write(literal, at: indentation + Self.step, isHung: false)
                } else {
                    write(pair.value, at: indentation + Self.step, followedBy: 1)
                }
                if pairs.count > 1 { put(",") }
            }
            newLine(indentation)
            put("]")
        case .operation(let sign, let operands):
            for (index, operand) in operands.enumerated() {
                if index > 0 {
                    newLine(indentation + Self.step)
                    put("\(sign) ")
                }
                write(operand, at: indentation + (index > 0 ? Self.step : 0), followedBy: rest)
            }
        case .enclosed(let start, let inner, let end):
            put(start)
            write(inner, at: indentation, followedBy: end.count + rest)
            put(end)
        }
    }

    /// A literal of several lines, which is indented once more behind a label.
    mutating func write(_ literal: SwiftLiteral, at indentation: Int, isHung: Bool) {
        guard let block = literal.block else { return put(literal.line) }
        let inner = isHung ? indentation + Self.step : indentation
        put("\(block.sharps)\"\"\"")
        for line in block.lines {
            if line.isEmpty {
                text += "\n"
            } else {
                newLine(inner)
                put(line)
            }
        }
        newLine(inner)
        put("\"\"\"\(block.sharps)")
    }
}
