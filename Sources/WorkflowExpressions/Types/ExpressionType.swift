/// What is known of a value before it is there: the kinds that it may have, and what is in it.
///
/// ```swift
/// let inputs = ExpressionType.object([("dry_run", .boolean), ("tag", .string)])
/// ```
public struct ExpressionType: Hashable, Sendable {
    /// Keeps the details in one place, so that a type is cheap to hand on.
    private final class Box: Sendable {
        let details: Details
        /// The members again, which are read most and should not cost a copy of all else.
        let properties: [OrdinalName: ExpressionType]
        let other: ExpressionType?

        init(_ details: Details) {
            self.details = details
            properties = details.properties
            other = details.others.first
        }
    }

    /// The kinds that the value may have.
    package internal(set) var kinds: Kinds
    private var box: Box?

    /// What is known beside the kinds; nothing of most types.
    var details: Details {
        get { box?.details ?? Details() }
        set { box = Box(newValue) }
    }

    /// What stands at a name of an object.
    func property(_ name: String) -> ExpressionType? {
        guard let box else { return nil }
        return (box.properties.isEmpty ? nil : box.properties[OrdinalName(text: name)]) ?? box.other
    }

    /// Whether nothing is known beside the kinds.
    var isPlain: Bool { box == nil }

    /// The only texts that the value may be; `nil` if any may.
    public var texts: [String]? { box?.details.texts }

    init(_ kinds: Kinds) {
        self.kinds = kinds
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static func == (left: ExpressionType, right: ExpressionType) -> Bool {
        left.kinds == right.kinds && (left.box === right.box || left.details == right.details)
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public func hash(into hasher: inout Hasher) {
        hasher.combine(kinds)
        hasher.combine(details)
    }

    /// Any value at all.
    public static let any = ExpressionType(.all)
    /// No value.
    public static let null = ExpressionType(.null)
    /// True or false.
    public static let boolean = ExpressionType(.boolean)
    /// Any number.
    public static let number = ExpressionType(.number)
    /// Any text.
    public static let string = ExpressionType(.string)

    /// One of some texts.
    public static func texts(_ texts: [String]) -> ExpressionType {
        var type = ExpressionType.string
        type.details.texts = texts
        return type
    }

    /// An array of elements of a type.
    public static func array(of element: ExpressionType) -> ExpressionType {
        var type = ExpressionType(.array)
        type.details.elements = [element]
        return type
    }

    /// An object of named members, whatever the case of their names, and perhaps of others of one type.
    public static func object(
        _ properties: [(String, ExpressionType)], others: ExpressionType? = nil
    ) -> ExpressionType {
        var type = ExpressionType(.object)
        var details = Details(others: others.map { [$0] } ?? [])
        for (name, property) in properties { details.properties[OrdinalName(text: name)] = property }
        type.details = details
        return type
    }

    /// An object whose members all have one type, by any name.
    public static func map(of member: ExpressionType) -> ExpressionType {
        object([], others: member)
    }

    /// The same, or no value.
    public var orNull: ExpressionType {
        var type = self
        type.kinds.insert(.null)
        return type
    }

    /// What each element of the array is.
    var element: ExpressionType { box?.details.elements.first ?? .any }

    /// Whether nothing is known of the value.
    var isAny: Bool { kinds == .all && box == nil }

    /// The names of the members of an object that has no others; `nil` for any other type.
    var closedNames: [String]? {
        guard let details = box?.details, kinds.contains(.object), details.others.isEmpty else { return nil }
        return details.properties.keys.map(\.text).sorted()
    }
}
