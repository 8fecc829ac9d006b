import WorkflowAnalysis
import Workflows

struct ImageTagEventRule: WorkflowRule {
    let name = "image-tag-event"
    var documentation: String {
        """
        A line of `docker/metadata-action` makes no tag, or an invalid one, for the events that start the workflow.

        `{{is_default_branch}}` is false for Git tags and pull requests. A line that it enables has no effect if only
        pushes of tags, releases and pull requests start the workflow.

        `{{branch}}` is empty for a pull request, so the prefix `{{branch}}-` makes the invalid tag `-1a2b3c4`. This is
        an error if a build in the same job uses the tags in every run, and a warning if the rule sees no such build. It
        is not reported if the builds that use the tags do not run for pull requests.

        Lines of the types `semver`, `pep440` and `match` make a tag only if a Git tag is pushed or `value` is set.
        Lines of the types `ref`, `edge` and `schedule` make a tag only for their events. It is an error if a build
        pushes with a list that makes no tag in some runs. Manual runs and runs of called workflows are not checked for
        this, because they may use a Git tag.

        Source: docker/metadata-action, "Global expressions".

        Wrong:

        ```swift
        WorkflowFile("a.yml", Workflow(on: [.push(tags: ["v[0-9]+.[0-9]+.[0-9]+"])]) {
            Job("build", runsOn: .ubuntu2404) {
                DockerMetadata(images: ["app"], tags: ["type=raw,value=latest,enable={{is_default_branch}}"])
            }
        })
        ```

        Right:

        ```swift
        WorkflowFile("a.yml", Workflow(on: [.push(tags: ["v[0-9]+.[0-9]+.[0-9]+"])]) {
            Job("build", runsOn: .ubuntu2404) {
                DockerMetadata(images: ["app"], tags: ["type=semver,pattern={{version}}"])
            }
        })
        ```
        """
    }

    func problems(in file: FileAnalysis) -> [Problem] {
        guard file.actions.contains(.metadata) else { return [] }
        var runs = EventRuns(file)
        return file.steps.compactMap { step in
            guard step.action == .metadata, let input = step.inputRunText("tags") else { return nil }
            let tags = MetadataTag.lines(of: file.puttingVariables(into: input, of: step))
            return emptyList(tags, step, file, &runs) ?? defaultBranchOnly(tags, step, file)
                ?? emptyBranch(tags, step, file)
        }
    }

    /// The problem of a list that makes no tag in a run whose build pushes with these tags.
    private func emptyList(
        _ tags: [MetadataTag], _ step: StepAnalysis, _ file: FileAnalysis, _ runs: inout EventRuns
    ) -> Problem? {
        guard !tags.isEmpty, step.input("context") == nil || step.inputText("context") == "workflow" else { return nil }
        let job = file.jobs[step.job]
        for index in runs.facts.indices where tags.allSatisfy({ $0.makesNoTag(in: runs.facts[index]) }) {
            let facts = runs.facts[index]
            func holds(_ condition: ExpressionNode?) -> Bool { condition.map { facts.holds($0) == true } ?? true }
            guard holds(step.condition), runs.alwaysRuns(job, at: index) else { continue }
            let isPushed = job.steps.contains { build in
                guard let node = build.build?.tags, job.metadataStep(of: "tags", readBy: node) === step,
                    holds(build.condition), let push = build.build?.push
                else { return false }
                return push.literalText.map { $0.lowercased() == "true" } ?? (facts.holds(push) == true)
            }
            guard isPushed else { continue }
            return Problem(step.place(of: "with", "tags"), Self.emptyMessage(facts, isAlways: runs.isOnlyEvent))
        }
        return nil
    }

    private func defaultBranchOnly(_ tags: [MetadataTag], _ step: StepAnalysis, _ file: FileAnalysis) -> Problem? {
        guard tags.contains(where: { $0["enable"]?.literal == "{{is_default_branch}}" }), file.isNeverOfDefaultBranch
        else { return nil }
        return Problem(
            step.place(of: "with", "tags"),
            !file.events.isDisjoint(with: [.pullRequest, .release])
                ? "'{{is_default_branch}}' never holds for a tag or a pull request, and nothing else starts the workflow"
                : "'{{is_default_branch}}' never holds for a tag, and only pushes of tags start the workflow",
            severity: .warning)
    }

