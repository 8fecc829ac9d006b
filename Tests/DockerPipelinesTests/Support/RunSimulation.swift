import Slipway
import TestSupport
import Testing
import WorkflowExpressions

/// What becomes of the jobs of a workflow in one run, by their conditions and by how the jobs before them end.
struct RunSimulation {
    let workflow: Workflow
    /// The contexts `github` and `inputs`.
    var contexts: [String: ExpressionResult] = [:]
    /// The outputs of jobs that run.
    var outputs: [String: [String: String]] = [:]
    /// Jobs that fail when they run, with what they put out all the same.
    var failing: Set<String> = []
    var isCancelled = false

    /// How each job ends: `success`, `failure` or `skipped`.
    func results() throws -> [String: String] {
        let generated = GeneratedWorkflow(workflow)
        var results: [String: String] = [:]
        for job in workflow.jobs {
            let id = job.id.rawValue
            let needs = try generated.job(id).needs
            let condition =
                switch job {
                case .steps(let job): job.condition
                case .call(let job): job.condition
                }
            var evaluator = PresetEvaluation(contexts: contexts, isCancelled: isCancelled)
            evaluator.contexts["needs"] = try .object(
                Dictionary(uniqueKeysWithValues: needs.map { ($0, try needed($0, results)) }))
            var runs = try condition.map(evaluator.holds) ?? true
            // Without a word about it, a job runs only when all that came before it succeeded.
            if condition?.node.callsStatusFunction != true {
                runs =
                    runs && !isCancelled
                    && ancestors(of: id, in: generated).allSatisfy { results[$0] == "success" }
            }
            results[id] = runs ? (failing.contains(id) ? "failure" : "success") : "skipped"
        }
        return results
    }

    private func needed(_ id: String, _ results: [String: String]) throws -> ExpressionResult {
        let result = try #require(results[id], "\(id) stands behind a job that needs it")
        let outputs = result == "skipped" ? [:] : self.outputs[id] ?? [:]
        return .object(["result": .text(result), "outputs": .object(outputs.mapValues { .text($0) })])
    }

    private func ancestors(of id: String, in workflow: GeneratedWorkflow) -> Set<String> {
        let needs = workflow.jobs.first { $0.id == id }?.needs ?? []
        return needs.reduce(Set(needs)) { $0.union(ancestors(of: $1, in: workflow)) }
    }
}

/// How a run was started, as its expressions see it.
struct RunEvent: Sendable, CustomTestStringConvertible {
    let name: String
    let inputs: [String: ExpressionResult]

    static let schedule = RunEvent(name: "schedule", inputs: [:])

    /// A run by hand, with what the form was filled with.
    static func manual(_ inputs: [String: ExpressionResult]) -> RunEvent {
        RunEvent(name: "workflow_dispatch", inputs: inputs)
    }

    var contexts: [String: ExpressionResult] {
        ["github": .object(["event_name": .text(name), "repository_owner": .text("Octo")]), "inputs": .object(inputs)]
    }

    var testDescription: String {
        "\(name) \(inputs.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.text)" }.joined(separator: " "))"
    }
}
