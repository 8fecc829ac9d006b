/// A member of ``MatrixAxes``: an axis, or a property of an axis whose values are objects.
public protocol MatrixAxis: Sendable {
    /// What reading it gives.
    associatedtype Reading

    /// The name in the workflow.
    var name: String { get }

    /// What is read of it under `matrix`, or under the object that it belongs to.
    func reading(from base: ExpressionNode) -> Reading
}

/// One axis: its name, and the type of its values.
public struct Axis<Kind: MatrixKind>: Hashable, Sendable, NamedReference {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public typealias Referent = Kind

    /// The name in the workflow.
    public let name: String

    /// Declares an axis under a name.
    public init(_ name: String) {
        self.name = name
    }
}

extension Axis: MatrixAxis {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public func reading(from base: ExpressionNode) -> Value<Kind> { Value(read(from: base)) }
}

/// One axis whose values are objects, with properties that are declared like axes.
///
/// ```swift
/// struct Build: MatrixAxes {
///     let version = Axis<String>("version")
///     let isLatest = Axis<Bool>("is_latest")
/// }
/// struct Leg: MatrixAxes {
///     let config = ObjectAxis<Build>("config")
/// }
/// let legs = TypedMatrix<Leg>().varying(\.config, overElementsOf: discovery.outputs.builds.parsed)
/// let name: Value<String> = "Build \(legs.config.version)"
/// ```
public struct ObjectAxis<Properties: MatrixAxes>: Hashable, Sendable, MatrixAxis {
    /// The name in the workflow.
    public let name: String

    /// Declares an axis under a name.
    public init(_ name: String) {
        self.name = name
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public func reading(from base: ExpressionNode) -> MatrixObject<Properties> {
        MatrixObject(node: .property(base, name))
    }
}

/// The value of an axis in the running job, an object whose properties are read by their declared names.
@dynamicMemberLookup
public struct MatrixObject<Properties: MatrixAxes>: Hashable, Sendable {
    /// The object itself.
    public let node: ExpressionNode

    /// A property by its declared name.
    public subscript<Member: MatrixAxis>(dynamicMember property: KeyPath<Properties, Member>) -> Member.Reading {
        Properties()[keyPath: property].reading(from: node)
    }
}

/// One axis, or a property of one, whose values nobody but GitHub knows.
public struct UntypedAxis: Hashable, Sendable, MatrixAxis {
    /// The name in the workflow.
    public let name: String

    /// Declares an axis under a name.
    public init(_ name: String) {
        self.name = name
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public func reading(from base: ExpressionNode) -> Value<Any> { Value(.property(base, name)) }
}
