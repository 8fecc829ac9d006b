import WorkflowYAML

/// The jobs of the new version that have another id in the old one, and are equal otherwise.
struct JobRenames {
    /// The old jobs, by the new ids.
    private(set) var old: [String: JobVersion] = [:]
    /// The new ids, by the old ones.
    private var ids: [String: String] = [:]

    init(_ old: [JobVersion], _ new: [JobVersion]) {
        let (oldIDs, newIDs) = (Set(old.map(\.id)), Set(new.map(\.id)))
        var waiting: [String: [JobVersion]] = [:]
        for job in old.reversed() where !newIDs.contains(job.id) { waiting[job.content, default: []].append(job) }
        for job in new where !oldIDs.contains(job.id) {
            guard let match = waiting[job.content]?.popLast() else { continue }
            self.old[job.id] = match
            ids[match.id] = job.id
        }
    }

    /// The old version of a job, with the new ids of the jobs that it needs.
    func renaming(_ job: JobVersion) -> JobVersion {
        if ids.isEmpty { return job }
        var job = job
        var keys = YAMLMapping()
        for entry in job.keys.entries {
            let value = entry.key == "needs" ? renaming(entry.value) : entry.value
            keys.append(entry.key, value, comment: entry.trivia.lineComment)
        }
        job.keys = keys
        return job
    }

    private func renaming(_ needs: YAMLNode) -> YAMLNode {
        switch needs {
        case .string(let id): .string(ids[id] ?? id)
        case .sequence(let list): .sequence(YAMLSequence(list.items.map { renaming($0.value) }))
        default: needs
        }
    }

    /// Whether a job of the old version has another id in the new one.
    func isRenamed(_ id: String) -> Bool { ids[id] != nil }
}

extension JobVersion {
    /// A text that two jobs share if they are equal but for their ids and for what they need.
    fileprivate var content: String {
        var rest = YAMLMapping()
        for entry in keys.entries where entry.key != "needs" { rest.append(entry.key, entry.value) }
        return YAMLNode.mapping(rest).identity()
    }
}
