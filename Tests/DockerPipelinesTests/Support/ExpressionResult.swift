import Foundation

/// What an expression yields in a run.
indirect enum ExpressionResult: Hashable, Sendable {
    case null
    case boolean(Bool)
    case number(Double)
    case text(String)
    case list([ExpressionResult])
    case object([String: ExpressionResult])

    /// What JSON holds.
    init(json: String) throws {
        self.init(try JSONSerialization.jsonObject(with: Data(json.utf8), options: .fragmentsAllowed))
    }

    private init(_ value: Any) {
        switch value {
        case let text as String: self = .text(text)
        case let list as [Any]: self = .list(list.map { Self($0) })
        case let object as [String: Any]: self = .object(object.mapValues { Self($0) })
        case let number as NSNumber:
            // JSON's words and numbers arrive as the same class.
            let isBoolean = String(cString: number.objCType) == "c"
            self = isBoolean ? .boolean(number.boolValue) : .number(number.doubleValue)
        default: self = .null
        }
    }

    var isTruthy: Bool {
        switch self {
        case .null: false
        case .boolean(let value): value
        case .number(let value): value != 0 && !value.isNaN
        case .text(let text): !text.isEmpty
        case .list, .object: true
        }
    }

    /// The number that GitHub compares with where two kinds differ.
    var number: Double {
        switch self {
        case .null: 0
        case .boolean(let value): value ? 1 : 0
        case .number(let value): value
        case .text(let text): text.isEmpty ? 0 : Double(text) ?? .nan
        case .list, .object: .nan
        }
    }

    /// The value in a text.
    var text: String {
        switch self {
        case .null: ""
        case .boolean(let value): value ? "true" : "false"
        case .number(let value): value == value.rounded() ? String(Int(value)) : String(value)
        case .text(let text): text
        case .list: "Array"
        case .object: "Object"
        }
    }

    /// Whether two values are equal as `==` has it: loosely, and text without case.
    func equals(_ other: ExpressionResult) -> Bool {
        switch (self, other) {
        case (.null, .null): true
        case (.text(let left), .text(let right)): left.lowercased() == right.lowercased()
        default: number == other.number
        }
    }

    subscript(name: String) -> ExpressionResult {
        guard case .object(let members) = self else { return .null }
        return members.first { $0.key.lowercased() == name.lowercased() }?.value ?? .null
    }

    subscript(index: Int) -> ExpressionResult {
        guard case .list(let items) = self, items.indices.contains(index) else { return .null }
        return items[index]
    }
}
