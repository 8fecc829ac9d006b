/// A value that an expression yields, of one of GitHub's six kinds.
///
/// Arrays and objects have an identity: GitHub holds two of them for equal only if they are the same one.
public enum ExpressionValue: Sendable {
    /// No value: what a missing property yields.
    case null
    /// True or false.
    case boolean(Bool)
    /// An IEEE double.
    case number(Double)
    /// Text.
    case string(String)
    /// Values in order.
    case array(ExpressionArray)
    /// Values by name.
    case object(ExpressionObject)

    /// The kinds that GitHub tells apart, in its own words.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// No value.
        case null = "Null"
        /// True or false.
        case boolean = "Boolean"
        /// An IEEE double.
        case number = "Number"
        /// Text.
        case string = "String"
        /// Values in order.
        case array = "Array"
        /// Values by name.
        case object = "Object"
    }

    /// The kind of the value.
    public var kind: Kind {
        switch self {
        case .null: .null
        case .boolean: .boolean
        case .number: .number
        case .string: .string
        case .array: .array
        case .object: .object
        }
    }

    /// An array of values.
    public static func list(_ elements: [ExpressionValue]) -> ExpressionValue {
        .array(ExpressionArray(elements))
    }

    /// An object of names and values, in order.
    public static func members(_ members: [(String, ExpressionValue)]) -> ExpressionValue {
        .object(ExpressionObject(members))
    }
}

/// Values in order, told apart from others by identity.
public final class ExpressionArray: Sendable {
    /// The values.
    public let elements: [ExpressionValue]
    /// Whether a filter made the array, so that a property of it is that of each element.
    let isFiltered: Bool

    /// Makes an array.
    public convenience init(_ elements: [ExpressionValue]) {
        self.init(elements, isFiltered: false)
    }

    init(_ elements: [ExpressionValue], isFiltered: Bool) {
        self.elements = elements
        self.isFiltered = isFiltered
    }
}

extension ExpressionValue {
    /// Whether two values have the same kind and contents, whatever their identity; members may stand in any order.
    package func hasSameContents(as other: ExpressionValue) -> Bool {
        switch (self, other) {
        case (.null, .null): return true
        case (.boolean(let left), .boolean(let right)): return left == right
        case (.number(let left), .number(let right)): return left == right || left.isNaN && right.isNaN
        case (.string(let left), .string(let right)): return left.utf8.elementsEqual(right.utf8)
        case (.array(let left), .array(let right)):
            guard left.elements.count == right.elements.count else { return false }
            return zip(left.elements, right.elements).allSatisfy { $0.hasSameContents(as: $1) }
        case (.object(let left), .object(let right)):
            guard left.names.count == right.names.count else { return false }
            return zip(left.names, left.values).allSatisfy { name, value in
                guard let index = right.index(of: name), right.names[index] == name else { return false }
                return value.hasSameContents(as: right.values[index])
            }
        default: return false
        }
    }
}
