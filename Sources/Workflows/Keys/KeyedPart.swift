/// A part of the model that is a mapping in YAML, and describes its keys.
protocol KeyedPart: Sendable {
    /// A part whose keys the reader sets.
    static var blank: Self { get }
    /// A comment above the part.
    var comment: String? { get set }

    /// Goes through the keys, of which those without a scope of their own have the one that is given.
    mutating func visitKeys(_ keys: inout some KeyVisitor, _ scope: ExpressionScope)
}

extension KeyedPart {
    /// Nothing: most parts have no place for a comment.
    var comment: String? {
        get { nil }
        set {}
    }
}

/// A part for which one value can stand, such as `environment: production` for a mapping with `name`.
protocol ShortenedPart: KeyedPart {
    /// What the short form is, beside an expression; `nil` if it is always an expression.
    static var shortForm: ValueForm? { get }
    /// The value that stands for the part; `nil` if the part needs its keys.
    var short: ExpressionNode? { get }

    /// The part for which a value stands.
    init(short: ExpressionNode)
}

/// A part whose name is the key under which it stands.
protocol NamedPart: KeyedPart {
    /// The key.
    var name: String { get set }
    /// Whether nothing stands behind the key.
    var isBare: Bool { get }
    /// Whether GitHub takes a key with nothing behind it.
    static var canBeBare: Bool { get }
}

extension NamedPart {
    /// Never, for most parts.
    var isBare: Bool { false }
    /// Not for most parts.
    static var canBeBare: Bool { false }
}
