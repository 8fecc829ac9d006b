extension SwiftLayout {
    /// The arguments of a call in several lines; apart from them, the parenthesis stands in a line of its own.
    mutating func write(
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
    mutating func brackets(_ items: [SwiftCode.Argument], at indentation: Int) {
        put("[")
        newLine(indentation + Self.step)
        fill(items, at: indentation + Self.step, followedBy: 1)
        if items.count > 1 { put(",") }
        newLine(indentation)
        put("]")
    }

    /// Puts as many items into each line as fit; an item of several lines has these for itself.
    mutating func fill(_ items: [SwiftCode.Argument], at indentation: Int, followedBy rest: Int) {
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

    mutating func write(_ item: SwiftCode.Argument, at indentation: Int, followedBy rest: Int) {
        if let label = item.label { put("\(label): ") }
        write(item.value, at: indentation, followedBy: rest)
    }

    mutating func write(_ block: [SwiftCode.Statement], at indentation: Int, isSpaced: Bool) {
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
}
