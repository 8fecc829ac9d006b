import Workflows

/// Every version that is tagged becomes `latest`, also one before a release.
///
/// `type=raw,value=latest` without `enable` moves the tag on each run. In a workflow that pushes of tags start,
/// `v2.0.0-rc.1` is then what people get who name no tag. `docker/metadata-action` adds `latest` for released versions
/// by itself, unless its flavor says otherwise. Nothing is said where a pattern such as `!v*-*` keeps those versions
/// out, or where a condition or `enable` decides.
///
/// Source: docker/metadata-action, "latest tag".
///
/// Wrong:
///
/// ```swift
/// WorkflowFile("a.yml", Workflow(on: [.push(tags: ["v[0-9]+.[0-9]+.[0-9]+*"])]) {
///     Job("build", runsOn: .ubuntu2404) {
///         DockerMetadata(images: ["app"], tags: ["type=semver,pattern={{version}}", "type=raw,value=latest"])
///     }
/// })
/// ```
///
/// Right:
///
/// ```swift
/// WorkflowFile("a.yml", Workflow(on: [.push(tags: ["v[0-9]+.[0-9]+.[0-9]+*"])]) {
///     Job("build", runsOn: .ubuntu2404) {
///         DockerMetadata(images: ["app"], tags: ["type=semver,pattern={{version}}"])
///     }
/// })
/// ```
struct PrereleaseLatestRule: WorkflowRule {
    let name = "prerelease-latest"

    func problems(in file: CheckedFile) -> [Problem] {
        guard file.events == .push, let triggers = TagTriggers(of: file), let example = triggers.prerelease else {
            return []
        }
        return file.steps.compactMap { step in
            guard step.action == .metadata || step.action == .buildPush, step.condition == nil,
                file.jobs[step.job].condition == nil, let (input, mend) = input(of: step)
            else { return nil }
            return Problem(
                "\(step.place).with.\(input)",
                "each tag that starts the workflow becomes 'latest', also one such as '\(example)'; let only released"
                    + " versions be it", severity: .warning, mend: mend)
        }
    }

    /// The input that makes every image `latest`, and what would mend it.
    private func input(of step: CheckedStep) -> (String, String?)? {
        guard step.action == .metadata else {
            let names = step.writtenLines(of: "tags", orParts: true)
            let isLatest = step.inputText("push") == "true" && names.contains { $0.hasSuffix(":latest") }
            return isLatest ? ("tags", nil) : nil
        }
        let isRaw = step.writtenLines(of: "tags").contains { line in
            line.hasPrefix("type=raw,") && line.contains("value=latest") && !line.contains("enable=")
        }
        if isRaw { return ("tags", "flavor: latest=auto") }
        let isForced = step.writtenLines(of: "flavor").contains { $0 == "latest=true" }
        return isForced ? ("flavor", "flavor: latest=auto") : nil
    }
}
