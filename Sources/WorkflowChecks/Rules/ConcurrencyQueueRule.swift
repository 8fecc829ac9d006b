import Workflows

/// A concurrency group cancels the run in progress and lets many wait, which GitHub refuses.
///
/// Source: GitHub, "Workflow syntax", `concurrency`.
///
/// Wrong:
///
/// ```swift
/// Job("test", runsOn: .ubuntu2404, concurrency: Concurrency(group: "test", cancelsInProgress: true, queue: .max)) {
///     RunStep(script: "make test")
/// }
/// ```
///
/// Right:
///
/// ```swift
/// Job("test", runsOn: .ubuntu2404, concurrency: Concurrency(group: "test", queue: .max)) {
///     RunStep(script: "make test")
/// }
/// ```
struct ConcurrencyQueueRule: WorkflowRule {
    let name = "concurrency-queue"

    func problems(in file: CheckedFile) -> [Problem] {
        let groups =
            [(file.declared.workflow.concurrency, "concurrency")]
            + file.jobs.map { ($0.concurrency, "\($0.place).concurrency") }
        return groups.compactMap { concurrency, place in
            guard case .boolean(true)? = concurrency?.cancelsInProgress?.node,
                case .string("max")? = concurrency?.queue?.node
            else { return nil }
            return Problem(place, "'queue: max' and 'cancel-in-progress: true' exclude each other; choose one")
        }
    }
}
