import WorkflowYAML

extension ModelReader {
    /// The tree of a value in one of the forms that GitHub takes, or of an expression; `nil` if the value is another.
    mutating func value(_ node: Node, _ form: ValueForm) -> ExpressionNode? {
        guard node.kind == .scalar else {
            reject(node, "\(node.described) stands where GitHub takes \(form.described)")
            return nil
        }
        checkTag(of: node)
        let value = node.value
        if case .string(let text) = value, text.opensExpression || form.isCondition {
            return expression(text, of: node, form)
        }
        switch form {
        case .boolean:
            if case .boolean(let value) = value { return .boolean(value) }
        case .number:
            if case .number(let value) = value { return .number(value) }
        case .condition, .bareCondition:
            return value.conditionNode
        case .text, .literal:
            return .string(value.text)
        case .filledText:
            let text = value.text
            if !text.isEmpty { return .string(text) }
        case .oneOf(let words):
            let text = value.text
            if words.contains(text) { return .string(text) }
            rejectWord(text, of: words, at: node)
            return nil
        }
        reject(node, "\(node.described) stands where GitHub takes \(form.described)")
        return nil
    }

    /// Notes that a word is none of those that GitHub knows.
    mutating func rejectWord(_ word: String, of words: [String], at node: Node, as kind: String = "value") {
        let nearest = nearestWord(to: word, among: words)
        let known = words.map { "'\($0)'" }
        let hint =
            nearest.map { "; did you mean '\($0)'?" }
            ?? (known.count <= 6 ? "; it takes \(known.joined(separator: ", "))" : "")
        note(
            .workflowSyntax, node.span, "GitHub knows no \(kind) '\(word)' here\(hint)", replacement: nearest)
    }

    /// The tree of a text with expressions, or of a condition; nothing is known of one that cannot be parsed.
    private mutating func expression(_ text: String, of node: Node, _ form: ValueForm) -> ExpressionNode? {
        let parser = ExpressionParser()
        do throws(ExpressionSyntaxError) {
            switch form {
            case .bareCondition:
                if text.opensExpression {
                    reject(node, "GitHub takes this condition without '${{' and '}}'; remove them")
                    return try parser.parseText(text).node
                }
                return try parser.parse(text).node
            case .condition:
                let tree = try parser.parseCondition(text).node
                return tree == .null && !text.opensExpression && text.isBlank ? nil : tree
            default:
                let tree = try parser.parseText(text).node
                if case .literal = form, !tree.isString { reject(node, Self.noExpression) }
                return tree
            }
        } catch {
            note(.expressionSyntax, node.span(ofText: error.range, in: tree), error.message)
            return .unknown
        }
    }

    private static let noExpression = "GitHub evaluates no expression here; write the text itself"

    /// Notes what is wrong with the expressions of a text that is kept as text.
    mutating func checkExpressions(in text: String, of node: Node) {
        guard text.opensExpression else { return }
        do throws(ExpressionSyntaxError) {
            _ = try ExpressionParser().parseText(text)
        } catch {
            note(.expressionSyntax, node.span(ofText: error.range, in: tree), error.message)
        }
    }

    /// Text in which GitHub evaluates nothing; `nil` if the value is another.
    mutating func literal(_ node: Node, _ form: ValueForm) -> String? {
        switch value(node, form) {
        case .string(let text)?:
            return text
        case nil:
            return nil
        case .unknown:
            return node.text
        default:
            reject(node, Self.noExpression)
            return node.text
        }
    }

    /// A value whose type is not known, with all below it.
    mutating func untyped(_ node: Node) -> UntypedValue {
        switch node.kind {
        case .sequence:
            checkTag(of: node)
            return .list(each(node.items) { $0.untyped($1) })
        case .mapping:
            var map = OrderedMap<UntypedValue>()
            for entry in entries(of: node) ?? [] {
                map.append(entry.name, below(entry.name) { $0.untyped(entry.value) })
            }
            return .map(map)
        case .scalar:
            checkTag(of: node)
            switch node.value {
            case .null: return .null
            case .boolean(let value): return .boolean(Value(value))
            case .number(let value): return .number(Value(.number(value)))
            case .string(let text):
                guard text.opensExpression else { return .text(Value(text)) }
                let tree = expression(text, of: node, .text) ?? .unknown
                if tree.isString { return .text(Value(tree)) }
                if case .text = tree { return .text(Value(tree)) }
                return .expression(Value(tree))
            }
        }
    }

    /// The expression that stands for a whole part; `nil` if the node is no lone expression.
    mutating func wholeExpression(_ node: Node) -> ExpressionNode? {
        guard node.kind == .scalar, case .string(let text) = node.value, text.opensExpression else { return nil }
        let tree = value(node, .text)
        switch tree {
        case .string, .text: return nil
        default: return tree
        }
    }
}

extension ValueForm {
    /// Whether text is an expression without `${{ }}`.
    fileprivate var isCondition: Bool {
        switch self {
        case .condition, .bareCondition: true
        default: false
        }
    }

    /// The form in words, behind "GitHub takes".
    var described: String {
        switch self {
        case .text, .literal: "text"
        case .filledText: "text that is not empty"
        case .oneOf(let words): words.map { "'\($0)'" }.joined(separator: " or ")
        case .boolean: "'true' or 'false' without quotes"
        case .number: "a number without quotes"
        case .condition, .bareCondition: "a condition"
        }
    }
}

extension YAMLScalarValue {
    /// The text that GitHub makes of the value.
    var text: String {
        switch self {
        case .null: ""
        case .boolean(let value): value ? "true" : "false"
        case .number(let value): NumberText.text(of: value)
        case .string(let text): text
        }
    }

    /// The tree of a condition that is no text; `nil` for none.
    fileprivate var conditionNode: ExpressionNode? {
        switch self {
        case .null, .string: nil
        case .boolean(let value): .boolean(value)
        case .number(let value): .number(value)
        }
    }
}

extension String {
    /// Whether the text is white space.
    fileprivate var isBlank: Bool { utf8.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) } }
}
