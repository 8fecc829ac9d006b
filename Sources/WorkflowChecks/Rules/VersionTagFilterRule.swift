import WorkflowAnalysis
import Workflows

struct VersionTagFilterRule: WorkflowRule {
    let name = "version-tag-filter"
    var documentation: String {
        """
        Tags that are no versions start a workflow that takes the version out of its tag.

        `v*` fits `v2.8` and `very-old` as well, for which `type=semver` of `docker/metadata-action` makes no tag at
        all: the image is published under none, or under `latest` alone. It makes no difference that people or a time
        may start the workflow as well; nothing is said where pushes of branches do.

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

    func problems(in file: CheckedFile) -> [Problem] {
        guard file.actions.contains(.metadata), let triggers = TagTriggers(of: file),
            let open = triggers.patterns.first(where: { ["v*", "v**", "*", "**"].contains($0) }),
            triggers.contains("v2.8"), triggers.contains("very-old"),
            file.steps.contains(where: { step in
                step.action == .metadata
                    && step.writtenLines(of: "tags").contains { line in
                        line.hasPrefix("type=semver") && !line.contains("value=")
                    }
            })
        else { return [] }
        let mend = open.hasPrefix("v") ? "v[0-9]+.[0-9]+.[0-9]+*" : "[0-9]+.[0-9]+.[0-9]+*"
        return [
            Problem(
                TagTriggers.place,
                "the pattern '\(open)' fits tags that are no versions, such as 'v2.8', for which 'type=semver' makes no"
                    + " tag",
                severity: .warning, mend: mend)
        ]
    }
}
