import WorkflowAnalysis
import Workflows

struct PathFilterRule: Rule {
    let name = "path-filter"
    var documentation: String {
        """
        A path filter matches no file of the repository.

        No change starts the workflow by such a filter, and nobody notices: usually a folder was renamed. It is only
        worth a look, since the file may come later. The rules see the declaration alone; `generate` and `check` look
        into the repository for it, where the root is one.

        Wrong: `.push(paths: ["src/**"])` in a repository without a folder `src`.
        Right: `.push(paths: ["sources/**"])` in a repository with a file below `sources`.
        """
    }

    func findings(in project: CheckedProject) -> [Finding] { [] }

    /// That each filter of a workflow matches a file; those that are written are there.
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
                        place: "on.\(trigger.event).paths",
                        message:
                            "the filter '\(text)' matches no file, so that no change starts the workflow by it; correct it,"
                            + " or take it out"))
            }
        }
    }
}
