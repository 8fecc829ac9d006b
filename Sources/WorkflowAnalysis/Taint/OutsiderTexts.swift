package import Workflows

/// A text of an outsider that becomes part of what an expression yields.
package struct OutsiderText: Sendable {
    /// What GitHub takes it from.
    package let source: TextSource
    /// Whether it is written as JSON on its way.
    package var isJSON: Bool
    /// What the expression reads, where that is not the source itself, such as `env.TITLE`.
    package var holder: String?
    /// Where the source is read, where that is elsewhere.
    package var origin: RelatedPlace?
}

/// Where texts of outsiders get to: through variables, outputs of jobs, and inputs of called workflows.
///
/// What steps make of them is not followed, nor what scripts set anew.
package struct OutsiderTexts: Sendable {
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
    /// For each workflow, what callers pass to its inputs, by names in lower case; empty where they pass no such text.
    private var inputs: [[String: OutsiderText]] = []
    /// The most texts that are passed on to one another.
    private static let maximumDepth = 8

    package init(_ files: [FileAnalysis], _ calls: CallGraph) {
        self.files = files
        self.calls = calls
        guard calls.isCalled.contains(true), files.contains(where: \.mayReadOutsiders) else { return }
        inputs = [[String: OutsiderText]](repeating: [:], count: files.count)
        var pending = files.indices.filter { !calls.calls[$0].isEmpty }
        // Each input is set once, so that workflows that call one another come to an end.
        while let file = pending.popLast() {
            for call in calls.calls[file] {
                guard let callee = call.callee, take(call.job, of: file, to: callee) else { continue }
                pending.append(callee)
            }
        }
    }

    /// Takes what a job passes to a workflow; whether anything is new.
    private mutating func take(_ job: JobAnalysis, of file: Int, to callee: Int) -> Bool {
        guard let call = job.call, !call.with.isEmpty, let interface = files[callee].callInterface else { return false }
        var isNew = false
        for input in call.with.entries {
            guard let node = input.value.node, !node.isLiteral,
                var text = text(in: node, at: Position(file: file, job: job))
            else { continue }
            let name = input.key.inLowerCase
            // A number, or a yes or no, is no text.
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

    /// Whether a workflow may hold such a text at all: most do not.
    func mayHold(_ file: FileAnalysis, at position: Int) -> Bool {
        guard !file.mayReadOutsiders else { return true }
        return !inputs.isEmpty && (!inputs[position].isEmpty || !calls.calls[position].isEmpty)
    }

    /// The first such text that becomes part of what an expression yields; as JSON only where that is asked for.
    package func text(
        in node: ExpressionNode, at position: Position, acceptsJSON: Bool = true, depth: Int = 0
    ) -> OutsiderText? {
        var found: OutsiderText?
        _ = node.firstTextSource { source in
            guard acceptsJSON || !source.isJSON else { return false }
            if UntrustedText.includes(source) {
                found = OutsiderText(source: source, isJSON: source.isJSON)
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
    ) -> OutsiderText? {
        func text(of value: ExpressionNode?, at position: Position, _ place: Place) -> OutsiderText? {
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

extension OutsiderTexts {
    /// Whether workflows may pass such texts to one another.
    var isPassing: Bool { !inputs.isEmpty }
}

extension FileAnalysis {
    /// Whether something is read that may be a text of an outsider.
    var mayReadOutsiders: Bool {
        reads.contains { $0.context == .github && UntrustedText.canBegin(with: $0.names) }
    }
}
