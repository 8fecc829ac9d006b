/// Breaks code into lines of at most 120 characters, as `swift format` leaves them.
struct SwiftLayout {
    private static let width = 120
    private static let step = 4

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

    private mutating func begin(_ indentation: Int) {
        text += String(repeating: " ", count: indentation)
        column = indentation
    }

    private mutating func put(_ piece: String) {
        text += piece
        column += piece.count
    }

    private mutating func newLine(_ indentation: Int) {
        text += "\n"
        begin(indentation)
    }

    private func fits(_ line: String, followedBy rest: Int) -> Bool {
        column + line.count + rest <= Self.width
    }

    /// Writes code in one line if that fits together with what must follow, or else in several.
    private mutating func write(_ code: SwiftCode, at indentation: Int, followedBy rest: Int) {
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

    /// Calls of members: each in a line of its own, or behind the closing parenthesis of a call of several lines.
    private mutating func write(_ chain: CallChain, at indentation: Int, followedBy rest: Int) {
        let isOpen = chain.root.line.map { fits($0, followedBy: chain.root.roomForCommas) } ?? false
        if isOpen, let line = chain.root.line {
            put(line)
        } else if case .call(let callee, let arguments, nil) = chain.root {
            write(callee, at: indentation, followedBy: 2)
            write(arguments, at: indentation, followedBy: 1, isApart: true)
        } else {
            write(chain.root, at: indentation, followedBy: 1)
        }
        let line = chain.calls.map { ".\($0.name)\($0.arguments.line ?? "\n")" }.joined()
        if !isOpen, fits(line, followedBy: rest), !line.contains("\n") { return put(line) }
        let isBroken = isOpen || chain.calls.count > 1
        let inner = isOpen ? indentation + Self.step : indentation
        for (index, call) in chain.calls.enumerated() {
            let isLast = index == chain.calls.count - 1
            if isBroken { newLine(inner) }
            put(".\(call.name)")
            write(call.arguments, at: inner, followedBy: isLast ? rest : 0, isApart: !isLast)
        }
    }

    /// The arguments of a call in several lines; apart from them, the parenthesis stands in a line of its own.
    private mutating func write(
        _ arguments: [SwiftCode.Argument], at indentation: Int, followedBy rest: Int, isApart: Bool
    ) {
        if arguments.isEmpty {
            if !isApart { put("()") }
            return
        }
        let line = arguments.line
        if let line, fits(line, followedBy: arguments.roomForCommas + (isApart ? 4 : rest)) { return put(line) }
        put("(")
        if arguments.count == 1, arguments[0].label == nil, arguments[0].value.isCollection {
            write(arguments[0].value, at: indentation, followedBy: 1 + rest)
            return put(")")
        }
        newLine(indentation + Self.step)
        fill(arguments, at: indentation + Self.step, followedBy: isApart ? 0 : rest + 1)
        if isApart { newLine(indentation) }
        put(")")
    }

    /// The elements of an array in several lines.
    private mutating func brackets(_ items: [SwiftCode.Argument], at indentation: Int) {
        put("[")
        newLine(indentation + Self.step)
        fill(items, at: indentation + Self.step, followedBy: 1)
        if items.count > 1 { put(",") }
        newLine(indentation)
        put("]")
    }

    /// Puts as many items into each line as fit; an item of several lines has these for itself.
    private mutating func fill(_ items: [SwiftCode.Argument], at indentation: Int, followedBy rest: Int) {
        var isFresh = true
        for (index, item) in items.enumerated() {
            let isLast = index == items.count - 1
            let after = (isLast ? rest : 1) + item.value.roomForCommas
            if let line = item.line {
                if !isFresh {
                    if fits(" \(line)", followedBy: after) { put(" ") } else { newLine(indentation) }
                }
                isFresh = false
                if fits(line, followedBy: after) {
                    put(line)
                } else {
                    write(item, at: indentation, followedBy: after)
                    isFresh = true
                }
            } else {
                if !isFresh { newLine(indentation) }
                write(item, at: indentation, followedBy: after)
                isFresh = true
            }
            guard !isLast else { break }
            put(",")
            if isFresh { newLine(indentation) }
        }
    }

    private mutating func write(_ item: SwiftCode.Argument, at indentation: Int, followedBy rest: Int) {
        if let label = item.label { put("\(label): ") }
        write(item.value, at: indentation, followedBy: rest)
    }

    private mutating func write(_ block: [SwiftCode.Statement], at indentation: Int, isSpaced: Bool) {
        put(" {")
        for statement in block {
            for line in statement.comment {
                newLine(indentation + Self.step)
                put(line.isEmpty ? "//" : "// \(line)")
            }
            newLine(indentation + Self.step)
            write(statement.code, at: indentation + Self.step, followedBy: 0)
        }
        newLine(indentation)
        put("}")
    }

    /// A literal of several lines, which is indented once more behind a label.
    private mutating func write(_ literal: SwiftLiteral, at indentation: Int, isHung: Bool) {
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

/// Calls of members, one after the other, and what they begin with.
private struct CallChain {
    var root: SwiftCode
    var calls: [(name: String, arguments: [SwiftCode.Argument])] = []

    init(_ code: SwiftCode) {
        root = code
        while case .call(.member(let base, let name), let arguments, nil) = root, base.isChainable {
            calls.insert((name, arguments), at: 0)
            root = base
        }
    }
}

extension SwiftCode {
    /// Whether a line may end behind the code, so that the next one calls a member of it.
    fileprivate var isChainable: Bool {
        switch self {
        case .call, .enclosed: true
        default: false
        }
    }
}
