package import Workflows

/// Untrusted input that becomes part of the value of an expression.
package struct UntrustedInput: Sendable {
    /// The property of the event.
    package let source: TextSource
    /// Whether an expression on its way encodes it as JSON.
    package var isJSON: Bool
    /// What the expression reads if not the source itself, such as `env.TITLE`.
    package var holder: String?
    /// Where the source is read, if in another place.
    package var origin: RelatedPlace?
}

/// The ways of untrusted input through variables, outputs of jobs, and inputs of called workflows.
///
/// Outputs of steps and variables that scripts set are not followed.
package struct Taint: Sendable {
    /// Where an expression stands.
    package struct Position {
        package var file: Int
        package var job: JobAnalysis?
        package var step: StepAnalysis?

        package init(file: Int, job: JobAnalysis? = nil, step: StepAnalysis? = nil) {
            self.file = file
            self.job = job
            self.step = step
        }
    }

    private let files: [FileAnalysis]
    private let calls: CallGraph
    /// For each workflow, the untrusted input that callers pass, by the inputs' names in lower case.
    private var inputs: [[String: UntrustedInput]] = []
    /// The longest way, in variables, outputs and inputs.
    private static let maximumDepth = 8

    package init(_ files: [FileAnalysis], _ calls: CallGraph) {
        self.files = files
        self.calls = calls
        guard calls.isCalled.contains(true), files.contains(where: \.mayReadUntrustedInput) else { return }
        inputs = [[String: UntrustedInput]](repeating: [:], count: files.count)
        var pending = files.indices.filter { !calls.calls[$0].isEmpty }
        // Each input is set once, so the loop ends even if workflows call one another.
        while let file = pending.popLast() {
            for call in calls.calls[file] {
                guard let callee = call.callee, follow(call.job, of: file, to: callee) else { continue }
                pending.append(callee)
            }
        }
    }

    /// Adds the untrusted input that a job passes to a workflow; returns whether any is new.
    private mutating func follow(_ job: JobAnalysis, of file: Int, to callee: Int) -> Bool {
        guard let call = job.call, !call.with.isEmpty, let interface = files[callee].callInterface else { return false }
        var isNew = false
        for input in call.with.entries {
            guard let node = input.value.node, !node.isLiteral,
                var text = text(in: node, at: Position(file: file, job: job))
            else { continue }
            let name = input.key.inLowerCase
            // Numbers and booleans carry no text.
            guard inputs[callee][name] == nil,
                interface.inputs.contains(where: { $0.type == .string && $0.name.inLowerCase == name })
            else { continue }
            let place = job.place["with", input.key]
            text.origin = RelatedPlace(file: files[file].path, place: place, message: "the call passes it")
            inputs[callee][name] = text
            isNew = true
        }
        return isNew
    }

    /// Whether a workflow may read untrusted input at all: most do not.
    func mayHold(_ file: FileAnalysis, at position: Int) -> Bool {
        guard !file.mayReadUntrustedInput else { return true }
        return !inputs.isEmpty && (!inputs[position].isEmpty || !calls.calls[position].isEmpty)
    }

    /// The first untrusted input that becomes part of the value of an expression.
    package func text(
        in node: ExpressionNode, at position: Position, acceptsJSON: Bool = true, depth: Int = 0
    ) -> UntrustedInput? {
        var found: UntrustedInput?
        _ = node.firstTextSource { source in
            guard acceptsJSON || !source.isJSON else { return false }
            if source.isUntrusted {
                found = UntrustedInput(source: source, isJSON: source.isJSON)
            } else if depth == Self.maximumDepth {
                Examination.note(
                    "what '\(source.text)' holds: it is made of others more than \(depth) levels deep",
                    at: position.step?.place ?? position.job?.place, in: files[position.file].path)
            } else if var text = self.text(behind: source, position, acceptsJSON, depth + 1) {
                text.isJSON = text.isJSON || source.isJSON
                text.holder = source.text
                found = text
            }
            return found != nil
        }
        return found
    }

    /// What a variable, an output or an input holds.
    private func text(
        behind source: TextSource, _ position: Position, _ acceptsJSON: Bool, _ depth: Int
    ) -> UntrustedInput? {
        func text(of value: ExpressionNode?, at position: Position, _ place: Place) -> UntrustedInput? {
            guard let value else { return nil }
            var text = self.text(in: value, at: position, acceptsJSON: acceptsJSON, depth: depth)
            if text != nil, text?.origin == nil {
                text?.origin = RelatedPlace(
                    file: files[position.file].path, place: place, message: "the text is taken from there")
            }
            return text
        }
        let file = files[position.file]
        switch source.context {
        case .env where source.names.count == 1:
            let name = source.names[0]
            if let step = position.step, let value = step.env.value(named: name) {
                return text(
                    of: value.node, at: Position(file: position.file, job: position.job), step.place["env", name])
            }
            if let job = position.job {
                if job.setsVariables(before: position.step) { return nil }
                if let value = job.normal?.env.value(named: name) {
                    return text(
                        of: value.node, at: Position(file: position.file, job: job), job.place["env", name])
                }
            }
            let value = file.workflow.env.value(named: name)
            return text(of: value?.node, at: Position(file: position.file), Place("env", name))
        case .inputs where source.names.count == 1 && !inputs.isEmpty:
            let text = inputs[position.file][source.names[0].inLowerCase]
            return text.flatMap { acceptsJSON || !$0.isJSON ? $0 : nil }
        case .needs, .jobs:
            guard source.names.count == 3, source.names[1].inLowerCase == "outputs",
                let job = file.job(source.names[0])
            else { return nil }
            let name = source.names[2]
            if let normal = job.normal {
                return text(
                    of: normal.outputs.value(named: name)?.node, at: Position(file: position.file, job: job),
                    job.place["outputs", name])
            }
            guard let callee = calls.calls[position.file].first(where: { $0.job === job })?.callee else { return nil }
            let output = files[callee].callInterface?.outputs.first { $0.name.inLowerCase == name.inLowerCase }
            return text(
                of: output?.value.node, at: Position(file: callee),
                Place("on", "workflow_call", "outputs", name, "value"))
        default:
            return nil
        }
    }
}

extension Taint {
    /// Whether workflows may pass untrusted input to one another.
    var isPassing: Bool { !inputs.isEmpty }
}

extension FileAnalysis {
    /// Whether an expression reads a property that may be untrusted input.
    var mayReadUntrustedInput: Bool {
        reads.contains { $0.context == .github && TextSource.isUntrustedPrefix($0.names) }
    }
}
