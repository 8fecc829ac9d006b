import Workflows

/// Writes expressions with the operators and functions of Slipway, or node by node if these cannot say one.
struct ExpressionCode {
    /// The contexts that the code reads without a declaration of their members.
    private(set) var contexts: Set<String> = []
    /// The contexts whose names stand for declarations beside the code.
    var hidden: Set<String> = []
    /// What declarations in Swift say, by the expression that they stand for.
    var declared: [ExpressionNode: Typed] = [:]

    /// How tightly code holds together, the loosest first.
    enum Binding: Int {
        case or
        case and
        case comparison
        case prefix
        case closed
    }

    /// Code of a kind.
    struct Typed {
        var code: SwiftCode
        var kind: ValueKind
        /// How tightly it holds together.
        var binding = Binding.closed
        /// Whether it is a literal, whose kind the surroundings decide.
        var isLiteral = false

        static func member(_ base: SwiftCode, _ name: String, _ kind: ValueKind) -> Typed {
            Typed(code: .member(base, name), kind: kind)
        }
    }

    /// The code of a value of a kind.
    mutating func value(_ node: ExpressionNode, as kind: ValueKind) -> SwiftCode {
        switch (node, kind) {
        case (.string(let text), .text): return .quoted(text)
        case (.boolean(let value), .boolean): return .word("\(value)")
        case (.number(let value), .integer):
            if let whole = Self.whole(value) { return .word(whole) }
        case (.text(let segments), .text):
            if let literal = interpolation(segments) { return literal }
        default:
            if kind == .text, let typed = typed(node), typed.kind != .text, !typed.isLiteral, let line = typed.code.line
            {
                return .text(SwiftLiteral([.code(line)]))
            }
            if let typed = typed(node), !typed.isLiteral { return converted(typed, to: kind).code }
        }
        return raw(node, kind)
    }

    /// A literal that holds nothing but the value of an expression, whatever its kind.
    mutating func interpolated(_ node: ExpressionNode) -> SwiftCode {
        let code = typed(node).flatMap { $0.isLiteral ? nil : $0.code } ?? raw(node, .any)
        return code.line.map { .text(SwiftLiteral([.code($0)])) } ?? .call(".init", [.init(nil, raw(node, .any))])
    }

    /// An operand of an operator or a function, of a kind that it must have.
    ///
    /// It stands in parentheses if it holds together less than it must.
    mutating func operand(_ node: ExpressionNode, as kind: ValueKind, in least: Binding = .or) -> SwiftCode {
        if case .text(let segments) = node, kind == .text, let literal = interpolation(segments) { return literal }
        guard let typed = typed(node) else { return raw(node, kind) }
        if typed.isLiteral, typed.kind == kind, least != .closed { return typed.code }
        if typed.isLiteral { return raw(node, kind) }
        let converted = converted(typed, to: kind)
        return converted.binding.rawValue >= least.rawValue ? converted.code : .enclosed("(", converted.code, ")")
    }

    /// Code as another kind, which changes nothing for GitHub.
    func converted(_ typed: Typed, to kind: ValueKind) -> Typed {
        guard typed.kind != kind else { return typed }
        let base = typed.binding == .closed ? typed.code : .enclosed("(", typed.code, ")")
        return Typed(
            code: .call(.member(base, "as"), [.init(nil, .word("\(kind.rawValue).self"))]), kind: kind)
    }

    /// A string literal with expressions in it; `nil` if it holds what a literal of Swift would evaluate.
    private mutating func interpolation(_ segments: [ExpressionNode]) -> SwiftCode? {
        var parts: [SwiftLiteral.Segment] = []
        for segment in segments {
            switch segment {
            case .string(let text): parts.append(.text(text))
            case .null, .boolean, .number, .text, .unknown: return nil
            default:
                guard let code = typed(segment), let line = code.code.line else {
                    guard let line = raw(segment, .any).line else { return nil }
                    parts.append(.code(line))
                    continue
                }
                parts.append(.code(line))
            }
        }
        return .text(SwiftLiteral(parts))
    }

    /// The code of a node by the kind that it has; `nil` if only ``raw(_:_:)`` can say it.
    mutating func typed(_ node: ExpressionNode) -> Typed? {
        if let declared = declared[node] { return declared }
        switch node {
        case .string(let text): return Typed(code: .quoted(text), kind: .text, isLiteral: true)
        case .boolean(let value): return Typed(code: .word("\(value)"), kind: .boolean, isLiteral: true)
        case .number(let value):
            return Self.whole(value).map { Typed(code: .word($0), kind: .integer, isLiteral: true) }
        case .property, .index, .filter: return reference(node)
        case .call(let name, let arguments): return call(name, arguments)
        case .not(let operand):
            return Typed(
                code: .enclosed("!", self.operand(operand, as: .boolean, in: .closed), ""), kind: .boolean,
                binding: .prefix)
        case .binary(let sign, let left, let right): return binary(sign, left, right)
        case .context(let name):
            guard ContextMembers.declared.contains(name), !hidden.contains(name) else { return nil }
            contexts.insert(name)
            return Typed(code: .word(name), kind: .any)
        case .null, .text, .unknown: return nil
        }
    }

    /// A number that a literal of an integer says exactly.
    static func whole(_ value: Double) -> String? {
        value.magnitude < 1e15 && value.rounded() == value && !(value == 0 && value.sign == .minus)
            ? String(Int64(value)).grouped : nil
    }
}

extension String {
    /// The digits in groups of three, as `swift format` wants long numbers.
    fileprivate var grouped: String {
        let digits = drop { $0 == "-" }
        guard digits.utf8.count > 6 else { return self }
        var result = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.utf8.count - index).isMultiple(of: 3) { result += "_" }
            result.append(digit)
        }
        return (hasPrefix("-") ? "-" : "") + result
    }
}
