import WorkflowAnalysis
import Workflows

/// A line of `docker/metadata-action` makes no tag, or a wrong one, for the events that start the workflow.
///
/// `{{is_default_branch}}` is false for every tag of Git and for every pull request: a line that is enabled by it makes
/// nothing where only pushes of tags, releases and pull requests start the workflow. `{{branch}}` is empty for a pull request, and so a prefix `{{branch}}-` makes the tag
/// `-1a2b3c4`, which is none. That is an error where a build of the same job takes these tags in every run, a warning
/// where none is seen to, and nothing where the builds that do are not made for pull requests.
///
/// Source: docker/metadata-action, "Global expressions".
///
/// Wrong:
///
/// ```swift
/// WorkflowFile("a.yml", Workflow(on: [.push(tags: ["v[0-9]+.[0-9]+.[0-9]+"])]) {
///     Job("build", runsOn: .ubuntu2404) {
///         DockerMetadata(images: ["app"], tags: ["type=raw,value=latest,enable={{is_default_branch}}"])
///     }
/// })
/// ```
///
/// Right:
///
/// ```swift
/// WorkflowFile("a.yml", Workflow(on: [.push(tags: ["v[0-9]+.[0-9]+.[0-9]+"])]) {
///     Job("build", runsOn: .ubuntu2404) {
///         DockerMetadata(images: ["app"], tags: ["type=semver,pattern={{version}}"])
///     }
/// })
/// ```
struct ImageTagEventRule: WorkflowRule {
    let name = "image-tag-event"

    func problems(in file: CheckedFile) -> [Problem] {
        guard file.actions.contains(.metadata) else { return [] }
        let mayBePullRequest = file.events.contains(.pullRequest)
        let isTagOnly = file.isNeverOfDefaultBranch
        guard isTagOnly || mayBePullRequest else { return [] }
        let isPullRequest = { (condition: ExpressionNode) in EventFacts.pullRequest.holds(condition) }
        lazy var runs = JobRuns(file, where: isPullRequest).runs
        return file.steps.compactMap { step in
            guard step.action == .metadata, let tags = step.inputNode("tags") else { return nil }
            if isTagOnly, tags.holdsText(anyOf: ["enable={{is_default_branch}}"]),
                step.writtenLines(of: "tags").contains(where: { $0.contains("enable={{is_default_branch}}") })
            {
                return Problem(
                    "\(step.place).with.tags",
                    mayBePullRequest || file.events.contains(.other)
                        ? "'{{is_default_branch}}' never holds for a tag or a pull request, and nothing else starts the"
                            + " workflow"
                        : "'{{is_default_branch}}' never holds for a tag, and only pushes of tags start the workflow",
                    severity: .warning)
            }
            guard mayBePullRequest, tags.holdsText(anyOf: ["prefix={{branch}}-"]), step.condition == nil,
                file.jobs[step.job].condition == nil,
                let line = step.writtenLines(of: "tags").first(where: {
                    $0.contains("prefix={{branch}}-") && !$0.contains("enable=")
                })
            else { return nil }
            let job = file.jobs[step.job]
            let builds = job.steps.filter { $0.build?.tags?.reads(step) ?? false }
            if !builds.isEmpty, builds.allSatisfy({ $0.condition.map(isPullRequest) == .some(false) }) { return nil }
            guard runs[job.index] != false else { return nil }
            return Problem(
                "\(step.place).with.tags",
                "'\(line)' begins with '-' for a pull request, where '{{branch}}' is empty, and is no tag then",
                severity: builds.contains { $0.condition == nil } ? .error : .warning,
                mend: line.replacingFirst("prefix={{branch}}-", with: ""))
        }
    }
}

extension CheckedFile {
    /// Whether no event that starts the workflow is of the default branch: tags are pushed, released or asked for in
    /// requests.
    fileprivate var isNeverOfDefaultBranch: Bool {
        guard events.isSubset(of: [.push, .pullRequest, .other]), TagTriggers(of: self) != nil else { return false }
        return triggers.indices.allSatisfy { index in
            switch triggers[index].event {
            case "push": true
            case "release": true
            // A request that was merged is closed on the branch that it was for.
            case "pull_request": EventFacts.all(of: [triggers[index]]).allSatisfy { $0.refPrefix == "refs/pull/" }
            default: false
            }
        }
    }
}

extension ExpressionNode {
    /// Whether the node reads something of a step.
    fileprivate func reads(_ step: CheckedStep) -> Bool {
        guard let id = step.id?.lowercased() else { return false }
        var isRead = false
        collectReads { context, names, _ in
            if context == .steps, names.first?.lowercased() == id { isRead = true }
        }
        return isRead
    }
}

extension Substring {
    /// The text without a part, and without the comma that it leaves.
    fileprivate func replacingFirst(_ part: String, with other: String) -> String {
        split(separator: ",").compactMap { field in field == part ? other.isEmpty ? nil : other : String(field) }
            .joined(separator: ",")
    }
}
