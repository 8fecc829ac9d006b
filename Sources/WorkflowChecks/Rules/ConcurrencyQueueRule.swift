import WorkflowAnalysis
import Workflows

struct ConcurrencyQueueRule: WorkflowRule {
    let name = "concurrency-queue"
    var documentation: String {
        """
        A concurrency group cancels the run in progress and also has a queue, which GitHub rejects.

        Source: GitHub, "Workflow syntax", `concurrency`.

        Wrong:

        ```swift
        Job("test", runsOn: .ubuntu2404, concurrency: Concurrency(group: "test", cancelsInProgress: true, queue: .max)) {
            RunStep(script: "make test")
        }
        ```

        Right:

        ```swift
        Job("test", runsOn: .ubuntu2404, concurrency: Concurrency(group: "test", queue: .max)) {
            RunStep(script: "make test")
        }
        ```
        """
    }

    func problems(in file: FileAnalysis) -> [Problem] {
        var places: [Place] = []
        if Self.isWrong(file.workflow.concurrency) { places.append(Place("concurrency")) }
        for job in file.jobs where Self.isWrong(job.concurrency) { places.append(job.place["concurrency"]) }
        return places.map {
            Problem($0, "'queue: max' and 'cancel-in-progress: true' exclude each other; choose one")
        }
    }

    private static func isWrong(_ concurrency: Concurrency?) -> Bool {
        guard case .string("max")? = concurrency?.queue?.node,
            case .boolean(true)? = concurrency?.cancelsInProgress?.node
        else { return false }
        return true
    }
}
