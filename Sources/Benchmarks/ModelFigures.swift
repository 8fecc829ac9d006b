import WorkflowChecks
import Workflows

/// The model of 200 workflows, without files.
enum ModelFigures {
    static func measure(runs: Int) -> [Figure] {
        let workflows = SampleProject.workflows()
        let size = SampleProject.rendered(keepingNotes: true).size
        let count = workflows.count
        let declaring = Stopwatch.median(runs: runs) { SampleProject.workflows().count }
        let withNotes = Stopwatch.median(runs: runs) { SampleProject.rendered(workflows, keepingNotes: true).size }
        let without = Stopwatch.median(runs: runs) { SampleProject.rendered(workflows, keepingNotes: false).size }
        return [
            Figure("model, \(count) workflows declared", declaring, bytes: size),
            Figure("model, to bytes, \(size.thousands), with notes", withNotes, bytes: size),
            Figure("model, to bytes, \(size.thousands), without notes", without, bytes: size),
        ]
    }

    static func measureRules(runs: Int) -> [Figure] {
        let project = SampleProject.rendered(keepingNotes: true)
        let checks = Checks()
        let time = Stopwatch.median(runs: runs) { checks.findings(in: project).count }
        return [
            Figure("rules, all \(checks.rules.count)", time, bytes: project.size)
        ]
    }
}

extension RenderedProject {
    /// The bytes of all workflows.
    fileprivate var size: Int { workflows.reduce(0) { $0 + $1.rendered.bytes.count } }
}
