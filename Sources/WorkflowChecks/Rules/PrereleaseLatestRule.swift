import WorkflowAnalysis
import Workflows

struct PrereleaseLatestRule: WorkflowRule {
    let name = "prerelease-latest"
    var documentation: String {
        """
        Every tagged version becomes `latest`, including pre-releases.

        `type=raw,value=latest` without `enable` moves the tag in each run. If the push of a tag such as `v2.0.0-rc.1`
        starts the workflow, everyone who pulls the image without a tag gets this pre-release. `docker/metadata-action`
        adds `latest` to released versions by default, unless its flavor says otherwise.

        The rule reports nothing if a pattern such as `!v*-*` excludes pre-releases, if a condition or `enable` may be
        false for a pre-release, or if pushes of branches also start the workflow. Manual, scheduled and pull request
        triggers make no difference.

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

    func problems(in file: FileAnalysis) -> [Problem] {
        guard file.actions.contains(.metadata) || file.actions.contains(.buildPush),
            let triggers = TagTriggers(of: file), let example = triggers.prerelease
        else { return [] }
        let facts = triggers.facts
        func holds(_ condition: ExpressionNode?) -> Bool { condition.map { facts.holds($0) == true } ?? true }
        lazy var runs = JobRuns(file, where: facts.holds).runs
        return file.steps.compactMap { step in
            guard step.action == .metadata || step.action == .buildPush,
                let (input, fix) = input(of: step, in: facts, file), holds(step.condition),
                holds(file.jobs[step.job].condition), runs[step.job] == true
            else { return nil }
            return Problem(
                step.place["with", input],
                "each tag that starts the workflow becomes 'latest', also one such as '\(example)'; make only released"
                    + " versions 'latest'", severity: .warning, fix: fix)
        }
    }

    /// The input that makes every image `latest`, and the fix.
    private func input(of step: StepAnalysis, in facts: EventFacts, _ file: FileAnalysis) -> (String, String?)? {
        func text(_ input: String) -> RunText {
            step.inputRunText(input).map { file.puttingVariables(into: $0, of: step) } ?? RunText()
        }
        guard step.action == .metadata else {
            guard InputList(text("tags")).fields.contains(where: { ImageName($0).tag?.literal == "latest" }),
                let push = step.build?.push
            else { return nil }
            let isPushed = push.literalText.map { $0 == "true" } ?? (facts.holds(push) == true)
            return isPushed ? ("tags", nil) : nil
        }
        let isRaw = MetadataTag.lines(of: text("tags")).contains { tag in
            tag.type == "raw" && tag["value"]?.literal == "latest" && tag["enable"] == nil
        }
        if isRaw { return ("tags", "flavor: latest=auto") }
        let isForced = InputList(text("flavor"), .commented).lines.contains { BuildOptions($0).has("latest", "true") }
        return isForced ? ("flavor", "flavor: latest=auto") : nil
    }
}
