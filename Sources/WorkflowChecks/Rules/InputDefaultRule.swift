import WorkflowAnalysis
import Workflows

struct InputDefaultRule: WorkflowRule {
    let name = "input-default"
    var documentation: String {
        #"""
        The default value of an input does not match the type of the input.

        GitHub rejects a reusable workflow if the default of a boolean input is `"yes"` or `"true"`, or the default of a
        number input is a string. For `workflow_dispatch`, GitHub converts the strings `true`, `false` and numbers, but
        the input can never have any other string as its value. The default of a choice is checked by `dispatch-inputs`.

        Source: GitHub, "Workflow syntax", `on.workflow_call.inputs` and `on.workflow_dispatch.inputs.<input_id>.type`.

        Wrong:

        ```swift
        let inputs = Value<Any>(.context("inputs"))
        let push = WorkflowInput("push", type: .boolean, default: .string("yes"))
        WorkflowFile("build.yml", Workflow(on: [.workflowDispatch([push])]) {
            Job("build", runsOn: .ubuntu2404) {
                RunStep(script: "make image", env: ["PUSH": "\(inputs.push)"])
            }
        })
        ```

        Right:

        ```swift
        let inputs = Value<Any>(.context("inputs"))
        let push = WorkflowInput("push", type: .boolean, default: .boolean(true))
        WorkflowFile("build.yml", Workflow(on: [.workflowDispatch([push])]) {
            Job("build", runsOn: .ubuntu2404) {
                RunStep(script: "make image", env: ["PUSH": "\(inputs.push)"])
            }
        })
        ```
        """#
    }

    func problems(in file: FileAnalysis) -> [Problem] {
        var problems: [Problem] = []
        for trigger in file.triggers {
            switch trigger.configuration {
            case .call(let call): check(call.inputs, "workflow_call", isCall: true, &problems)
            case .dispatch(let inputs): check(inputs, "workflow_dispatch", isCall: false, &problems)
            case .lists, .schedule: break
            }
        }
        return problems
    }

    private func check(_ inputs: [WorkflowInput], _ event: String, isCall: Bool, _ problems: inout [Problem]) {
        for input in inputs {
            guard let value = input.default, let kinds = value.kinds(isText: true, { ExpressionChecker() }),
                kinds.isDisjoint(with: input.type.accepted), !kinds.isEmpty
            else { continue }
            let spelled = value.literalText.flatMap { literal(in: $0, input.type) }
            if !isCall, spelled != nil { continue }
            problems.append(
                Problem(
                    Place("on", event, "inputs", input.name, "default"),
                    "the input '\(input.name)' takes \(input.type.acceptedWords), and its default is \(kinds.words)",
                    fix: spelled.map { "default: \($0)" }))
        }
    }

    /// The Swift literal of the type, if the string has the form of one.
    private func literal(in text: String, _ type: InputType) -> String? {
        switch type {
        case .boolean: text == "true" || text == "false" ? text : nil
        case .number: Double(text).map { _ in text }
        default: nil
        }
    }
}
