/// Writes one tree as bytes, with a stack of its own so that neither depth nor length is a danger.
struct ExpressionWriter {
    /// What is still to be written, the next last.
    private enum Item {
        case node(ExpressionNode, atLeast: Precedence)
        case token(StaticString)
        case name(String)
        case string(String)
    }

    private(set) var bytes: [UInt8] = []
    private var pending: [Item] = []
    private let choice: ExpressionPrinter.ChoiceStyle

    init(choice: ExpressionPrinter.ChoiceStyle) {
        self.choice = choice
        bytes.reserveCapacity(64)
    }

    mutating func write(_ text: String) {
        var text = text
        text.withUTF8 { bytes.append(contentsOf: $0) }
    }

    mutating func write(_ byte: UInt8, doubling isDoubled: Bool) {
        bytes.append(byte)
        if isDoubled { bytes.append(byte) }
    }

    /// Writes an expression between `${{` and `}}`.
    mutating func writeWrapped(_ node: ExpressionNode) {
        write("${{ " as StaticString)
        write(node)
        write(" }}" as StaticString)
    }

    private mutating func write(_ token: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: token.utf8Start, count: token.utf8CodeUnitCount))
    }

    mutating func write(_ node: ExpressionNode) {
        // References to contexts are most of what is written, and need no stack.
        if case .property(.context(let context), let name) = node, name.isExpressionIdentifier {
            write(context)
            bytes.append(UInt8(ascii: "."))
            return write(name)
        }
        pending.append(.node(node, atLeast: .or))
        while let item = pending.popLast() {
            switch item {
            case .token(let token): write(token)
            case .name(let name): write(name)
            case .string(let text): writeString(text)
            case .node(let node, let precedence): expand(node, atLeast: precedence)
            }
        }
    }

    /// Writes what a node begins with, and leaves the rest on the stack.
    private mutating func expand(_ original: ExpressionNode, atLeast loosest: Precedence) {
        var node = original
        if choice == .andOr, let operators = node.choice?.operators { node = operators }
        guard node.precedence >= loosest else {
            return push(.token("("), .node(node, atLeast: .or), .token(")"))
        }
        switch node {
        case .null: write("null")
        case .unknown: write("?")
        case .boolean(let value): write(value ? "true" : "false")
        case .number(let value): write(value.expressionSpelling)
        case .string(let text): writeString(text)
        case .context(let name): write(name)
        case .property(let base, let name): pushProperty(name, of: base)
        case .index(let base, let position):
            push(.node(base, atLeast: .reference), .token("["), .node(position, atLeast: .or), .token("]"))
        case .filter(let base): push(.node(base, atLeast: .reference), .token(".*"))
        case .call(let name, let arguments):
            write(name)
            bytes.append(UInt8(ascii: "("))
            pushArguments(arguments)
        case .not(let operand):
            bytes.append(UInt8(ascii: "!"))
            push(.node(operand, atLeast: .negation))
        case .binary(let sign, let left, let right):
            push(
                .node(left, atLeast: sign.precedence), .token(sign.spelling),
                .node(right, atLeast: sign.rightPrecedence))
        case .text(let segments): writeText(ExpressionNode.merged(segments))
        }
    }

    /// Leaves items on the stack, the first on top.
    private mutating func push(_ first: Item, _ second: Item? = nil, _ third: Item? = nil, _ fourth: Item? = nil) {
        if let fourth { pending.append(fourth) }
        if let third { pending.append(third) }
        if let second { pending.append(second) }
        pending.append(first)
    }

    private mutating func pushProperty(_ name: String, of base: ExpressionNode) {
        if name.isExpressionIdentifier {
            push(.node(base, atLeast: .reference), .token("."), .name(name))
        } else {
            push(.node(base, atLeast: .reference), .token("["), .string(name), .token("]"))
        }
    }

    private mutating func pushArguments(_ arguments: [ExpressionNode]) {
        pending.append(.token(")"))
        for (position, argument) in arguments.enumerated().reversed() {
            pending.append(.node(argument, atLeast: .or))
            if position > 0 { pending.append(.token(", ")) }
        }
    }

    /// Writes text inside an expression: a string, or a call of `format`.
    private mutating func writeText(_ segments: [ExpressionNode]) {
        guard segments.contains(where: { !$0.isString }) else {
            guard case .string(let text)? = segments.first else { return writeString("") }
            return writeString(text)
        }
        var arguments: [ExpressionNode] = []
        var positions: [ExpressionNode: Int] = [:]
        write("format('")
        for segment in segments {
            if case .string(let text) = segment {
                writeTemplate(text)
                continue
            }
            let position = positions[reference: segment] ?? arguments.count
            if position == arguments.count {
                arguments.append(segment)
                positions[reference: segment] = position
            }
            write("{\(position)}")
        }
        write("', ")
        pushArguments(arguments)
    }
}

extension [ExpressionNode: Int] {
    /// The number of an argument that is repeated; only plain references are looked up.
    ///
    /// To hash other nodes at each level of nested texts would make printing quadratic.
    fileprivate subscript(reference node: ExpressionNode) -> Int? {
        get { node.isReference ? self[node] : nil }
        set { if node.isReference { self[node] = newValue } }
    }
}

extension BinaryOperator {
    /// The operator with a space on either side.
    fileprivate var spelling: StaticString {
        switch self {
        case .less: " < "
        case .lessOrEqual: " <= "
        case .greater: " > "
        case .greaterOrEqual: " >= "
        case .equal: " == "
        case .notEqual: " != "
        case .and: " && "
        case .or: " || "
        }
    }
}
