import WorkflowAnalysis
import Workflows

struct StaleLockRule: Rule {
    let name = "stale-lock"
    var documentation: String {
        """
        The repository's lock file does not contain an action that a workflow uses.

        A workflow that is listed in `.github/workflows/actions.lock` runs the commits that the file records. If an
        action or a called workflow of another repository is missing in the file, GitHub rejects the run before its
        first job. After a change of `uses` or of a pin, update the file with `gh actions-lock`. Only `generate` and
        `check` report this, because they can read the file, and only if the project's root is a repository that has
        one.

        Wrong: a workflow with a checkout at a new commit, and `actions.lock` with the commit before.
        Right: the same workflow, and `actions.lock` as `gh actions-lock` writes it.
        """
    }

    func findings(in project: ProjectAnalysis) -> [Finding] { [] }

    /// The expectation that the lock file, if it lists a workflow, contains everything that the workflow uses from
    /// other repositories.
    static func expectations(of file: WorkflowFile, _ options: RenderingOptions) -> [Expectation] {
        var uses: [String] = []
        func add(_ repository: String, _ ref: String) {
            let entry = "\(repository)@\(ref)"
            if !uses.contains(entry) { uses.append(entry) }
        }
        for job in file.workflow.jobs {
            switch job {
            case .call(let call):
                if case .remote(let repository, _, let ref, _) = call.uses { add(repository, ref) }
            case .steps(let job):
                for action in job.steps.flatMap(\.actions) {
                    if let used = UsedRelease(action, options: options) { add(used.repository, used.ref) }
                }
            }
        }
        guard !uses.isEmpty else { return [] }
        return [
            Expectation(
                sought: .lock(uses: uses),
                finding: Finding(
                    rule: StaleLockRule().name, severity: .warning, file: file.path,
                    message:
                        "'\(WorkflowFile.folder)/actions.lock' lists this workflow and lacks what it uses, so that GitHub"
                        + " refuses its runs; run 'gh actions-lock'"))
        ]
    }
}

extension Step {
    /// The actions that a step uses, including those of parallel steps.
    fileprivate var actions: [ActionReference] {
        switch self {
        case .uses(let step): [step.action]
        case .parallel(let parallel): parallel.steps.flatMap(\.actions)
        case .run, .wait, .waitAll, .cancel: []
        }
    }
}
