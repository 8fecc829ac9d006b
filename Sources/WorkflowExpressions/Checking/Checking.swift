/// One walk through a tree that gives each node its type, and notes what is wrong.
struct Checking {
    let types: ContextTypes
    private let places: [ParsedExpression.Place]
    /// The number of nodes that are done, which is the index of the next one's place.
    private var done = 0
    private(set) var findings: [ExpressionFinding] = []
    /// The type of the last link of the chain of `&&` that was just walked.
    private var lastLink: ExpressionType?

    init(types: ContextTypes, places: [ParsedExpression.Place]) {
        self.types = types
        self.places = places
    }

    /// The type of a node; what is below it is checked on the way.
    mutating func type(of node: ExpressionNode) -> ExpressionType {
        let type = unplacedType(of: node)
        done += 1
        return type
    }

    private mutating func unplacedType(of node: ExpressionNode) -> ExpressionType {
        switch node {
        case .null: return .null
        case .boolean(let value):
            var type = ExpressionType.boolean
            type.boolean = value
            return type
        case .number(let value):
            var type = ExpressionType.number
            type.number = value
            return type
        case .string(let text): return .texts([text])
        case .context(let name): return ContextName(caseInsensitive: name).map { types[$0] } ?? .any
        case .property(let base, let name):
            return member(name, of: type(of: base), in: node)
        case .index(let base, let position):
            let collection = type(of: base)
            let index = type(of: position)
            if case .string(let name) = position { return member(name, of: collection, in: node) }
            return collection.element(at: index) ?? missing("an element", of: collection, in: node)
        case .filter(let base):
            let collection = type(of: base)
            return collection.contents() ?? missing("elements", of: collection, in: node)
        case .not(let operand):
            _ = type(of: operand)
            return .boolean
        case .binary(let sign, _, _) where sign.isAssociative: return chain(sign, node)
        case .binary(let sign, let left, let right):
            compare(sign, type(of: left), type(of: right), in: node)
            return .boolean
        case .call(let name, let arguments): return call(name, arguments, in: node)
        case .text(let segments):
            for segment in segments { _ = type(of: segment) }
            return .string
        }
    }

    /// An operand of a chain: its type, and where it is itself a chain of `&&`, the type of its last link.
    private struct Operand {
        let type: ExpressionType
        let node: ExpressionNode
        var chosen: ExpressionType?
    }

    /// The type of a chain of one operator, which is walked without recursion, as it may be long.
    private mutating func chain(_ sign: BinaryOperator, _ root: ExpressionNode) -> ExpressionType {
        var pending = [(node: root, isDone: false)]
        var operands: [Operand] = []
        while let (node, isDone) = pending.popLast() {
            guard case .binary(sign, let left, let right) = node else {
                lastLink = nil
                let type = type(of: node)
                operands.append(Operand(type: type, node: node, chosen: lastLink))
                continue
            }
            guard isDone else {
                pending += [(node, true), (right, false), (left, false)]
                continue
            }
            guard let second = operands.popLast(), let first = operands.popLast() else { break }
            if sign == .or { checkChoice(first.node, first.chosen, in: node) }
            let type = (sign == .and ? first.type.falsy : first.type.truthy).union(second.type)
            operands.append(Operand(type: type, node: second.node, chosen: second.chosen))
            lastLink = sign == .and ? second.type : nil
            // The root is counted where it began.
            if !pending.isEmpty { done += 1 }
        }
        return operands.last?.type ?? .any
    }

    mutating func note(_ rule: ExpressionRule, _ node: ExpressionNode, _ message: String) {
        let place = done < places.count ? places[done] : nil
        findings.append(ExpressionFinding(rule: rule, message: message, node: node, place: place))
    }

    private mutating func compare(
        _ sign: BinaryOperator, _ left: ExpressionType, _ right: ExpressionType, in node: ExpressionNode
    ) {
        switch sign {
        case .equal, .notEqual:
            guard !left.canEqual(right) else { return }
            let result = sign == .equal ? "false" : "true"
            note(
                .neverEqual, node,
                "the comparison is always \(result): \(left.shown) never equals \(right.shown)\(Self.advice(left, right))"
            )
        case .less, .lessOrEqual, .greater, .greaterOrEqual:
            if left.kinds.isSubset(of: .collection) || right.kinds.isSubset(of: .collection) {
                note(.unordered, node, "arrays and objects have no order; compare an element or 'join' of them")
            } else if !left.canBeOrdered(with: right) {
                note(
                    .notANumber, node,
                    "the comparison is always false: \(left.shown) and \(right.shown) are compared as numbers, and one is none"
                )
            }
        case .and, .or: break
        }
    }

    private static func advice(_ left: ExpressionType, _ right: ExpressionType) -> String {
        let isBoolean = left.kinds.contains(.boolean) || right.kinds.contains(.boolean)
        let literal = (left.texts ?? []) + (right.texts ?? [])
        guard isBoolean, literal.count == 1, literal[0] == "true" || literal[0] == "false" else { return "" }
        return "; write \(literal[0]) without quotes"
    }
}

extension ExpressionType {
    /// The type in words, with its texts where they are few.
    var shown: String {
        if let texts, kinds.subtracting(.null) == .string, texts.count == 1 { return "the text '\(texts[0])'" }
        if let texts, kinds.subtracting(.null) == .string {
            return "text that is " + texts.map { "'\($0)'" }.joined(separator: " or ")
        }
        if let boolean, kinds == .boolean { return "\(boolean)" }
        if let number, kinds == .number { return "the number \(NumberText.text(of: number))" }
        return words
    }
}
