/// A part of a declaration that is compared by what it holds.
///
/// `==` between two ``Value``s is an expression that GitHub evaluates, so a value is not `Equatable`. Types that hold
/// values are `Hashable`: they compare a value by its tree.
public protocol ComparedByContent: Sendable {
    /// What is compared and hashed.
    associatedtype ComparedContent: Hashable

    /// What is compared and hashed.
    var comparedContent: ComparedContent { get }
}

extension ComparedByContent where Self: Hashable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var comparedContent: Self { self }
}

extension Value: ComparedByContent {
    /// The tree.
    public var comparedContent: ExpressionNode { node }
}

extension Optional: ComparedByContent where Wrapped: ComparedByContent {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var comparedContent: Wrapped.ComparedContent? { map(\.comparedContent) }
}

extension Array: ComparedByContent where Element: ComparedByContent {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var comparedContent: [Element.ComparedContent] { map(\.comparedContent) }
}
