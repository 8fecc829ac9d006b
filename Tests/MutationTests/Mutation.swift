import Slipway

/// One way to break the declaration of a system, and the rule that must name what was broken.
struct Mutation: Sendable {
    /// What is done, in words.
    let name: String
    /// The rule that must find it.
    let rule: String
    /// The system with the mistake: one result for each place where it can be made.
    let mutants: @Sendable ([WorkflowFile]) -> [[WorkflowFile]]

    init(_ name: String, finds rule: String, _ mutants: @escaping @Sendable ([WorkflowFile]) -> [[WorkflowFile]]) {
        self.name = name
        self.rule = rule
        self.mutants = mutants
    }

    /// A mistake in a file; the body says whether it could be made there.
    static func file(
        _ name: String, finds rule: String, _ body: @escaping @Sendable (inout WorkflowFile) -> Bool
    ) -> Mutation {
        Mutation(name, finds: rule) { files in
            files.indices.compactMap { index in
                var copy = files
                return body(&copy[index]) ? copy : nil
            }
        }
    }

    /// A mistake in a workflow.
    static func workflow(
        _ name: String, finds rule: String, _ body: @escaping @Sendable (inout Workflow) -> Bool
    ) -> Mutation {
        file(name, finds: rule) { body(&$0.workflow) }
    }

    /// A mistake in a trigger.
    static func trigger(
        _ name: String, finds rule: String, _ body: @escaping @Sendable (inout Trigger) -> Bool
    ) -> Mutation {
        Mutation(name, finds: rule) { files in
            files.indices.flatMap { file in
                files[file].workflow.triggers.indices.compactMap { index in
                    var copy = files
                    return body(&copy[file].workflow.triggers[index]) ? copy : nil
                }
            }
        }
    }

    /// A mistake in a job of either kind; the body is given the workflow as well.
    static func anyJob(
        _ name: String, finds rule: String, _ body: @escaping @Sendable (inout WorkflowJob, Workflow) -> Bool
    ) -> Mutation {
        Mutation(name, finds: rule) { files in
            files.indices.flatMap { file in
                files[file].workflow.jobs.indices.compactMap { index in
                    var copy = files
                    return body(&copy[file].workflow.jobs[index], files[file].workflow) ? copy : nil
                }
            }
        }
    }

    /// A mistake in a job with steps.
    static func job(
        _ name: String, finds rule: String, _ body: @escaping @Sendable (inout Job) -> Bool
    ) -> Mutation {
        anyJob(name, finds: rule) { job, _ in
            guard case .steps(var normal) = job, body(&normal) else { return false }
            job = .steps(normal)
            return true
        }
    }

    /// A mistake in a job that calls a workflow.
    static func call(
        _ name: String, finds rule: String, _ body: @escaping @Sendable (inout CallJob) -> Bool
    ) -> Mutation {
        anyJob(name, finds: rule) { job, _ in
            guard case .call(var call) = job, body(&call) else { return false }
            job = .call(call)
            return true
        }
    }

    /// A mistake in a step that runs a script.
    static func script(
        _ name: String, finds rule: String, _ body: @escaping @Sendable (inout RunStep) -> Bool
    ) -> Mutation {
        step(name, finds: rule) { step in
            guard case .run(var run) = step, body(&run) else { return false }
            step = .run(run)
            return true
        }
    }

    /// A mistake in a step that runs an action, whose repository is given.
    static func action(
        _ action: String, _ name: String, finds rule: String, _ body: @escaping @Sendable (inout ActionStep) -> Bool
    ) -> Mutation {
        step(name, finds: rule) { step in
            guard case .uses(var uses) = step, uses.isUse(of: action), body(&uses) else { return false }
            step = .uses(uses)
            return true
        }
    }

    /// A mistake in one step of a job.
    static func step(
        _ name: String, finds rule: String, _ body: @escaping @Sendable (inout Step) -> Bool
    ) -> Mutation {
        Mutation(name, finds: rule) { files in
            files.indices.flatMap { file in
                files[file].workflow.jobs.indices.flatMap { index -> [[WorkflowFile]] in
                    guard case .steps(let job) = files[file].workflow.jobs[index] else { return [] }
                    return job.steps.indices.compactMap { position in
                        var changed = job
                        guard body(&changed.steps[position]) else { return nil }
                        var copy = files
                        copy[file].workflow.jobs[index] = .steps(changed)
                        return copy
                    }
                }
            }
        }
    }
}

extension ActionStep {
    /// Whether the step runs an action of a repository.
    func isUse(of action: String) -> Bool {
        switch self.action {
        case .pinned(let name), .at(let name, _), .commit(let name, _): name.lowercased() == action.lowercased()
        case .own, .local, .selfRepository, .docker: false
        }
    }
}

extension Step {
    /// Whether the step runs an action of a repository.
    func isUse(of action: String) -> Bool {
        guard case .uses(let step) = self else { return false }
        return step.isUse(of: action)
    }

    /// The text of the script that the step runs.
    var script: String? {
        guard case .run(let step) = self else { return nil }
        return step.script.text
    }
}

extension Permissions {
    /// These permissions without one scope.
    func dropping(_ scope: PermissionScope) -> Permissions {
        guard case .scopes(let scopes) = self else { return .none }
        return scopes.entries.filter { $0.scope != scope }.reduce(.none) { $0.union(.only($1.scope, $1.level)) }
    }

    /// One scope at a level; those that the systems use.
    private static func only(_ scope: PermissionScope, _ level: AccessLevel) -> Permissions {
        switch scope {
        case .actions: Permissions(actions: ReadWriteLevel(level))
        case .attestations: Permissions(attestations: ReadWriteLevel(level))
        case .contents: Permissions(contents: ReadWriteLevel(level))
        case .idToken: Permissions(idToken: level == .write ? .write : .noAccess)
        case .packages: Permissions(packages: ReadWriteLevel(level))
        default: Permissions(extra: [ExtraScope(scope.rawValue, level)])
        }
    }
}
