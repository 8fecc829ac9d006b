/// Whether nothing before this has failed or was cancelled; a job or step without a status function means it.
///
/// In the condition of a job it asks all jobs on which this one depends; one that was skipped makes it `false`.
/// Only conditions can call it.
public func success() -> Value<Bool> {
    .call("success")
}

/// Whether the named jobs succeeded; only the condition of a job can ask, and GitHub does not document it.
public func success(of jobs: [String]) -> Value<Bool> {
    Value(.call("success", jobs.map(ExpressionNode.string)))
}

/// Whether a step before this, or a job on which this one depends, has failed; only conditions can call it.
public func failure() -> Value<Bool> {
    .call("failure")
}

/// Whether one of the named jobs failed; only the condition of a job can ask, and GitHub does not document it.
public func failure(of jobs: [String]) -> Value<Bool> {
    Value(.call("failure", jobs.map(ExpressionNode.string)))
}

/// `true` whatever has happened, even when the run was cancelled; only conditions can call it.
///
/// `!cancelled()` runs after failures too, and lets the run be stopped.
public func always() -> Value<Bool> {
    .call("always")
}

/// Whether the run was cancelled; only conditions can call it.
public func cancelled() -> Value<Bool> {
    .call("cancelled")
}