    private func emptyBranch(_ tags: [MetadataTag], _ step: StepAnalysis, _ file: FileAnalysis) -> Problem? {
        let job = file.jobs[step.job]
        guard file.events.contains(.pullRequest), step.condition == nil, job.condition == nil,
            let tag = tags.first(where: { $0["prefix"]?.literal == "{{branch}}-" && $0["enable"] == nil })
        else { return nil }
        let isPullRequest = { (condition: ExpressionNode) in EventFacts.pullRequest.holds(condition) }
        let builds = job.steps.filter { $0.build?.tags?.reads(step) ?? false }
        if !builds.isEmpty, builds.allSatisfy({ $0.condition.map(isPullRequest) == .some(false) }) { return nil }
        guard JobRuns(file, where: isPullRequest).runs[job.index] != false else { return nil }
        let line = tag.text.description
        return Problem(
            step.place(of: "with", "tags"),
            "'\(line)' begins with '-' for a pull request, where '{{branch}}' is empty, and is not a valid tag",
            severity: builds.contains { $0.condition == nil } ? .error : .warning,
            fix: line[...].replacingFirst("prefix={{branch}}-", with: ""))
    }

    private static func emptyMessage(_ facts: EventFacts, isAlways: Bool) -> String {
        let runs: String
        switch facts.refPrefix {
        case "refs/heads/"? where facts.start == .push: runs = "a push to a branch"
        case "refs/tags/"? where facts.start == .push: runs = "a push of a tag"
        default: runs = "'\(facts.event)'"
        }
        return "no line makes a tag for \(runs)\(isAlways ? ", and nothing else starts the workflow" : ""): the list of"
            + " tags is empty, and the push ends with an error"
    }
}

/// The runs of events for which nobody chooses a ref, and the jobs that run in them.
private struct EventRuns {
    /// The facts of each kind of run.
    let facts: [EventFacts]
    /// Whether only these events start a workflow, with one kind of run.
    let isOnlyEvent: Bool
    private let file: FileAnalysis
    private var runs: [Int: [Bool?]] = [:]

    init(_ file: FileAnalysis) {
        self.file = file
        let all = file.callInterface == nil ? file.eventFacts : []
        facts = all.filter { Self.events.contains($0.start) }
        isOnlyEvent = all.count == 1
    }

    private static let events: StartEvents = [
        .push, .pullRequest, .pullRequestTarget, .schedule, .mergeGroup, .release, .workflowRun,
    ]

    /// Whether a job certainly runs in the runs at a position.
    mutating func alwaysRuns(_ job: JobAnalysis, at index: Int) -> Bool {
        let known = runs[index] ?? JobRuns(file, where: { facts[index].holds($0) }).runs
        runs[index] = known
        return known[job.index] == true
    }
}

extension FileAnalysis {
    /// Whether no run of the workflow uses the default branch: only pushes of tags, releases and pull requests start
    /// it.
    fileprivate var isNeverOfDefaultBranch: Bool {
        guard events.isSubset(of: [.push, .pullRequest, .release]), TagTriggers(of: self) != nil else { return false }
        return triggers.allSatisfy { trigger in
            // When a merged pull request is closed, the run uses its base branch.
            trigger.start != .pullRequest || EventFacts.all(of: [trigger]).allSatisfy { $0.refPrefix == "refs/pull/" }
        }
    }
}

extension ExpressionNode {
    /// Whether the node reads an output of a step.
    fileprivate func reads(_ step: StepAnalysis) -> Bool {
        guard let id = step.id?.lowercased() else { return false }
        return reads { context, names, _ in context == .steps && names.first?.lowercased() == id }
    }
}

extension Substring {
    /// The text with a field replaced, or without the field and its comma.
    fileprivate func replacingFirst(_ part: String, with other: String) -> String {
        split(separator: ",").compactMap { field in field == part ? other.isEmpty ? nil : other : String(field) }
            .joined(separator: ",")
    }
}
