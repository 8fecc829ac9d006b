/// The context `strategy`: the matrix to which the job belongs.
public let strategy = StrategyContext()

/// The properties of the context `strategy`.
///
/// A job without a matrix counts as a matrix of one.
///
/// Source: GitHub, "Contexts reference".
public struct StrategyContext: Sendable {
    /// Whether the first failed job of the matrix cancels the others.
    public var failFast: Value<Bool> { ContextName.strategy.value("fail-fast") }

    /// The place of the job in its matrix, counted from 0.
    public var jobIndex: Value<Int> { ContextName.strategy.value("job-index") }

    /// The number of jobs in the matrix.
    public var jobTotal: Value<Int> { ContextName.strategy.value("job-total") }

    /// The number of jobs of the matrix that may run at once; all of them if no limit is set.
    public var maxParallel: Value<Int> { ContextName.strategy.value("max-parallel") }
}
