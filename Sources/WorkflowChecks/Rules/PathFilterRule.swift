import WorkflowAnalysis
import Workflows

struct PathFilterRule: Rule {
    let name = "path-filter"
    var documentation: String {
        """
        A path filter matches no file of the repository.

        No change starts the workflow through such a filter, often because a folder was renamed. This is a warning,
        because the file may be added later. Only `generate` and `check` report this, because they can look into the
        repository, and only if the project's root is a repository.

        Wrong: `.push(paths: ["src/**"])` in a repository without a folder `src`.
        Right: `.push(paths: ["sources/**"])` in a repository with a file below `sources`.
        """
    }

    /// The expectations that each path filter of a workflow matches a file.
    ///
    /// Filters that match a generated file need no check.
    static func expectations(of file: WorkflowFile, writing written: [String]) -> [Expectation] {
        var seen: Set<String> = []
        return file.workflow.triggers.flatMap { trigger -> [Expectation] in
            guard case .lists(let lists) = trigger.configuration else { return [] }
            return lists.filter { $0.key == "paths" }.flatMap(\.values).compactMap { text in
                guard !text.hasPrefix("!"), seen.insert(text).inserted else { return nil }
                let pattern = PathPattern(text)
                guard !written.contains(where: pattern.matches) else { return nil }
                return Expectation(
                    sought: .match(text),
                    finding: Finding(
                        rule: PathFilterRule().name, severity: .warning, file: file.path,
                        place: Place("on", trigger.event, "paths"),
                        message:
                            "the filter '\(text)' matches no file, so that no change starts the workflow through it;"
                            + " correct it, or remove it"))
            }
        }
    }
}
