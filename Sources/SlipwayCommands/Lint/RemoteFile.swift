import WorkflowAnalysis
import Workflows

/// A workflow or an action in another repository that something calls or uses.
struct RemoteFile: Hashable {
    /// The repository, in lower case.
    let repository: String
    /// The name of the workflow's file, or the action's folder; empty for the root.
    let path: String
    let isWorkflow: Bool

    /// The name in the model.
    var projectName: String { RemoteName.name(of: path, in: repository) }

    /// The paths in the repository at which the file can be, the one that GitHub prefers first.
    var candidates: [String] {
        if isWorkflow { return ["\(WorkflowFile.folder)/\(path)"] }
        return SourceFile.actionNames.map { path.isEmpty ? $0 : "\(path)/\($0)" }
    }

    private init(_ repository: String, _ path: some StringProtocol, isWorkflow: Bool) {
        self.repository = repository.lowercased()
        self.path = String(path)
        self.isWorkflow = isWorkflow
    }

    // MARK: References

    /// The files that a workflow names.
    static func all(in workflow: Workflow) -> [RemoteFile] {
        workflow.jobs.flatMap { job -> [RemoteFile] in
            switch job {
            case .steps(let job): return all(in: job.steps)
            case .call(let call):
                guard case .remote(let repository, let file, _, _) = call.uses else { return [] }
                return [RemoteFile(repository, file, isWorkflow: true)]
            }
        }
    }

    /// The actions that steps name.
    static func all(in steps: [Step]) -> [RemoteFile] {
        steps.flatMap { step -> [RemoteFile] in
            switch step {
            case .uses(let use): return use.action.remote.map { [$0] } ?? []
            case .parallel(let parallel): return all(in: parallel.steps)
            case .run, .wait, .waitAll, .cancel: return []
            }
        }
    }

    // MARK: Reading

    /// The workflow as it is when it is called: nothing else starts it here, and its own files are in its repository.
    func callable(_ workflow: Workflow) -> Workflow {
        var workflow = workflow
        workflow.triggers.removeAll { trigger in
            if case .call = trigger.configuration { false } else { true }
        }
        workflow.jobs = workflow.jobs.map { job in
            switch job {
            case .steps(var job):
                job.steps = job.steps.map(usable)
                return .steps(job)
            case .call(var call):
                if let name = call.uses.localName {
                    call.uses = .remote(repository: repository, file: name, ref: "")
                }
                return .call(call)
            }
        }
        return workflow
    }

    /// The action with the repository of its own files.
    func usable(_ action: Action) -> Action {
        guard case .composite(let steps) = action.runs else { return action }
        var action = action
        action.runs = .composite(steps.map(usable))
        return action
    }

    private func usable(_ step: Step) -> Step {
        switch step {
        case .uses(var use):
            if case .selfRepository(let path) = use.action {
                use.action = .at("\(repository)/\(path.hasPrefix("$/") ? path.dropFirst(2) : path[...])", ref: "")
            }
            return .uses(use)
        case .parallel(var parallel):
            parallel.steps = parallel.steps.map(usable)
            return .parallel(parallel)
        case .run, .wait, .waitAll, .cancel: return step
        }
    }
}

extension ActionReference {
    /// The action's folder in another repository.
    fileprivate var remote: RemoteFile? {
        guard let repository else { return nil }
        switch self {
        case .pinned(let action), .at(let action, _), .commit(let action, _):
            return RemoteFile(repository, action.dropFirst(repository.count + 1))
        case .own, .local, .selfRepository, .docker: return nil
        }
    }
}

extension RemoteFile {
    fileprivate init(_ repository: String, _ folder: Substring) {
        self.init(repository, folder, isWorkflow: false)
    }
}

extension [RemoteFile] {
    /// The files, each where it comes first.
    var uniqued: [RemoteFile] {
        var seen: Set<RemoteFile> = []
        return filter { seen.insert($0).inserted }
    }
}
