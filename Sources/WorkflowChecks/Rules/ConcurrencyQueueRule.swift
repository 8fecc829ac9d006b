import Workflows

/// A concurrency group cancels the run in progress and lets many wait, which GitHub refuses.
///
/// Wrong: `Concurrency(group: "g", cancelsInProgress: true, queue: .max)`.
/// Right: one of the two.
struct ConcurrencyQueueRule: WorkflowRule {
    let name = "concurrency-queue"

    func problems(in file: RenderedFile) -> [Problem] {
        let jobs = file.jobs.map { job, place in
            switch job {
            case .steps(let job): (job.concurrency, "\(place).concurrency")
            case .call(let job): (job.concurrency, "\(place).concurrency")
            }
        }
        return ([(file.declared.workflow.concurrency, "concurrency")] + jobs).compactMap { concurrency, place in
            guard let concurrency else { return nil }
            if case .string(let group) = concurrency.group.node, group.isEmpty {
                return Problem(place, "the concurrency group has no name")
            }
            guard case .boolean(true)? = concurrency.cancelsInProgress?.node,
                case .string("max")? = concurrency.queue?.node
            else { return nil }
            return Problem(place, "'queue: max' and 'cancel-in-progress: true' exclude each other; choose one")
        }
    }
}
