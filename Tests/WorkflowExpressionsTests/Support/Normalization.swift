import WorkflowExpressions

extension ExpressionNode {
    /// One tree for all that GitHub reads alike: chains nest to the left, text is `format`, `a['b']` is a property.
    ///
    /// Where choices are made by operators, `case()` becomes `&&` and `||` as long as no value can be falsy.
    func normalized(choosesByOperators: Bool = false) -> ExpressionNode {
        func recur(_ node: ExpressionNode) -> ExpressionNode {
            node.normalized(choosesByOperators: choosesByOperators)
        }
        switch self {
        case .null, .boolean, .number, .string, .context, .unknown:
            return self
        case .property(let base, let name):
            return .property(recur(base), name)
        case .index(let base, let position):
            let position = recur(position)
            if case .string(let name) = position { return .property(recur(base), name) }
            return .index(recur(base), position)
        case .filter(let base):
            return .filter(recur(base))
        case .not(let operand):
            return .not(recur(operand))
        case .binary(let sign, let left, let right) where sign == .and || sign == .or:
            return Self.chain(sign, [recur(left), recur(right)])
        case .binary(let sign, let left, let right):
            return .binary(sign, recur(left), recur(right))
        case .call("format", let arguments):
            if case .string(let template)? = arguments.first, let parts = Self.parts(of: template, arguments) {
                return Self.joined(parts.map(recur))
            }
            return .call("format", arguments.map(recur))
        case .call("case", let arguments) where choosesByOperators:
            return Self.choice(arguments.map(recur)) ?? .call("case", arguments.map(recur))
        case .call(let name, let arguments):
            return .call(name, arguments.map(recur))
        case .text(let segments):
            return Self.joined(segments.map(recur))
        }
    }

    private static func chain(_ sign: BinaryOperator, _ operands: [ExpressionNode]) -> ExpressionNode {
        func links(_ node: ExpressionNode) -> [ExpressionNode] {
            guard case .binary(sign, let left, let right) = node else { return [node] }
            return links(left) + links(right)
        }
        let all = operands.flatMap(links)
        return all.dropFirst().reduce(all[0]) { .binary(sign, $0, $1) }
    }

    private static func joined(_ segments: [ExpressionNode]) -> ExpressionNode {
        var merged: [ExpressionNode] = []
        func add(_ segment: ExpressionNode) {
            switch (segment, merged.last) {
            case (.text(let inner), _): for part in inner { add(part) }
            case (.string(""), _): break
            case (.string(let new), .string(let old)?): merged[merged.count - 1] = .string(old + new)
            default: merged.append(segment)
            }
        }
        for segment in segments { add(segment) }
        if merged.isEmpty { return .string("") }
        if merged.count == 1, case .string = merged[0] { return merged[0] }
        return .text(merged)
    }

    /// The segments of a `format` call, or `nil` where the template is malformed.
    private static func parts(of template: String, _ arguments: [ExpressionNode]) -> [ExpressionNode]? {
        var parts: [ExpressionNode] = []
        var literal = String.UnicodeScalarView()
        var rest = template.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            guard scalar == "{" || scalar == "}" else {
                literal.append(scalar)
                continue
            }
            if rest.first == scalar {
                literal.append(scalar)
                rest.removeFirst()
                continue
            }
            guard scalar == "{", let end = rest.firstIndex(of: "}"), let number = Int(String(rest[..<end])),
                number + 1 < arguments.count
            else { return nil }
            parts += [.string(String(literal)), arguments[number + 1]]
            literal = String.UnicodeScalarView()
            rest = rest[end...].dropFirst()
        }
        return parts + [.string(String(literal))]
    }

    private static func choice(_ arguments: [ExpressionNode]) -> ExpressionNode? {
        var links: [ExpressionNode] = []
        for index in stride(from: 0, to: arguments.count - 1, by: 2) {
            guard arguments[index + 1].cannotBeFalsy else { return nil }
            var condition = arguments[index]
            if case .not(.not(let operand)) = condition { condition = operand }
            links.append(chain(.and, [condition, arguments[index + 1]]))
        }
        return chain(.or, links + [arguments[arguments.count - 1]])
    }

    private var cannotBeFalsy: Bool {
        switch self {
        case .boolean(let value): value
        case .number(let value): value != 0
        case .string(let value): value != ""
        case .text(let segments):
            segments.contains {
                guard case .string = $0 else { return false }
                return true
            }
        default: false
        }
    }
}
