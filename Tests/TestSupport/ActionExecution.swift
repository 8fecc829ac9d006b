import Foundation
import WorkflowExpressions
import WorkflowYAML

/// One run of an action: what its steps see, and what came of them so far.
struct ActionExecution {
    let scratch: ShellScratch
    let bash: String
    let actionPath: String
    let uses: [ActionStandIn]
    let timeout: Double
    var environment: [String: String] = [:]
    var contexts: [(String, ExpressionValue)] = []
    var result = ActionResult()
    private var steps: [(String, ExpressionValue)] = []

    init(scratch: ShellScratch, bash: String, actionPath: String, uses: [ActionStandIn], timeout: Double) {
        self.scratch = scratch
        self.bash = bash
        self.actionPath = actionPath
        self.uses = uses
        self.timeout = timeout
    }

    /// The context `inputs`: what is given, and the defaults of the rest.
    func inputs(given: [String: String], declared: [YAMLMapping.Entry]) throws -> ExpressionValue {
        let unknown = Set(given.keys).subtracting(declared.map(\.key))
        guard unknown.isEmpty else { throw ActionFailure("unknown inputs: \(unknown.sorted())") }
        return .members(
            try declared.map { input in
                if let text = given[input.key] { return (input.key, .string(text)) }
                if input.value["required"]?.scalar == "true" {
                    throw ActionFailure("the input '\(input.key)' is missing")
                }
                return (input.key, .string(try text(input.value["default"]?.scalar ?? "")))
            })
    }

    private var evaluator: ExpressionEvaluator {
        ExpressionEvaluator(
            EvaluationInput(
                contexts: ExpressionObject(contexts + [("steps", .members(steps))]),
                status: result.isSuccess ? .success : .failure))
    }

    /// A text with its expressions filled in.
    func text(_ text: String) throws -> String {
        try evaluator.evaluate(ExpressionParser().parseText(text).node).text
    }

    /// Runs a step if its condition holds.
    mutating func perform(_ step: YAMLNode, number: Int) throws {
        let condition = step["if"]?.scalar ?? "success()"
        guard try evaluator.holds(ExpressionParser().parseCondition(condition).node) else { return }
        result.steps.append(step["name"]?.scalar ?? "")
        let outcome: (isSuccess: Bool, outputs: [(name: String, value: String)])
        if let script = step["run"]?.scalar {
            outcome = try runScript(script, of: step, number: number)
        } else {
            outcome = try runAction(step)
        }
        if !outcome.isSuccess, step["continue-on-error"]?.scalar != "true" { result.isSuccess = false }
        guard let id = step["id"]?.scalar else { return }
        let state = ExpressionValue.string(outcome.isSuccess ? "success" : "failure")
        steps.append(
            (
                id,
                .members([
                    ("outcome", state), ("conclusion", state),
                    ("outputs", .members(outcome.outputs.map { ($0.name, .string($0.value)) })),
                ])
            ))
    }

    private mutating func runScript(
        _ script: String, of step: YAMLNode, number: Int
    ) throws -> (isSuccess: Bool, outputs: [(name: String, value: String)]) {
        guard step["shell"]?.scalar == "bash" else { throw ActionFailure("a step does not name bash as its shell") }
        let names = (output: "stdout-\(number)", error: "stderr-\(number)")
        for name in [names.output, names.error, "output-\(number)", "environment"] { try scratch.write("", to: name) }
        try scratch.write(try text(script), to: "step-\(number).sh")
        var variables = environment
        for entry in step["env"]?.entries ?? [] { variables[entry.key] = try text(entry.value.scalar ?? "") }
        variables["GITHUB_OUTPUT"] = scratch.path("output-\(number)")
        variables["GITHUB_ENV"] = scratch.path("environment")
        variables["GITHUB_ACTION_PATH"] = actionPath
        let status = try Shell.execute(
            bash, ["--noprofile", "--norc", "-e", "-o", "pipefail", scratch.path("step-\(number).sh")],
            environment: variables, scratch: scratch, timeout: timeout, streams: names)
        result.standardOutput += scratch.text(of: names.output)
        result.standardError += scratch.text(of: names.error)
        for (name, value) in RunnerFile.values(in: scratch.text(of: "environment")) { environment[name] = value }
        return (status == 0, RunnerFile.values(in: scratch.text(of: "output-\(number)")))
    }

    private mutating func runAction(
        _ step: YAMLNode
    ) throws -> (isSuccess: Bool, outputs: [(name: String, value: String)]) {
        let action = (step["uses"]?.scalar ?? "").prefix { $0 != "@" }
        guard let standIn = uses.first(where: { $0.action == action }) else {
            throw ActionFailure("no stand-in plays '\(action)'")
        }
        var inputs: [String: String] = [:]
        for entry in step["with"]?.entries ?? [] { inputs[entry.key] = try text(entry.value.scalar ?? "") }
        let unknown = Set(inputs.keys).subtracting(standIn.inputs)
        guard unknown.isEmpty else { throw ActionFailure("\(action) does not know \(unknown.sorted())") }
        do {
            return (true, try standIn.run(inputs).sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
        } catch let failure as ActionFailure {
            result.standardError += "::error::\(failure.reason)\n"
            return (false, [])
        }
    }
}
