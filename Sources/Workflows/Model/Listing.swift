/// Items that are written out, or an expression that yields the whole list.
public enum Listing<Item: Sendable>: Sendable, ExpressibleByArrayLiteral {
    /// Items in the order in which they were written.
    case written([Item])
    /// An expression that yields an array, whose items only GitHub knows.
    case expression(Value<Any>)

    /// Items that are written out.
    public init(arrayLiteral elements: Item...) {
        self = .written(elements)
    }

    /// The items that are written out; none if an expression yields the list.
    public var items: [Item] {
        guard case .written(let items) = self else { return [] }
        return items
    }

    /// Whether the list is known to have no items.
    public var isEmpty: Bool {
        guard case .written(let items) = self else { return false }
        return items.isEmpty
    }
}

/// Lists are equal if they are written in the same form and hold the same.
extension Listing: Equatable, Hashable, ComparedByContent where Item: ComparedByContent {
    private var content: PartContent<[Item.ComparedContent]> {
        switch self {
        case .written(let items): .written(items.map(\.comparedContent))
        case .expression(let value): .expression(value.node)
        }
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static func == (left: Listing, right: Listing) -> Bool { left.content == right.content }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public func hash(into hasher: inout Hasher) { hasher.combine(content) }
}
