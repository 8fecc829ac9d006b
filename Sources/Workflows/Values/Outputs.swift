/// The names that a step, a job or a reusable workflow puts out, as a type.
///
/// ```swift
/// struct Discovery: Outputs {
///     let hasBuilds = Output<Bool>("has-builds")
///     let matrix = Output<JSONText>("matrix")
/// }
/// ```
///
/// A misspelt name does not compile, and each is read as its type: GitHub's outputs are text, so reading a `Bool`
/// compares with `'true'` and reading a number parses it.
public protocol Outputs: Sendable {
    /// The names, each with its default.
    init()
}

/// One output: its name, and the type that it is read as.
public struct Output<Kind: OutputKind>: Hashable, Sendable {
    /// The name in the workflow.
    public let name: String
    /// What the value is; written where a reusable workflow declares its outputs.
    public let description: String?

    /// Declares an output under a name.
    public init(_ name: String, _ description: String? = nil) {
        self.name = name
        self.description = description
    }
}

extension Output: NamedReference {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public typealias Referent = Kind

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public func read(from base: ExpressionNode) -> ExpressionNode {
        Kind.decode(.property(base, name))
    }
}

/// No outputs.
public struct NoOutputs: Outputs {
    /// Declares nothing.
    public init() {}
}

/// The outputs of one step or job, read by name.
@dynamicMemberLookup
public struct OutputReferences<Declared: Outputs>: Hashable, Sendable {
    let base: ExpressionNode

    /// An output by its declared name.
    public subscript<Reference: NamedReference>(
        dynamicMember member: KeyPath<Declared, Reference>
    ) -> Value<Reference.Referent> {
        Value(Declared()[keyPath: member].read(from: base))
    }
}

/// What a declared output is set to.
public struct OutputAssignment<Declared: Outputs>: Hashable, Sendable {
    let name: String
    let description: String?
    let node: ExpressionNode

    /// Sets an output; the value must have the output's type.
    public init<Kind>(_ member: KeyPath<Declared, Output<Kind>>, _ value: Value<Kind>) {
        let output = Declared()[keyPath: member]
        name = output.name
        description = output.description
        // A number that was read out of another output is handed on as the text it was: parsing it only to print it
        // again would fail the run where a skipped step left it empty.
        if case .call("fromJSON", let arguments) = value.node, arguments.count == 1 {
            node = arguments[0]
        } else {
            node = value.node
        }
    }
}

extension Outputs {
    /// The names of all declared outputs, in the order of the declaration.
    package static var declaredNames: [String] {
        Mirror(reflecting: Self()).children.compactMap { ($0.value as? any NamedReference)?.name }
    }

    /// The declared outputs that are given no value, in the order of the declaration.
    static func names(missingFrom assignments: [OutputAssignment<Self>]) -> [String] {
        let assigned = assignments.map { $0.name }
        return declaredNames.filter { !assigned.contains($0) }
    }
}
