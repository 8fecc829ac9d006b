import WorkflowAnalysis
import Workflows

struct ActionDepthRule: Rule {
    let name = "action-depth"
    var documentation: String {
        """
        The repository's own actions use one another in a circle, or are nested more than ten levels deep.

        The runner stops a job whose composite actions are nested more than ten levels deep. This rule does not see
        which actions are used by actions of other repositories.

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

    func findings(in project: ProjectAnalysis) -> [Finding] {
        let uses = project.actions.map { action in action.steps.compactMap { project.actionPosition(of: $0) } }
        guard uses.contains(where: { !$0.isEmpty }) else { return [] }
        let circles = CircleSearch(uses).circles()
        if !circles.isEmpty { return circles.map { finding(circle: $0, project) } }
        let levels = Self.levels(uses)
        let isUsed = Set(uses.flatMap(\.self))
        return project.actions.indices.filter { levels[$0] > Self.mostLevels && !isUsed.contains($0) }.map {
            Finding(
                rule: name, file: project.actions[$0].path, place: Place("runs", "steps"),
                message:
                    "actions are used \(levels[$0]) levels deep from here, this one included; the runner accepts"
                    + " \(Self.mostLevels)")
        }
    }

    private func finding(circle: [Int], _ project: ProjectAnalysis) -> Finding {
        let names = circle.prefix(10).map { "'\(project.actions[$0].name)'" }
        let message =
            circle.count > 1
            ? "the actions \(names.joined(separator: ", ")) use one another in a circle"
            : "the action \(names[0]) uses itself"
        return Finding(
            rule: name, file: project.actions[circle[0]].path, place: Place("runs", "steps"),
            message: "\(message), and the runner stops the job; remove one of these steps")
    }

    /// The number of levels of each action, including the action itself.
    ///
    /// The graph has no circles.
    private static func levels(_ uses: [[Int]]) -> [Int] {
        var levels = [Int](repeating: 1, count: uses.count)
        for action in CircleSearch(uses).order { levels[action] = (uses[action].map { levels[$0] }.max() ?? 0) + 1 }
        return levels
    }
}
