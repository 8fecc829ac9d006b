package import WorkflowAnalysis
import Workflows

/// Something that a project expects of the repository that it is generated into.
///
/// Rules see the declaration alone; the commands see the repository, and report what is not there.
package struct Expectation: Hashable, Sendable {
    /// What is looked for.
    package enum Sought: Hashable, Sendable {
        /// A file, by its path below the root.
        case file(String)
        /// Any file that a pattern of a path filter matches.
        case match(String)
        /// Entries of the lock file for the workflow of the finding, if the file lists it.
        case lock(uses: [String])
    }

    /// What is looked for.
    package let sought: Sought
    /// What to report if it is not there.
    package var finding: Finding

    /// The expectations of a project that suppresses nothing for all of its files; ``Checks/expectations(of:)`` says more.
    package static func all(of project: RenderedProject) -> [Expectation] { Checks().expectations(of: project) }

    /// The expectations of a project: the files that its presets need and its jobs call, and that path filters match
    /// something.
    static func declared(in project: RenderedProject) -> [Expectation] {
        let written = project.files.map(\.path)
        let declared = Set(project.workflows.map { $0.declared.name.lowercased() })
        let actions = Set(project.actions.map { $0.declared.name.lowercased() })
        return project.workflows.flatMap { file in
            let required = file.declared.requiredFiles.filter { !written.contains($0.path) }.map { required in
                Expectation(
                    sought: .file(required.path),
                    finding: Finding(rule: required.rule, file: file.declared.path, message: required.message))
            }
            return required + calls(of: file.declared, declared, writing: written)
                + self.actions(of: file.declared, actions, prefix: project.options.actionPrefix)
                + PathFilterRule.expectations(of: file.declared, writing: written)
                + StaleLockRule.expectations(of: file.declared, project.options)
        }
    }

    /// The actions of the repository's own that jobs use and nobody declares.
    private static func actions(
        of file: WorkflowFile, _ declared: Set<String>, prefix: String
    ) -> [Expectation] {
        var seen: Set<String> = []
        var expectations: [Expectation] = []
        for case .steps(let job) in file.workflow.jobs {
            for (index, step) in job.steps.enumerated() {
                for (name, action) in step.ownUses
                where !declared.contains(name.lowercased()) && seen.insert(name).inserted {
                    let folder = if case .own = action { prefix + name } else { name }
                    var finding = Finding(
                        rule: ActionReferenceRule().name, file: file.path,
                        place: Place("jobs", job.id.rawValue, "steps")[index]["uses"],
                        message:
                            "there is no action '\(folder)' in '\(ActionFolder.parent)'; add the action, or correct the name"
                    )
                    // An earlier step may check the action out.
                    finding.kind = .mistake
                    expectations.append(
                        Expectation(sought: .match("\(ActionFolder.parent)/\(folder)/action.y*ml"), finding: finding))
                }
            }
        }
        return expectations
    }

    private static func calls(
        of file: WorkflowFile, _ declared: Set<String>, writing written: [String]
    ) -> [Expectation] {
        CallReferenceRule.undeclaredFiles(calledBy: file, declared: declared).compactMap { called in
            let path = "\(WorkflowFile.folder)/\(called.name)"
            guard !written.contains(path) else { return nil }
            return Expectation(
                sought: .file(path),
                finding: Finding(
                    rule: CallReferenceRule().name, file: file.path, place: called.place,
                    message:
                        "there is no workflow '\(called.name)' in '\(WorkflowFile.folder)', without"
                        + " which GitHub refuses the run; add the workflow, or correct the name"))
        }
    }
}
