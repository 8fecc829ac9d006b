/// One walk through a tree that gives each node its type, and notes what is wrong.
struct Checking {
    private let scope: ExpressionScope?
    private let types: ContextTypes
    private var reported: Set<ExpressionViolation> = []
    private let places: [ParsedExpression.Place]
    /// The number of nodes that are done, which is the index of the next one's place.
    var done = 0
    private(set) var findings: [ExpressionFinding] = []
    /// The type of the last link of the chain of `&&` that was just walked.
    var lastLink: ExpressionType?
    /// Whether only the truth of the node that is walked next is used, as in conditions.
    private(set) var isQuestion = false

    init(scope: ExpressionScope?, types: ContextTypes, places: [ParsedExpression.Place]) {
        self.scope = scope
        self.types = types
        self.places = places
    }

    /// The type of a node; what is below it is checked on the way.
    mutating func type(of node: ExpressionNode, isQuestion: Bool = false) -> ExpressionType {
        self.isQuestion = isQuestion
        let type = unplacedType(of: node)
        done += 1
        return type
    }

    private mutating func unplacedType(of node: ExpressionNode) -> ExpressionType {
        switch node {
        case .null: return .null
        case .unknown:
            checkAvailability(of: node)
            return .any
        case .boolean(let value): return .literal(value)
        case .number(let value):
            var type = ExpressionType.number
            type.details.number = value
            return type
        case .string(let text): return .texts([text])
        case .context(let name):
            guard let context = ContextName(caseInsensitive: name) else {
                checkAvailability(of: node)
                return .any
            }
            if let scope, !scope.contexts.contains(ExpressionScope.Contexts(context)) { checkAvailability(of: node) }
            return types[context]
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
            _ = type(of: operand, isQuestion: true)
            return .boolean
        case .binary(let sign, _, _) where sign.isAssociative: return chain(sign, node)
        case .binary(let sign, let left, let right):
            let first = type(of: left)
            let isUnknownText = first.kinds.contains(.string) && first.texts == nil
            compare(sign, first, isUnknownText ? kind(of: right) : type(of: right), in: node)
            return .boolean
        case .call(let name, let arguments): return call(name, arguments, in: node)
        case .text(let segments):
            for segment in segments { _ = type(of: segment) }
            checkAvailability(of: node)
            return .string
        }
    }

    /// The type of a node, for which it does not matter which text a literal is.
    mutating func kind(of node: ExpressionNode) -> ExpressionType {
        guard case .string = node else { return type(of: node) }
        done += 1
        return .string
    }

    /// Notes what GitHub would refuse at the place of the expression, each name once.
    mutating func checkAvailability(of node: ExpressionNode) {
        guard let violation = scope?.violation(ofPart: node), reported.insert(violation).inserted else { return }
        note(.availability, node, violation.message)
    }

    mutating func note(
        _ rule: ExpressionRule, _ node: ExpressionNode, _ message: String, nearest: String? = nil,
        mayBeMeant: Bool = false
    ) {
        let place = done < places.count ? places[done] : nil
        findings.append(
            ExpressionFinding(
                rule: rule, message: message, node: node, place: place, nearest: nearest, mayBeMeant: mayBeMeant))
    }

    private mutating func compare(
        _ sign: BinaryOperator, _ left: ExpressionType, _ right: ExpressionType, in node: ExpressionNode
    ) {
        switch sign {
        case .equal, .notEqual:
            guard !left.canEqual(right) else { return }
            let result = sign == .equal ? "false" : "true"
            let nearest = Self.nearest(left, right)
            let advice = nearest.map { "; did you mean '\($0)'?" } ?? Self.advice(left, right)
            note(
                .neverEqual, node,
                "the comparison is always \(result): \(left.shown) never equals \(right.shown)\(advice)",
                nearest: nearest)
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

    /// The text that one side can be and that is close to the only text of the other side.
    private static func nearest(_ left: ExpressionType, _ right: ExpressionType) -> String? {
        guard let left = left.texts, let right = right.texts else { return nil }
        if right.count == 1 { return nearestWord(to: right[0], among: left) }
        return left.count == 1 ? nearestWord(to: left[0], among: right) : nil
    }

    private static func advice(_ left: ExpressionType, _ right: ExpressionType) -> String {
        let isBoolean = left.kinds.contains(.boolean) || right.kinds.contains(.boolean)
        let literal = (left.texts ?? []) + (right.texts ?? [])
        guard isBoolean, literal.count == 1, literal[0] == "true" || literal[0] == "false" else { return "" }
        return "; write \(literal[0]) without quotes"
    }
}

extension ExpressionType {
    /// The type in words, with its texts if they are few.
    var shown: String {
        if let texts, kinds.subtracting(.null) == .string, texts.count == 1 { return "the text '\(texts[0])'" }
        if let texts, kinds.subtracting(.null) == .string {
            return "text that is " + texts.map { "'\($0)'" }.joined(separator: " or ")
        }
        if let boolean = details.boolean, kinds == .boolean { return "\(boolean)" }
        if let number = details.number, kinds == .number { return "the number \(NumberText.text(of: number))" }
        return words
    }
}
