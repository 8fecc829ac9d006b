import WorkflowAnalysis
import Workflows

struct CallInputTypeRule: FileRule {
    let name = "call-input-type"
    var documentation: String {
        #"""
        A caller passes a value whose type does not match the type of the input.

        GitHub compares types: a boolean input rejects the string `true`, and a number input rejects the string `8`.
        Outputs of jobs are always strings. Convert them to a boolean with `== 'true'`, and to a number with
        `fromJSON()`. A string input accepts a boolean or a number and converts it. A call through `ReusableWorkflow`
        converts values itself. Only calls of workflows that the same project declares are checked.

        Source: GitHub, "Workflow syntax", `jobs.<job_id>.with`.

        Wrong:

        ```swift
        let inputs = Value<Any>(.context("inputs"))
        let push = WorkflowInput("push", type: .boolean)
        WorkflowFile("build.yml", Workflow(on: [.workflowCall(WorkflowCall(inputs: [push]))]) {
            Job("build", runsOn: .ubuntu2404) {
                RunStep(script: "make image", env: ["PUSH": "\(inputs.push)"])
            }
        })
        CallJob("build", uses: .local("build.yml"), with: ["push": "true"])
        ```

        Right:

        ```swift
        let inputs = Value<Any>(.context("inputs"))
        let push = WorkflowInput("push", type: .boolean)
        WorkflowFile("build.yml", Workflow(on: [.workflowCall(WorkflowCall(inputs: [push]))]) {
            Job("build", runsOn: .ubuntu2404) {
                RunStep(script: "make image", env: ["PUSH": "\(inputs.push)"])
            }
        })
        CallJob("build", uses: .local("build.yml"), with: ["push": true])
        ```
        """#
    }

    func problems(in file: FileAnalysis, of project: ProjectAnalysis) -> [Problem] {
        var problems: [Problem] = []
        for job in file.jobs {
            guard let call = job.call, !call.with.isEmpty else { continue }
            guard let inputs = project.callee(of: call)?.callInterface?.inputs, !inputs.isEmpty else { continue }
            let byName = Dictionary(inputs.map { ($0.name.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
            for entry in call.with.entries {
                guard let input = byName[entry.key.lowercased()],
                    let kinds = entry.value.kinds({ file.checker(in: job) }),
                    kinds.isDisjoint(with: input.type.accepted), !kinds.isEmpty
                else { continue }
                problems.append(problem(with: entry, for: input, kinds, call, job.place))
            }
        }
        return problems
    }

    private func problem(
        with entry: OrderedMap<UntypedValue>.Entry, for input: WorkflowInput, _ kinds: ExpressionType.Kinds,
        _ call: CallJob, _ place: Place
    ) -> Problem {
        let given = kinds.words
        var advice = ""
        if kinds.contains(.string), case .expression(let value) = entry.value,
            let converted = input.type.converted(ExpressionPrinter().expression(value.node))
        {
            advice = "; write '\(converted)'"
        }
        return Problem(
            place["with", entry.key],
            "the input '\(input.name)' of '\(call.uses.text)' takes \(input.type.acceptedWords), and \(given) is passed"
                + advice, fix: fix(entry.value, input.type))
    }

    /// The literal of the right type, if the string has the form of one.
    private func fix(_ value: UntypedValue, _ type: InputType) -> String? {
        guard case .text(let text)? = value.literal else { return nil }
        switch type {
        case .boolean: return text == "true" || text == "false" ? text : nil
        case .number: return Int(text).map(String.init)
        default: return nil
        }
    }
}
