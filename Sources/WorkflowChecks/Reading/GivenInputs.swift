import Workflows

/// What a call of the project gives a workflow.
struct GivenInputs {
    /// The workflow that calls.
    let file: CheckedFile
    /// The job that calls.
    let call: CheckedJob
    /// The inputs by names in lower case, with all that is known put in; what only the caller's run knows yields nothing
    /// here.
    let inputs: [String: ExpressionNode]
}

extension CheckedProject {
    /// More variations of calls than this are not looked at.
    private static var bound: Int { 64 }

    /// What the calls of the project give a workflow, each variation of a call for itself.
    func givenInputs(to file: CheckedFile) -> [GivenInputs] {
        guard file.callInterface != nil, let position = position(ofFile: file.declared.name) else { return [] }
        var found: [GivenInputs] = []
        for (caller, call) in calls.calls(of: position) {
            guard let job = call.job.call else { continue }
            for leg in call.job.knownContexts {
                guard found.count < Self.bound else { return found }
                let inputs = leg.passed(by: job, to: file).mapValues { $0.isOfCaller ? Self.unknown : $0 }
                found.append(GivenInputs(file: files[caller], call: call.job, inputs: inputs))
            }
        }
        return found
    }

    /// What stands for a value of which nothing is known.
    private static var unknown: ExpressionNode { .call("hashFiles", []) }
}

extension ExpressionNode {
    /// Whether the node reads what means something else in a called workflow.
    fileprivate var isOfCaller: Bool {
        guard !isLiteral else { return false }
        return contains { node in
            guard case .context(let name) = node else { return false }
            return name.lowercased() != "github" && name.lowercased() != "vars"
        }
    }
}

extension CheckedFile {
    /// The inputs that a workflow declares for those who start or call it.
    var declaredInputs: [WorkflowInput] {
        triggers.flatMap { trigger -> [WorkflowInput] in
            switch trigger.configuration {
            case .call(let call): call.inputs
            case .dispatch(let inputs): inputs
            case .lists, .schedule: []
            }
        }
    }

    /// What a workflow is given that nobody of the project calls: the defaults of its inputs.
    var defaultInputs: [String: ExpressionNode] {
        var inputs: [String: ExpressionNode] = [:]
        for input in callInterface?.inputs ?? [] where !input.isRequired {
            if let value = input.default, value.isLiteral { inputs[input.name.lowercased()] = value }
        }
        return inputs
    }
}
