extension SwiftCode {
    /// The code in one line; `nil` if it needs several.
    var line: String? {
        switch self {
        case .word(let word): return word
        case .text(let literal): return literal.isBlock ? nil : literal.line
        case .rows, .call(_, _, block: _?): return nil
        case .call(let callee, let arguments, nil):
            guard let callee = callee.line, let arguments = arguments.line else { return nil }
            return callee + arguments
        case .member(let base, let name): return base.line.map { "\($0).\(name)" }
        case .list(let items):
            let lines = items.compactMap(\.line)
            return lines.count == items.count ? "[\(lines.joined(separator: ", "))]" : nil
        case .pairs(let pairs):
            guard !pairs.isEmpty else { return "[:]" }
            let lines = pairs.compactMap { pair -> String? in
                guard let key = pair.key.line, let value = pair.value.line else { return nil }
                return "\(key): \(value)"
            }
            return lines.count == pairs.count ? "[\(lines.joined(separator: ", "))]" : nil
        case .operation(let sign, let operands):
            let lines = operands.compactMap(\.line)
            return lines.count == operands.count ? lines.joined(separator: " \(sign) ") : nil
        case .enclosed(let start, let inner, let end):
            return inner.line.map { start + $0 + end }
        }
    }

    /// Whether the code is one line at any width.
    var isUnbreakable: Bool {
        switch self {
        case .word: true
        case .text(let literal): literal.block == nil
        case .list(let items): items.isEmpty
        case .pairs(let pairs): pairs.isEmpty
        case .member(let base, _): base.isUnbreakable
        case .enclosed(_, let inner, _): inner.isUnbreakable
        case .call(let callee, let arguments, nil): arguments.isEmpty && callee.isUnbreakable
        case .rows, .call, .operation: false
        }
    }
}

extension SwiftCode.Argument {
    /// The argument in one line; `nil` if it needs several.
    var line: String? {
        guard let line = value.line else { return nil }
        return label.map { "\($0): \(line)" } ?? line
    }
}

extension [SwiftCode.Argument] {
    /// The arguments in one line, with their parentheses; `nil` if they need several.
    var line: String? {
        let lines = compactMap(\.line)
        return lines.count == count ? "(\(lines.joined(separator: ", ")))" : nil
    }
}
