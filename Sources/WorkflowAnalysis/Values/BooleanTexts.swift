import Workflows

/// Finds out which values are text where a boolean is meant.
///
/// Outputs and variables are text, whatever is written to them, and so are the inputs of actions and all that
/// `github.event.inputs` holds.
struct BooleanTexts {
    private let project: ProjectAnalysis
    /// An output may be made of another one; a longer way than this has no end.
    private static let maximumDepth = 8

    init(_ project: ProjectAnalysis) { self.project = project }

    /// What a path in a workflow is; `nil` if it may be something else than text.
    func text(
        at path: ExpressionNode, in file: FileAnalysis, _ job: JobAnalysis?, step: StepAnalysis?
    ) -> BooleanText? {
        guard let (context, names) = path.contextPath else { return nil }
        switch context {
        case .github where names.count == 3 && names[0].inLowerCase == "event" && names[1].inLowerCase == "inputs":
            return text(ofInput: names[2], in: file) ?? .anyText
        case .inputs where names.count == 1:
            return Self.isBooleanText(file.declaredInputs.filter { $0.name.inLowerCase == names[0].inLowerCase })
                ? .known : nil
        case .env where names.count == 1:
            guard let value = value(ofVariable: names[0], in: file, job, step: step) else { return .anyText }
            return isBoolean(value, in: file, job) ? .known : .anyText
        case .vars where names.count == 1: return .anyText
        case .needs, .jobs, .steps:
            guard names.count == 3, names[1].inLowerCase == "outputs" else { return nil }
            return isBoolean(path, in: file, job) ? .known : .anyText
        default: return nil
        }
    }

    /// What a path in an action is; `nil` if it may be something else than text.
    func text(at path: ExpressionNode, in action: ActionAnalysis) -> BooleanText? {
        guard let (context, names) = path.contextPath else { return nil }
        switch context {
        case .inputs where names.count == 1:
            let input = action.action.inputs.first { $0.name.inLowerCase == names[0].inLowerCase }
            return input?.default?.node.isBooleanLiteral ?? false ? .known : .anyText
        case .steps where names.count == 3 && names[1].inLowerCase == "outputs":
            return isBoolean(path, in: action) ? .known : .anyText
        case .env where names.count == 1: return .anyText
        default: return nil
        }
    }

    private func text(ofInput name: String, in file: FileAnalysis) -> BooleanText? {
        for trigger in file.triggers {
            guard case .dispatch(let inputs) = trigger.configuration,
                let input = inputs.first(where: { $0.name.inLowerCase == name.inLowerCase })
            else { continue }
            if input.type == .boolean { return .input(input.name) }
            return Self.isBooleanText([input]) ? .known : nil
        }
        return nil
    }

    /// Whether text inputs are declared whose values are `true` and `false`.
    private static func isBooleanText(_ inputs: [WorkflowInput]) -> Bool {
        !inputs.isEmpty
            && inputs.allSatisfy { input in
                if input.type.isChoice {
                    return !input.type.options.isEmpty && input.type.options.allSatisfy(\.isBooleanWord)
                }
                return input.type == .string && input.default?.isBooleanLiteral ?? false
            }
    }

    /// The nearest value of a variable, if no script before the step may set it anew.
    private func value(
        ofVariable name: String, in file: FileAnalysis, _ job: JobAnalysis?, step: StepAnalysis?
    ) -> ExpressionNode? {
        if let value = step?.env.value(named: name) { return value.node }
        if let job, job.setsVariables(before: step) { return nil }
        return (job?.normal?.env.value(named: name) ?? file.workflow.env.value(named: name))?.node
    }

    // MARK: Following outputs

    /// Whether the text of an expression is always `true` or `false`, as far as it is there.
    private func isBoolean(
        _ node: ExpressionNode, in file: FileAnalysis, _ job: JobAnalysis?, _ depth: Int = 0
    ) -> Bool {
        guard depth < Self.maximumDepth else {
            Self.noteBound(at: job?.place, in: file.path)
            return false
        }
        guard let (context, names) = node.contextPath else { return node.isBooleanLiteral || node.yieldsBoolean }
        switch context {
        case .inputs where names.count == 1:
            let inputs = file.declaredInputs.filter { $0.name.inLowerCase == names[0].inLowerCase }
            return !inputs.isEmpty && inputs.allSatisfy { $0.type == .boolean }
        case .steps where names.count == 3:
            guard let step = job?.step(names[0]) else { return false }
            if let action = project.action(of: step) { return isBoolean(output: names[2], of: action, depth + 1) }
            return step.writesBooleans(to: names[2], by: step.script)
        case .needs where names.count == 3, .jobs where names.count == 3:
            guard let other = file.job(names[0]) else { return false }
            if let value = other.normal?.outputs.value(named: names[2]) {
                return isBoolean(value.node, in: file, other, depth + 1)
            }
            guard let callee = project.callee(of: other),
                let output = callee.callInterface?.outputs.first(where: {
                    $0.name.inLowerCase == names[2].inLowerCase
                })
            else { return false }
            return isBoolean(output.value.node, in: callee, nil, depth + 1)
        default: return false
        }
    }

    private static func noteBound(at place: Place?, in file: String) {
        Examination.note(
            "whether an output is a boolean: it is made of others more than \(maximumDepth) levels deep", at: place,
            in: file)
    }

    private func isBoolean(output name: String, of action: ActionAnalysis, _ depth: Int) -> Bool {
        let output = action.action.outputs.first { $0.name.inLowerCase == name.inLowerCase }
        return output?.value.map { isBoolean($0.node, in: action, depth) } ?? false
    }

    private func isBoolean(_ node: ExpressionNode, in action: ActionAnalysis, _ depth: Int = 0) -> Bool {
        guard depth < Self.maximumDepth else {
            Self.noteBound(at: nil, in: action.path)
            return false
        }
        guard let (context, names) = node.contextPath else { return node.isBooleanLiteral || node.yieldsBoolean }
        guard context == .steps, names.count == 3, let step = action.step(names[0]) else { return false }
        if let other = project.action(of: step) { return isBoolean(output: names[2], of: other, depth + 1) }
        return step.writesBooleans(to: names[2], by: action.script(of: step))
    }
}

extension ExpressionNode {
    /// Whether the node is `true` or `false`, as a boolean or as text.
    fileprivate var isBooleanLiteral: Bool { literalText?.isBooleanWord ?? false }

    /// Whether the node yields a boolean in every run.
    fileprivate var yieldsBoolean: Bool { ExpressionChecker().type(of: self) == .boolean }
}

extension String {
    fileprivate var isBooleanWord: Bool { self == "true" || self == "false" }
}

extension StepAnalysis {
    /// Whether the step writes nothing but `true` and `false` to an output.
    fileprivate func writesBooleans(to output: String, by script: ShellScript?) -> Bool {
        if let script { return OutputWords(in: script).words(of: output)?.allSatisfy(\.isBooleanWord) ?? false }
        // A hit in the cache of exactly this key, or of another one.
        let isCache = action == .cache || action == .cacheRestore
        return isCache && output.inLowerCase == "cache-hit"
    }
}
