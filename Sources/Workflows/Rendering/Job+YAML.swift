import WorkflowYAML

extension Renderer {
    /// The keys of a job with steps: GitHub's documented order, with the long part, the steps, at the end.
    mutating func keys(of job: Job) {
        beginJob()
        value("name", job.name, .job)
        permissions(job.permissions)
        // `needs` stands here, but what the job reads is known only when the rest is written.
        let rest = mapping { $0.keysAfterNeeds(of: job) }
        needs(job.needs)
        append(rest)
    }

    private mutating func keysAfterNeeds(of job: Job) {
        value("if", job.condition, .jobCondition)
        entry("runs-on") { $0.runner(job.runsOn) }
        if let snapshot = job.snapshot { entry("snapshot") { $0.snapshot(snapshot) } }
        if let environment = job.environment { entry("environment") { $0.environment(environment) } }
        if let concurrency = job.concurrency {
            entry("concurrency", above: concurrency.comment) { $0.concurrency(concurrency, .job) }
        }
        text("cache-mode", job.cacheMode.rawValue)
        variables("outputs", job.outputs, .jobOutput)
        variables("env", job.env, .jobEnvironment)
        defaults(job.defaults, .jobDefaults)
        value("timeout-minutes", job.timeoutMinutes, .job)
        value("cancel-timeout-minutes", job.cancelTimeoutMinutes, .job)
        strategy(job.strategy)
        value("continue-on-error", job.continueOnError, .job)
        if let container = job.container { entry("container") { $0.container(container) } }
        services(job.services)
        entry("steps") { $0.steps(job.steps) }
        extra(job.extra)
    }

    /// The keys of a job that calls a workflow.
    mutating func keys(of job: CallJob) {
        beginJob()
        value("name", job.name, .job)
        permissions(job.permissions)
        let rest = mapping { $0.keysAfterNeeds(of: job) }
        needs(job.needs)
        append(rest)
    }

    private mutating func keysAfterNeeds(of job: CallJob) {
        value("if", job.condition, .jobCondition)
        if let concurrency = job.concurrency {
            entry("concurrency", above: concurrency.comment) { $0.concurrency(concurrency, .job) }
        }
        text("cache-mode", job.cacheMode.rawValue)
        strategy(job.strategy)
        var version: String?
        if case .remote(_, _, _, let known) = job.uses { version = known }
        entry("uses", comment: version) { $0.literal(job.uses.text($0.options.ownReferences)) }
        for member in job.undeclaredInputs {
            problem(.undeclaredInput, "the callee's inputs declare no name for '\(member)', so it is not passed")
        }
        if !job.with.isEmpty { child("with") { $0.entries(of: job.with, .job) } }
        switch job.secrets {
        case .none: break
        case .inherit: text("secrets", "inherit")
        case .named(let secrets): variables("secrets", secrets, .jobEnvironment)
        }
        extra(job.extra)
    }

    /// What the job states, then what it reads; a single one stands beside the key.
    private mutating func needs(_ stated: [JobID]) {
        var ids: [String] = []
        var seen: Set<String> = []
        // GitHub compares ids without case.
        for id in stated.map(\.rawValue) + neededJobs where seen.insert(id.lowercased()).inserted { ids.append(id) }
        endJob(needing: ids)
        guard let first = ids.first else { return }
        entry("needs") { renderer in
            ids.count == 1 ? renderer.literal(first) : renderer.sequence(ids) { renderer, id in renderer.literal(id) }
        }
    }

    private mutating func strategy(_ strategy: Strategy?) {
        guard let strategy else { return }
        if let whole = strategy.expression { return value("strategy", whole, .strategy) }
        child("strategy") { renderer in
            renderer.value("fail-fast", strategy.failFast, .strategy)
            renderer.value("max-parallel", strategy.maxParallel, .strategy)
            if let matrix = strategy.matrix { renderer.entry("matrix") { $0.matrix(matrix) } }
            renderer.extra(strategy.extra)
        }
    }
}
