package import Workflows

/// What a call of the project gives a workflow.
package struct GivenInputs {
    /// The workflow that calls.
    package let file: FileAnalysis
    /// The job that calls.
    package let call: JobAnalysis
    /// The inputs by names in lower case, with all that is known put in; what only the caller's run knows yields nothing
    /// here.
    package let inputs: [String: Interpretation]

    /// The call, for messages.
    package var related: RelatedPlace {
        RelatedPlace(file: file.path, place: call.place, message: "this call passes it")
    }
}

extension ProjectAnalysis {
    /// More variations of calls than this are not looked at.
    private static var bound: Int { 64 }

    /// What the calls of the project give a workflow, each variation of a call for itself.
    package func givenInputs(to file: FileAnalysis) -> [GivenInputs] {
        guard file.callInterface != nil, let position = position(ofFile: file.declared.name) else { return [] }
        var found: [GivenInputs] = []
        for (caller, call) in calls.calls(of: position) {
            guard let job = call.job.call else { continue }
            for leg in call.job.knownContexts {
                guard found.count < Self.bound else {
                    Examination.note(
                        "calls of this workflow behind the first \(Self.bound), each matrix job counted",
                        at: Place("on", "workflow_call"), in: file.path)
                    return found
                }
                let inputs = leg.passed(by: job, to: file).mapValues { $0.rest.isOfCaller ? .unknown : $0 }
                found.append(GivenInputs(file: files[caller], call: call.job, inputs: inputs))
            }
        }
        return found
    }
}

extension ExpressionNode {
    /// Whether the node reads what means something else in a called workflow.
    fileprivate var isOfCaller: Bool {
        guard !isLiteral else { return false }
        return contains { node in
            guard case .context(let name) = node else { return false }
            return name.inLowerCase != "github" && name.inLowerCase != "vars"
        }
    }
}

extension FileAnalysis {
    /// The inputs that a workflow declares for those who start or call it.
    package var declaredInputs: [WorkflowInput] {
        triggers.flatMap { trigger -> [WorkflowInput] in
            switch trigger.configuration {
            case .call(let call): call.inputs
            case .dispatch(let inputs): inputs
            case .lists, .schedule: []
            }
        }
    }

    /// What a workflow is given that nobody of the project calls: the defaults of its inputs.
    package var defaultInputs: [String: Interpretation] {
        var inputs: [String: Interpretation] = [:]
        for input in callInterface?.inputs ?? [] where !input.isRequired {
            if let value = input.default, value.isLiteral {
                inputs[input.name.inLowerCase] = Interpretation(literal: value)
            }
        }
        return inputs
    }
}

extension JobAnalysis {
    /// More variations than this are not gone through.
    private static var bound: Int { 1024 }

    /// What is known in each variation of a job, in each way in which its workflow is given inputs: by the calls of the
    /// project, or else by their defaults, and by those who start it.
    ///
    /// Only jobs that read inputs need more than ``knownContexts``.
    package func knownContexts(
        givenInputsOf file: FileAnalysis, in project: ProjectAnalysis
    ) -> [(contexts: KnownContexts, given: GivenInputs?)] {
        let own = knownContexts
        guard file.callInterface != nil else { return own.map { ($0, nil) } }
        var found: [(contexts: KnownContexts, given: GivenInputs?)] = []
        if file.startsByItself { found = own.map { ($0, nil) } }
        let calls = project.givenInputs(to: file)
        if calls.isEmpty {
            let inputs = file.defaultInputs
            for leg in own { found.append((leg.given(inputs), nil)) }
        }
        for given in calls {
            guard found.count + own.count <= Self.bound else {
                Examination.note(
                    "matrix jobs behind the first \(Self.bound), those of each call counted", at: place, in: file.path)
                break
            }
            for leg in own { found.append((leg.given(given.inputs), given)) }
        }
        return found
    }

    /// Whether what the workflow is given decides about the runner.
    package var choosesRunnerByInputs: Bool {
        switch normal?.runsOn {
        case .label(let label)?: label.node.readsInputs
        case .expression(let value)?: value.node.readsInputs
        case .labels(let labels)?, .group(_, let labels, _)?: labels.contains { $0.node.readsInputs }
        case nil: false
        }
    }
}

extension ExpressionNode {
    /// Whether the node reads an input.
    package var readsInputs: Bool {
        contains { node in
            guard case .context(let name) = node else { return false }
            return ContextName(caseInsensitive: name) == .inputs
        }
    }
}
