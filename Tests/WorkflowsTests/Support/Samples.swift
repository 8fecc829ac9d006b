import WorkflowYAML
import Workflows

extension Workflow {
    /// A workflow of one small job, changed.
    static func sample(_ change: (inout Workflow) -> Void = { _ in }) -> Workflow {
        var workflow = Workflow(on: [.push()]) {
            Job("build", runsOn: .ubuntu2404) { RunStep(script: "true") }
        }
        change(&workflow)
        return workflow
    }

    /// A workflow of one small job, which is changed.
    static func job(_ change: (inout Job) -> Void) -> Workflow {
        sample { workflow in
            var job = Job("build", runsOn: .ubuntu2404) { RunStep(script: "true") }
            change(&job)
            workflow.jobs = [.steps(job)]
        }
    }

    /// A workflow of one job with these steps.
    static func steps(@StepsBuilder _ steps: () -> [Step]) -> Workflow {
        let steps = steps()
        return job { $0.steps = steps }
    }

    /// A workflow of one job with one `run` step, which is changed.
    static func run(_ change: (inout RunStep) -> Void) -> Workflow {
        var step = RunStep(script: "true")
        change(&step)
        return job { $0.steps = [.run(step)] }
    }

    /// A workflow of one job with one `uses` step, which is changed.
    static func uses(_ change: (inout ActionStep) -> Void) -> Workflow {
        var step = ActionStep(.local("./action"))
        change(&step)
        return job { $0.steps = [.uses(step)] }
    }

    /// A workflow of one job that calls another workflow, changed.
    static func call(_ change: (inout CallJob) -> Void) -> Workflow {
        sample { workflow in
            var job = CallJob("call", uses: .local("template.yml"))
            change(&job)
            workflow.jobs = [.call(job)]
        }
    }

    /// A workflow that starts on these events.
    static func on(_ triggers: Trigger...) -> Workflow {
        sample { $0.triggers = triggers }
    }

    /// A workflow that is called with this interface.
    static func called(_ call: WorkflowCall) -> Workflow {
        on(.workflowCall(call))
    }

    /// What is rendered at a place such as `jobs.build.steps[0].run`; `nil` where nothing is.
    func node(at place: String) -> YAMLNode? {
        YAMLNode.mapping(rendered().document.root).node(at: place)
    }

    /// The rendered file.
    var text: String { String(decoding: rendered().bytes, as: UTF8.self) }
}

extension YAMLNode {
    /// What is at a place below this node.
    func node(at place: String) -> YAMLNode? {
        var node: YAMLNode? = self
        for part in place.split(separator: ".") {
            let pieces = part.split(separator: "[")
            node = pieces.first.flatMap { node?.value(of: String($0)) }
            for piece in pieces.dropFirst() { node = Int(piece.dropLast()).flatMap { node?.item($0) } }
        }
        return node
    }

    /// The keys of a mapping, else nothing.
    var keys: [String] {
        guard case .mapping(let mapping) = self else { return [] }
        return mapping.entries.map(\.key)
    }

    /// The texts of a list of texts, else nothing.
    var texts: [String] {
        guard case .sequence(let sequence) = self else { return [] }
        return sequence.items.compactMap { item in
            if case .string(let text) = item.value { text } else { nil }
        }
    }

    private func value(of key: String) -> YAMLNode? {
        guard case .mapping(let mapping) = self else { return nil }
        return mapping.entries.first { $0.key == key }?.value
    }

    private func item(_ index: Int) -> YAMLNode? {
        guard case .sequence(let sequence) = self, sequence.items.indices.contains(index) else { return nil }
        return sequence.items[index].value
    }
}
