/// A stored part that does not count when two declarations are compared, such as the line of a declaration.
@propertyWrapper
public struct Uncompared<Part: Sendable>: Hashable, Sendable {
    /// The part.
    public var wrappedValue: Part

    /// Stores a part.
    public init(wrappedValue: Part) {
        self.wrappedValue = wrappedValue
    }

    /// Always `true`.
    public static func == (left: Uncompared, right: Uncompared) -> Bool { true }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public func hash(into hasher: inout Hasher) {}
}
