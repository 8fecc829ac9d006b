extension SwiftLayout {
    /// Calls of members: each in a line of its own, or behind the closing parenthesis of a call of several lines.
    mutating func write(_ chain: CallChain, at indentation: Int, followedBy rest: Int) {
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
}

/// Calls of members, one after the other, and what they begin with.
struct CallChain {
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
    var isChainable: Bool {
        switch self {
        case .call, .enclosed: true
        default: false
        }
    }
}
