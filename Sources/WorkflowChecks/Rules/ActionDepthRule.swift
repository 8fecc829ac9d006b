import WorkflowAnalysis
import Workflows

struct ActionDepthRule: Rule {
    let name = "action-depth"
    var documentation: String {
        """
        Actions of the repository's own use one another in a circle, or more than ten levels deep.

        The runner stops a job whose composite actions lie deeper than ten levels. What actions of other repositories
        use is not seen.

        Source: GitHub's runner, "Composite action depth exceeded".

        Wrong:

        ```swift
        let again = OwnAction("again", name: "Again", description: "Uses itself.") { ActionStep(.own("again")) }
        Job("a", runsOn: .ubuntu2404) { again.step() }
        ```

        Right:

        ```swift
        let again = OwnAction("again", name: "Again", description: "Says hello.") { RunStep(script: "echo Hello") }
        Job("a", runsOn: .ubuntu2404) { again.step() }
        ```
        """
    }

    static let mostLevels = 10

    func findings(in project: CheckedProject) -> [Finding] {
        let uses = project.actions.map { action in action.steps.compactMap { project.actionPosition(of: $0) } }
        guard uses.contains(where: { !$0.isEmpty }) else { return [] }
        let circles = CircleSearch(uses).circles()
        if !circles.isEmpty { return circles.map { finding(circle: $0, project) } }
        let levels = Self.levels(uses)
        let isUsed = Set(uses.flatMap(\.self))
        return project.actions.indices.filter { levels[$0] > Self.mostLevels && !isUsed.contains($0) }.map {
            Finding(
                rule: name, file: project.actions[$0].path, place: "runs.steps",
                message:
                    "actions are used \(levels[$0]) levels deep from here, this one included; the runner accepts"
                    + " \(Self.mostLevels)")
        }
    }

    private func finding(circle: [Int], _ project: CheckedProject) -> Finding {
        let names = circle.prefix(10).map { "'\(project.actions[$0].name)'" }
        let message =
            circle.count > 1
            ? "the actions \(names.joined(separator: ", ")) use one another in a circle"
            : "the action \(names[0]) uses itself"
        return Finding(
            rule: name, file: project.actions[circle[0]].path, place: "runs.steps",
            message: "\(message), and the runner stops the job; remove one of these steps")
    }

    /// How many levels lie below each action, the action itself included; there are no circles.
    private static func levels(_ uses: [[Int]]) -> [Int] {
        var levels = [Int](repeating: 1, count: uses.count)
        // As often as there are actions is enough for the longest chain; most projects need two rounds.
        for _ in uses.indices {
            let next = uses.map { ($0.map { levels[$0] }.max() ?? 0) + 1 }
            if next == levels { break }
            levels = next
        }
        return levels
    }
}
