import WorkflowAnalysis
import Workflows

struct CallDepthRule: Rule {
    let name = "call-depth"
    var documentation: String {
        """
        Workflows call one another in a circle, more than ten levels deep, or more than fifty from one workflow.

        The workflow that an event starts is the first level, and GitHub rejects an eleventh. On GitHub Enterprise
        Server the limits are four levels and twenty workflows. This rule does not see which workflows are called by
        workflows of other repositories.

        Source: GitHub, "Reusing workflow configurations", limitations of reusable workflows.

        Wrong:

        ```swift
        WorkflowFile("loop.yml", Workflow(on: [.workflowCall()]) {
            CallJob("again", uses: .local("loop.yml"))
        })
        ```

        Right:

        ```swift
        WorkflowFile("test.yml", Workflow(on: [.workflowCall()]) {
            Job("test", runsOn: .ubuntu2404) { RunStep(script: "make test") }
        })
        CallJob("test", uses: .local("test.yml"))
        ```
        """
    }

    static let mostLevels = 10
    static let mostWorkflows = 50

    func findings(in project: ProjectAnalysis) -> [Finding] {
        guard project.calls.calls.contains(where: { !$0.isEmpty }) else { return [] }
        let circles = CircleSearch(project.calls.callees).circles()
        let found = circles.map { finding(circle: $0, project) }
        let depths = CallDepths(project.calls)
        // A workflow that is only called is reported at the callers that it brings over the limit.
        let starts = project.files.indices.filter { !project.calls.isCalled[$0] || project.files[$0].startsByItself }
        return found
            + starts.flatMap { start in
                [depthFinding(start, depths, project), countFinding(start, project)].compactMap(\.self)
            }
    }

    private func finding(circle: [Int], _ project: ProjectAnalysis) -> Finding {
        let names = circle.map { "'\(project.files[$0].declared.name)'" }
        let first = project.files[circle[0]]
        let next = circle.count > 1 ? circle[1] : circle[0]
        let call = project.calls.calls[circle[0]].first { $0.callee == next }
        let place = call.map { $0.job.place["uses"] }
        let message =
            circle.count > 1
            ? "the workflows \(names.prefix(10).joined(separator: ", ")) call one another in a circle"
            : "the workflow \(names[0]) calls itself"
        return Finding(
            rule: name, file: first.path, place: place, message: "\(message), and GitHub refuses the run; break it off",
            related: circle.dropFirst().prefix(10).map {
                RelatedPlace(file: project.files[$0].path, place: Place("jobs"), message: "belongs to the circle")
            })
    }

    private func depthFinding(_ start: Int, _ depths: CallDepths, _ project: ProjectAnalysis) -> Finding? {
        guard depths.levels[start] > Self.mostLevels else { return nil }
        var related: [RelatedPlace] = []
        var file = start
        var first: Place?
        while let call = depths.deepest[file], let callee = call.callee {
            if first == nil {
                first = call.job.place["uses"]
            } else {
                related.append(
                    RelatedPlace(
                        file: project.files[file].path, place: call.job.place["uses"],
                        message: "calls '\(call.reference.text)'"))
            }
            file = callee
        }
        return Finding(
            rule: name, file: project.files[start].path, place: first,
            message: "calls go \(depths.levels[start]) levels deep from here, this workflow included; GitHub accepts"
                + " \(Self.mostLevels)", related: related)
    }

    private func countFinding(_ start: Int, _ project: ProjectAnalysis) -> Finding? {
        var seen: Set<String> = []
        var visited: Set<Int> = [start]
        var open = [start]
        while let file = open.popLast() {
            for call in project.calls.calls[file] {
                seen.insert(call.reference.text)
                if let callee = call.callee, visited.insert(callee).inserted { open.append(callee) }
            }
            // Stopping at one more than the limit keeps the work linear.
            if seen.count > Self.mostWorkflows {
                return Finding(
                    rule: name, file: project.files[start].path, place: Place("jobs"),
                    message:
                        "more than \(Self.mostWorkflows) workflows are called from here, all levels counted, which is"
                        + " GitHub's limit")
            }
        }
        return nil
    }
}

/// How many levels deep the calls of each workflow go, including the workflow itself.
private struct CallDepths {
    /// The levels of each workflow.
    ///
    /// They are a lower bound if the calls of the workflow lead into a circle.
    private(set) var levels: [Int]
    /// The call of each workflow that goes deepest.
    private(set) var deepest: [CallGraph.Call?]

    init(_ graph: CallGraph) {
        levels = graph.calls.map { $0.isEmpty ? 1 : 2 }
        deepest = graph.calls.map { _ in nil }
        // Callees come before their callers. Workflows that are in a circle, or lead into one, come last.
        let order = CircleSearch(graph.callees).order
        let finished = Set(order)
        for file in order + levels.indices.filter({ !finished.contains($0) }) {
            for call in graph.calls[file] {
                guard let callee = call.callee, finished.contains(callee),
                    deepest[file] == nil || levels[callee] + 1 > levels[file]
                else { continue }
                levels[file] = max(levels[file], levels[callee] + 1)
                deepest[file] = call
            }
        }
    }
}
