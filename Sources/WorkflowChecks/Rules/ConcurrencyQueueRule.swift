import Workflows

/// A concurrency group cancels the run in progress and lets many wait, which GitHub refuses.
///
/// Wrong:
///
/// ```swift
/// Workflow(on: [.push()], concurrency: Concurrency(group: "test", cancelsInProgress: true, queue: .max)) {
///     Job("a", runsOn: .ubuntu2404) { RunStep(script: "make") }
/// }
/// ```
///
/// Right:
///
/// ```swift
/// Workflow(on: [.push()], concurrency: Concurrency(group: "test", cancelsInProgress: true)) {
///     Job("a", runsOn: .ubuntu2404) { RunStep(script: "make") }
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
