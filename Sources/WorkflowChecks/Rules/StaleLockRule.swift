import WorkflowAnalysis
import Workflows

struct StaleLockRule: Rule {
    let name = "stale-lock"
    var documentation: String {
        """
        The repository's lock file lacks an action that a workflow uses.

        A workflow that `.github/workflows/actions.lock` lists runs the commits that the file records. If an action or a
        called workflow of another repository is not in the file, GitHub refuses the run before its first job. A change
        of `uses`, or of a pin, makes the file stale; `gh actions-lock` updates it. The rules see the declaration alone;
        `generate` and `check` read the file, if the root is a repository that has one.

        Wrong: a workflow with a checkout at a new commit, and `actions.lock` with the commit before.
        Right: the same workflow, and `actions.lock` as `gh actions-lock` writes it.
        """
    }

    func findings(in project: CheckedProject) -> [Finding] { [] }

    /// That the lock file, if it lists a workflow, has everything in other repositories that the workflow uses.
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
    /// The actions that a step uses, and those beside which it runs.
    fileprivate var actions: [ActionReference] {
        switch self {
        case .uses(let step): [step.action]
        case .parallel(let parallel): parallel.steps.flatMap(\.actions)
        case .run, .wait, .waitAll, .cancel: []
        }
    }
}
