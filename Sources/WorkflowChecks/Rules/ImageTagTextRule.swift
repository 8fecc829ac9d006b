import WorkflowAnalysis
import Workflows

struct ImageTagTextRule: WorkflowRule {
    let name = "image-tag-text"
    var documentation: String {
        #"""
        The tag of an image contains characters that are not allowed.

        A tag consists of letters, digits, `_`, `.` and `-`. It does not begin with `.` or `-`, and has at most 128
        characters. `github.ref` always contains slashes, and so does `github.ref_name` for a pull request: `12/merge`.
        `github.head_ref` can be any branch name, such as `feature/x`, which is a warning. Use the tags that
        `docker/metadata-action` computes.

        Source: Docker, "docker image tag".

        Wrong:

        ```swift
        DockerBuildPush(load: true, tags: ["ghcr.io/acme/app:\(github.ref)"])
        ```

        Right:

        ```swift
        DockerBuildPush(load: true, tags: ["ghcr.io/acme/app:\(github.sha)"])
        ```
        """#
    }

    func problems(in file: FileAnalysis) -> [Problem] {
        guard file.actions.contains(.buildPush) else { return [] }
        return file.unfoldedSteps.compactMap { step in
            guard let node = step.build?.tags else { return nil }
            let names = InputList(file.puttingVariables(into: RunText(node), of: step)).fields.map { ImageName($0) }
            let place = step.place(of: "with", "tags")
            if let wrong = names.lazy.compactMap(\.illegalTag).first {
                return Problem(place, "'\(wrong)' is not a valid image tag: use letters, digits, '_', '.' and '-'")
            }
            for name in names.flatMap(\.propertiesInTag) {
                switch name {
                case "ref":
                    return Problem(place, "'github.ref' holds slashes, which no tag can; take 'github.sha'")
                case "ref_name":
                    guard file.events.contains(.pullRequest) else { continue }
                    let conditions = [step.condition, file.jobs[step.job].condition].compactMap { $0 }
                    guard conditions.allSatisfy({ EventFacts.pullRequest.holds($0) == true }) else { continue }
                    return Problem(
                        place, "'github.ref_name' is such as '12/merge' for a pull request, and no tag can hold a slash"
                    )
                case "head_ref":
                    return Problem(
                        place,
                        "'github.head_ref' may hold slashes, which no tag can; take the tags that"
                            + " 'docker/metadata-action' computes", severity: .warning)
                default: continue
                }
            }
            return nil
        }
    }
}

extension ImageName {
    /// The properties of `github` that the tag contains, in lower case.
    fileprivate var propertiesInTag: [String] {
        (tag?.parts ?? []).compactMap { part in
            guard case .decided(let gap) = part, let names = gap.node.names(readFrom: .github), names.count == 1 else {
                return nil
            }
            return names[0].lowercased()
        }
    }
}
