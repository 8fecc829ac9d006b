/// The type that names the outputs of a step, compared by its identity.
@propertyWrapper
package struct OutputsType: Hashable, Sendable {
    /// The type; `nil` where nobody has named any.
    package var wrappedValue: (any Outputs.Type)?

    /// Stores a type.
    package init(wrappedValue: (any Outputs.Type)? = nil) {
        self.wrappedValue = wrappedValue
    }

    package static func == (left: OutputsType, right: OutputsType) -> Bool {
        left.wrappedValue == right.wrappedValue
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(wrappedValue.map { ObjectIdentifier($0) })
    }
}
