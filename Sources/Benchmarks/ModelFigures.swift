import WorkflowAnalysis
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
        let checks = Checks()
        func time(_ project: RenderedProject) -> Nanoseconds {
            Stopwatch.median(runs: runs) { checks.findings(in: project).count }
        }
        func perWorkflow(_ count: Int) -> Nanoseconds {
            time(SampleProject.rendered(SampleProject.workflows(count), keepingNotes: true)) / Double(count)
        }
        let project = SampleProject.rendered(SampleProject.workflows(800), keepingNotes: true)
        let few = perWorkflow(100)
        let many = perWorkflow(1_600)
        return [
            Figure(
                "rules, all \(checks.rules.count), 800 workflows, \(project.size.thousands)", time(project),
                bytes: project.size, goal: "≥ 60 MB/s"),
            Figure("rules, a workflow of 100", few),
            Figure(
                "rules, a workflow of 1,600", many.text, rate: "\((many / few).text(digits: 2)) × of 100",
                goal: "≤ 1.2 × of 100"),
        ]
    }
}

extension RenderedProject {
    /// The bytes of all workflows.
    fileprivate var size: Int { workflows.reduce(0) { $0 + $1.rendered.bytes.count } }
}
