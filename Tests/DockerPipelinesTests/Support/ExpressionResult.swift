import Foundation
import Slipway
import WorkflowExpressions

/// A value of a context or of an expression, in a form that tests can write and compare.
indirect enum ExpressionResult: Hashable, Sendable {
    case null
    case boolean(Bool)
    case number(Double)
    case text(String)
    case list([ExpressionResult])
    case object([String: ExpressionResult])

    /// What JSON holds.
    init(json: String) throws {
        let parsed = ExpressionNode.call("fromJSON", [.string(json)])
        self.init(try ExpressionEvaluator().evaluate(parsed))
    }

    init(_ value: ExpressionValue) {
        switch value {
        case .null: self = .null
        case .boolean(let value): self = .boolean(value)
        case .number(let value): self = .number(value)
        case .string(let text): self = .text(text)
        case .array(let array): self = .list(array.elements.map { Self($0) })
        case .object(let object):
            self = .object(Dictionary(uniqueKeysWithValues: zip(object.names, object.values.map { Self($0) })))
        }
    }

    /// The value as the evaluator takes it.
    var value: ExpressionValue {
        switch self {
        case .null: .null
        case .boolean(let value): .boolean(value)
        case .number(let value): .number(value)
        case .text(let text): .string(text)
        case .list(let items): .list(items.map(\.value))
        case .object(let members): .members(members.sorted { $0.key < $1.key }.map { ($0.key, $0.value.value) })
        }
    }

    /// The value in a text.
    var text: String { value.text }

    subscript(name: String) -> ExpressionResult {
        guard case .object(let members) = self else { return .null }
        return members.first { $0.key.lowercased() == name.lowercased() }?.value ?? .null
    }

    subscript(index: Int) -> ExpressionResult {
        guard case .list(let items) = self, items.indices.contains(index) else { return .null }
        return items[index]
    }
}
