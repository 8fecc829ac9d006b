import WorkflowYAML

extension Renderer {
    mutating func jobs(_ key: String, _ jobs: inout [WorkflowJob]) {
        let jobs = jobs
        child(key) { renderer in
            for (index, job) in jobs.enumerated() {
                switch job {
                case .steps(var job): renderer.job(job.id, &job, isFirst: index == 0) { $0.needs }
                case .call(var job): renderer.job(job.id, &job, isFirst: index == 0) { $0.needs }
                }
            }
        }
    }

    private mutating func job<Kind: KeyedPart>(
        _ id: JobID, _ job: inout Kind, isFirst: Bool, stating needs: (Kind) -> [JobID]
    ) {
        child(id.rawValue, above: job.comment, blankLineBefore: !isFirst) { renderer in
            renderer.beginJob()
            job.visitKeys(&renderer, .job)
            renderer.endJob(stating: needs(job))
        }
    }

    /// What the job reads is known only when the rest is written.
    mutating func needs(_ key: String, _ needs: inout [JobID]) {
        reservePlaceOfNeeds()
    }

    /// What the job states, then what it reads; a single one stands beside the key.
    private mutating func endJob(stating stated: [JobID]) {
        var ids: [String] = []
        var seen: Set<String> = []
        let read = options.completes ? neededJobs : []
        // GitHub compares ids without case.
        for id in stated.map(\.rawValue) + read where seen.insert(id.lowercased()).inserted { ids.append(id) }
        endJob(needing: ids)
        guard let first = ids.first else { return }
        insertNeeds { $0.oneOrMore(ids.count == 1 ? first : nil, ids) }
    }

    private mutating func oneOrMore(_ single: String?, _ ids: [String]) -> YAMLNode {
        single.map { literal($0) } ?? literals(ids)
    }

    mutating func permissions(_ key: String, _ permissions: inout Permissions) {
        switch permissions {
        case .unspecified: break
        case .readAll: entry(key) { _ in .string("read-all") }
        case .writeAll: entry(key) { _ in .string("write-all") }
        case .scopes(let scopes): child(key) { $0.entries(of: scopes) }
        }
    }

    private mutating func entries(of scopes: PermissionScopes) {
        for (scope, level) in scopes.entries {
            entry(scope.rawValue, comment: scopes[reasonFor: scope]) { $0.literal(level.rawValue) }
        }
        for extra in scopes.extra {
            let reason = scopes[reasonFor: PermissionScope(extra.name)]
            entry(extra.name, comment: reason) { $0.literal(extra.level.rawValue) }
        }
    }

    mutating func secrets(_ key: String, _ secrets: inout PassedSecrets) {
        switch secrets {
        case .none: break
        case .inherit: entry(key) { _ in .string("inherit") }
        case .named(var map): texts(key, &map, .jobEnvironment)
        }
    }
}
