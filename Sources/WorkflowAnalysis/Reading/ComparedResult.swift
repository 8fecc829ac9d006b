package import Workflows

extension ExpressionNode {
    /// The result with which one of a needed job, or those of all, are compared.
    package var comparedResult: (result: String, isEqual: Bool)? {
        switch self {
        case .not(.binary(let sign, let left, let right)):
            ExpressionNode.binary(sign, left, right).plainlyComparedResult.map { ($0.result, !$0.isEqual) }
        case .not(.call(let name, let arguments)):
            ExpressionNode.call(name, arguments).plainlyComparedResult.map { ($0.result, !$0.isEqual) }
        default: plainlyComparedResult
        }
    }

    private var plainlyComparedResult: (result: String, isEqual: Bool)? {
        switch self {
        case .call(let name, let arguments) where arguments.count == 2 && name.lowercased() == "contains":
            if case .property(.filter(.context(let context)), let property) = arguments[0],
                context.lowercased() == "needs", property.lowercased() == "result",
                case .string(let text) = arguments[1]
            {
                (text.lowercased(), true)
            } else {
                nil
            }
        case .binary(let sign, let left, .string(let text)) where sign == .equal || sign == .notEqual:
            left.isResult ? (text.lowercased(), sign == .equal) : nil
        case .binary(let sign, .string(let text), let right) where sign == .equal || sign == .notEqual:
            right.isResult ? (text.lowercased(), sign == .equal) : nil
        default: nil
        }
    }

    private var isResult: Bool {
        guard let names = names(readFrom: .needs), names.count == 2 else { return false }
        return names[1].lowercased() == "result"
    }
}
