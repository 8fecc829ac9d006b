import WorkflowYAML

extension ModelReader {
    mutating func jobs(_ key: String, _ jobs: inout [WorkflowJob]) {
        guard let entry = require(key) else { return }
        below(key) { reader in
            for entry in reader.entries(of: entry.value) ?? [] {
                let job = reader.below(entry.name) { $0.job(entry) }
                if let job { jobs.append(job) }
            }
        }
    }

    private mutating func job(_ entry: KeyEntry) -> WorkflowJob? {
        guard let entries = entries(of: entry.value) else { return nil }
        guard let uses = entries.first(where: { $0.name == "uses" }) else { return .steps(job(entry, of: entries)) }
        // The job is read as the kind that most of it says.
        if entries.contains(where: { $0.name == "steps" }) {
            reject(uses, "a job has steps or calls a workflow, and this one has 'steps' as well; remove one of the two")
            return .steps(job(entry, of: entries.filter { $0.name != "uses" }))
        }
        if let runner = entries.first(where: { $0.name == "runs-on" }) {
            reject(runner, "a job that calls a workflow has no runner, because the called jobs have theirs; remove it")
        }
        var job: CallJob = part(among: entries.filter { $0.name != "runs-on" }, below: entry.key, .job)
        job.id = JobID(entry.name)
        return .call(job)
    }

    private mutating func job(_ entry: KeyEntry, of entries: [KeyEntry]) -> Job {
        var job: Job = part(among: entries, below: entry.key, .job)
        job.id = JobID(entry.name)
        return job
    }

    private mutating func reject(_ entry: KeyEntry, _ message: String) {
        below(entry.name) { $0.note(.workflowSyntax, entry.key.span, message) }
    }

    mutating func needs(_ key: String, _ needs: inout [JobID]) {
        guard let entry = take(key) else { return }
        needs = below(key) { $0.oneOrMore(entry.value, .filledText) }.map { JobID($0) }
    }

    mutating func permissions(_ key: String, _ permissions: inout Permissions) {
        guard let entry = take(key) else { return }
        below(key) { reader in
            guard entry.value.kind == .mapping else {
                switch reader.value(entry.value, .oneOf(["read-all", "write-all"])) {
                case .string("read-all")?: permissions = .readAll
                case .string("write-all")?: permissions = .writeAll
                default: break
                }
                return
            }
            permissions = .scopes(reader.scopes(entry.value))
        }
    }

    private mutating func scopes(_ node: Node) -> PermissionScopes {
        var scopes = PermissionScopes()
        for entry in entries(of: node) ?? [] {
            let scope = PermissionScope(entry.name)
            below(entry.name) { reader in
                if !PermissionScope.known.contains(scope) {
                    reader.rejectWord(
                        entry.name, of: PermissionScope.known.map(\.rawValue), at: entry.key, as: "permission")
                }
                let levels = scope.levels.map(\.rawValue)
                guard let text = reader.literal(entry.value, .oneOf(levels)), let level = AccessLevel(rawValue: text)
                else { return }
                scopes[scope] = level
                scopes[reasonFor: scope] = entry.value.lineComment
            }
        }
        return scopes
    }

    mutating func callee(_ key: String, _ callee: inout WorkflowReference) {
        guard let entry = require(key) else { return }
        below(key) { reader in
            guard let text = reader.literal(entry.value, .filledText) else { return }
            if let reference = WorkflowReference(reading: text, comment: entry.value.lineComment) {
                callee = reference
            } else {
                callee = .local(text)
                guard !text.opensExpression else { return }
                reader.reject(
                    entry.value,
                    "the called workflow '\(text)' is neither './.github/workflows/FILE' nor "
                        + "'OWNER/REPOSITORY/.github/workflows/FILE@REF'")
            }
        }
    }

    mutating func secrets(_ key: String, _ secrets: inout PassedSecrets) {
        guard let entry = take(key) else { return }
        below(key) { reader in
            if entry.value.kind == .mapping {
                secrets = .named(reader.texts(of: entry.value))
            } else if reader.literal(entry.value, .oneOf(["inherit"])) != nil {
                secrets = .inherit
            }
        }
    }
}
