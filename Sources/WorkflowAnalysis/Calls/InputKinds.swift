package import Workflows

extension InputType {
    /// The kinds that an input takes.
    ///
    /// Text is made of whatever else is written for a text, so that only what has parts is refused there.
    package var accepted: ExpressionType.Kinds {
        switch self {
        case .boolean: .boolean
        case .number: .number
        default: .primitive
        }
    }

    /// What an input takes, in words.
    package var acceptedWords: String {
        switch self {
        case .boolean: "a boolean"
        case .number: "a number"
        default: "text"
        }
    }

    /// An expression that makes a value of this type from text, without `${{`.
    package func converted(_ expression: String) -> String? {
        switch self {
        case .boolean: "\(expression) == 'true'"
        case .number: "fromJSON(\(expression))"
        default: nil
        }
    }
}

extension UntypedValue {
    /// The kinds that GitHub may find for a value if it keeps the type of what is written; `nil` if anything may
    /// be.
    ///
    /// That nothing may be there is left out: what is read of another job may always be missing.
    package func kinds(_ checker: () -> ExpressionChecker) -> ExpressionType.Kinds? {
        switch self {
        case .null: nil
        case .list: .array
        case .map: .object
        case .text(let value): value.node.kinds(isText: true, checker)
        case .boolean(let value): value.node.kinds(isText: false, checker)
        case .number(let value): value.node.kinds(isText: false, checker)
        case .expression(let value): value.node.kinds(isText: false, checker)
        }
    }
}

extension ExpressionNode {
    /// The kinds that the node may yield; text around a lone expression is kept.
    package func kinds(isText: Bool, _ checker: () -> ExpressionChecker) -> ExpressionType.Kinds? {
        switch self {
        case .null: return nil
        case .boolean: return .boolean
        case .number: return .number
        case .string: return .string
        case .text(let segments) where isText && !segments.isEmpty: return .string
        default:
            let kinds = checker().type(of: self).kinds
            return kinds == .all ? nil : kinds.subtracting(.null)
        }
    }
}

extension ExpressionType.Kinds {
    /// The kinds in words: `text`, `a boolean or a number`.
    package var words: String {
        let names: [(ExpressionType.Kinds, String)] = [
            (.boolean, "a boolean"), (.number, "a number"), (.string, "text"), (.array, "a list"),
            (.object, "a mapping"),
        ]
        return names.filter { contains($0.0) }.map(\.1).joined(separator: " or ")
    }
}
