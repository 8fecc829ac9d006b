/// The contexts that GitHub knows; their names are read without regard to case.
///
/// Source: GitHub, "Contexts reference".
public enum ContextName: String, Hashable, Sendable, CaseIterable {
    /// The run, what triggered it, and where it runs.
    case github
    /// The inputs of a workflow that is called or started by hand.
    case inputs
    /// Configuration variables.
    case vars
    /// The jobs on which the job directly depends: their results and outputs.
    case needs
    /// The matrix to which the job belongs.
    case strategy
    /// The values of this job of a matrix.
    case matrix
    /// Secrets.
    case secrets
    /// The steps of the job that have run and have an identifier.
    case steps
    /// The running job and its containers.
    case job
    /// The machine that runs the job.
    case runner
    /// Variables that the workflow, the job and earlier steps have set.
    case env
    /// The jobs of a called workflow, for its outputs.
    case jobs

    /// The context of a name, whatever its case, or `nil` where GitHub knows none.
    public init?(caseInsensitive name: String) {
        guard let found = Self.allCases.first(where: { OrdinalText.equal($0.rawValue, name) }) else { return nil }
        self = found
    }

    /// The context as a tree.
    public var node: ExpressionNode { .context(rawValue) }

    /// A property of the context as a tree.
    public func property(_ name: String) -> ExpressionNode { .property(node, name) }

    /// A property of the context, taken to yield a `Kind`.
    func value<Kind>(_ name: String) -> Value<Kind> { Value(property(name)) }
}
