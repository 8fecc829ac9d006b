/// A stored part that does not count when two declarations are compared, such as the line of a declaration.
@propertyWrapper
package struct Uncompared<Part: Sendable>: Hashable, Sendable {
    /// The part.
    package var wrappedValue: Part

    /// Stores a part.
    package init(wrappedValue: Part) {
        self.wrappedValue = wrappedValue
    }

    /// Always `true`.
    package static func == (left: Uncompared, right: Uncompared) -> Bool { true }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    package func hash(into hasher: inout Hasher) {}
}
