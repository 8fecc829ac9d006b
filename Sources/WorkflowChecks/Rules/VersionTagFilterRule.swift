import WorkflowAnalysis
import Workflows

struct VersionTagFilterRule: WorkflowRule {
    let name = "version-tag-filter"
    var documentation: String {
        """
        Tags that are not versions start a workflow that takes the version from its tag.

        `v*` also matches `v2.8` and `very-old`. `type=semver` of `docker/metadata-action` makes no tag for these, so
        the image is published without a tag, or only as `latest`. Manual and scheduled triggers make no difference. The
        rule reports nothing if pushes of branches also start the workflow.

        Source: docker/metadata-action, "type=semver"; GitHub, "Workflow syntax", filter patterns.

        Wrong:

        ```swift
        WorkflowFile("a.yml", Workflow(on: [.push(tags: ["v*"])]) {
            Job("build", runsOn: .ubuntu2404) {
                DockerMetadata(images: ["app"], tags: ["type=semver,pattern={{version}}"])
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
        guard file.actions.contains(.metadata), let triggers = TagTriggers(of: file),
            let open = triggers.patterns.first(where: { ["v*", "v**", "*", "**"].contains($0) }),
            triggers.contains("v2.8"), triggers.contains("very-old"),
            file.steps.contains(where: { step in
                guard step.action == .metadata, let tags = step.inputRunText("tags") else { return false }
                return MetadataTag.lines(of: tags).contains { $0.type == "semver" && $0["value"] == nil }
            })
        else { return [] }
        let fix = open.hasPrefix("v") ? "v[0-9]+.[0-9]+.[0-9]+*" : "[0-9]+.[0-9]+.[0-9]+*"
        return [
            Problem(
                TagTriggers.place,
                "the pattern '\(open)' matches tags that are not versions, such as 'v2.8', for which 'type=semver'"
                    + " makes no"
                    + " tag",
                severity: .warning, kind: .policy, fix: fix)
        ]
    }
}
