/// The context `needs`: the jobs that this job waits for.
public let needs = NeedsContext()

/// The jobs that this job waits for, by id: `needs.build`, or `needs["build-image"]`.
///
/// A job whose result or outputs are read this way is added to the job's `needs`. Jobs that declare their outputs as a
/// type are read as Swift properties instead, so that a misspelt name does not compile.
///
/// Source: GitHub, "Contexts reference".
@dynamicMemberLookup
public struct NeedsContext: Sendable {
    /// A job by its id.
    public subscript(id: String) -> NeededJob { NeededJob(node: ContextName.needs.property(id)) }

    /// A job by its id, if that is a Swift name too.
    public subscript(dynamicMember id: String) -> NeededJob { self[id] }

    /// All jobs that the job waits for: `needs.*`.
    ///
    /// ```swift
    /// contains(needs.all.result, "failure")
    /// ```
    public var all: NeededJobs { NeededJobs() }
}

/// A job that the running job waited for.
public struct NeededJob: Sendable {
    let node: ExpressionNode

    /// How the job ended: `success`, `failure`, `cancelled` or `skipped`.
    public var result: Value<String> { Value(.property(node, "result")) }

    /// The outputs of the job, which are texts.
    public var outputs: NamedValues { NamedValues(node: .property(node, "outputs")) }
}

/// All jobs that the running job waited for.
public struct NeededJobs: Sendable {
    /// How the jobs ended.
    public var result: Value<[String]> { Value(.property(.filter(ContextName.needs.node), "result")) }
}
