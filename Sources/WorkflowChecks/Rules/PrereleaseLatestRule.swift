import WorkflowAnalysis
import Workflows

struct PrereleaseLatestRule: WorkflowRule {
    let name = "prerelease-latest"
    var documentation: String {
        """
        Every version that is tagged becomes `latest`, also one before a release.

        `type=raw,value=latest` without `enable` moves the tag on each run. In a workflow that pushes of tags start,
        `v2.0.0-rc.1` is then what people get who name no tag. `docker/metadata-action` adds `latest` for released
        versions by itself, unless its flavor says otherwise. Nothing is said where a pattern such as `!v*-*` keeps
        those versions out, where a condition or `enable` decides that may not hold for such a push, or where pushes of
        branches start the workflow too; it makes no difference that people, a time or a request may.

        Source: docker/metadata-action, "latest tag".

        Wrong:

        ```swift
        WorkflowFile("a.yml", Workflow(on: [.push(tags: ["v[0-9]+.[0-9]+.[0-9]+*"])]) {
            Job("build", runsOn: .ubuntu2404) {
                DockerMetadata(images: ["app"], tags: ["type=semver,pattern={{version}}", "type=raw,value=latest"])
            }
        })
        ```

        Right:

        ```swift
        WorkflowFile("a.yml", Workflow(on: [.push(tags: ["v[0-9]+.[0-9]+.[0-9]+*"])]) {
            Job("build", runsOn: .ubuntu2404) {
                DockerMetadata(images: ["app"], tags: ["type=semver,pattern={{version}}"])
            }
        })
        ```
        """
    }

    func problems(in file: CheckedFile) -> [Problem] {
        guard file.actions.contains(.metadata) || file.actions.contains(.buildPush),
            let triggers = TagTriggers(of: file), let example = triggers.prerelease
        else { return [] }
        let facts = triggers.facts
        func holds(_ condition: ExpressionNode?) -> Bool { condition.map { facts.holds($0) == true } ?? true }
        lazy var runs = JobRuns(file, where: facts.holds).runs
        return file.steps.compactMap { step in
            guard step.action == .metadata || step.action == .buildPush,
                let (input, mend) = input(of: step, in: facts), holds(step.condition),
                holds(file.jobs[step.job].condition), runs[step.job] == true
            else { return nil }
            return Problem(
                "\(step.place).with.\(input)",
                "each tag that starts the workflow becomes 'latest', also one such as '\(example)'; let only released"
                    + " versions be it", severity: .warning, mend: mend)
        }
    }

    /// The input that makes every image `latest`, and what would mend it.
    private func input(of step: CheckedStep, in facts: EventFacts) -> (String, String?)? {
        guard step.action == .metadata else {
            let names = step.writtenLines(of: "tags", orParts: true)
            guard names.contains(where: { $0.hasSuffix(":latest") }), let push = step.build?.push else { return nil }
            let isPushed = push.literalText.map { $0 == "true" } ?? (facts.holds(push) == true)
            return isPushed ? ("tags", nil) : nil
        }
        let isRaw = step.writtenLines(of: "tags").contains { line in
            line.hasPrefix("type=raw,") && line.contains("value=latest") && !line.contains("enable=")
        }
        if isRaw { return ("tags", "flavor: latest=auto") }
        let isForced = step.writtenLines(of: "flavor").contains { $0 == "latest=true" }
        return isForced ? ("flavor", "flavor: latest=auto") : nil
    }
}
