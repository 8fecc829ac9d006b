/// A stored part that is compared by its content, so that a type which holds ``Value``s can be `Hashable`.
///
/// ```swift
/// struct Greeting: Hashable {
///     @ByContent var text: Value<String>
/// }
/// ```
///
/// An initialiser that calls another one does not set such a member afterwards: Swift 6.3 crashes when it optimises that.
@propertyWrapper
public struct ByContent<Part: ComparedByContent>: Hashable, Sendable {
    /// The part.
    public var wrappedValue: Part

    /// Stores a part.
    public init(wrappedValue: Part) {
        self.wrappedValue = wrappedValue
    }

    /// Whether both parts hold the same.
    public static func == (left: ByContent, right: ByContent) -> Bool {
        left.wrappedValue.comparedContent == right.wrappedValue.comparedContent
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public func hash(into hasher: inout Hasher) {
        hasher.combine(wrappedValue.comparedContent)
    }
}
