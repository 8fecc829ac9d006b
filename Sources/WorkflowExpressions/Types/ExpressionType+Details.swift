extension ExpressionType {
    /// Kinds that a value may have.
    package struct Kinds: OptionSet, Hashable, Sendable {
        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        package let rawValue: UInt8

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        package init(rawValue: UInt8) {
            self.rawValue = rawValue
        }

        /// No value.
        package static let null = Kinds(rawValue: 1 << 0)
        /// True or false.
        package static let boolean = Kinds(rawValue: 1 << 1)
        /// A number.
        package static let number = Kinds(rawValue: 1 << 2)
        /// Text.
        package static let string = Kinds(rawValue: 1 << 3)
        /// Values in order.
        package static let array = Kinds(rawValue: 1 << 4)
        /// Values by name.
        package static let object = Kinds(rawValue: 1 << 5)

        /// All kinds without parts.
        package static let primitive: Kinds = [.null, .boolean, .number, .string]
        /// All kinds with parts.
        package static let collection: Kinds = [.array, .object]
        /// All kinds.
        package static let all: Kinds = [.primitive, .collection]
    }

    /// What is known beside the kinds.
    struct Details: Hashable, Sendable {
        /// The only texts that it may be; `nil` if any may.
        var texts: [String]?
        /// The only number that it may be.
        var number: Double?
        /// Whether it may only be true, or only false.
        var boolean: Bool?
        /// What each element of an array is; one type, in a list because types nest.
        var elements: [ExpressionType] = []
        /// Whether a filter made the array.
        var isFiltered = false
        /// What the named members of an object are.
        var properties: [OrdinalName: ExpressionType] = [:]
        /// What all other members are; none if the object has no others.
        var others: [ExpressionType] = []
    }
}
