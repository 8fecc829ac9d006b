import Workflows

extension PipelineRuns {
    /// Whether some run only builds.
    var buildOnly: Bool { triggers.contains { !$0.work.isPublished } }

    /// Whether a schedule starts some run.
    var hasSchedule: Bool {
        triggers.contains {
            guard case .schedule = $0.start else { return false }
            return true
        }
    }

    /// The events of the workflow; what is about one event stands together.
    ///
    /// A workflow that calls this one must pass the `secrets` that the jobs read.
    func events(secrets: [String]) -> [Trigger] {
        var events: [Trigger] = []
        for trigger in triggers {
            let event = event(of: trigger.start, secrets)
            if !events.contains(where: { $0.event == event.event }) { events.append(event) }
        }
        return events
    }

    private func event(of start: PipelineTrigger.Start, _ secrets: [String]) -> Trigger {
        switch start {
        case .pullRequest(let branches, let paths): .pullRequest(branches: branches, paths: paths)
        case .push, .versionTag, .tags: push
        case .published: .release([.published])
        case .schedule: .schedule(schedules)
        case .manual(let inputs): .workflowDispatch(versionInput + inputs)
        case .called:
            .workflowCall(WorkflowCall(inputs: versionInput, secrets: secrets.map { .init($0, isRequired: true) }))
        case .event(let event): event
        }
    }

    private var push: Trigger {
        var branches: [String] = []
        var tags: [String] = []
        var pathFilter: Filter?
        for trigger in triggers {
            switch trigger.start {
            case .push(let target, let paths):
                branches += target.patterns(defaultBranch: defaultBranch).filter { !branches.contains($0) }
                pathFilter = pathFilter ?? paths
            case .versionTag(let prefix): tags.append("\(prefix)[0-9]+.[0-9]+.[0-9]+*")
            case .tags(let patterns): tags += patterns
            default: break
            }
        }
        return .push(
            branches: branches.isEmpty ? nil : .only(branches), tags: tags.isEmpty ? nil : .only(tags),
            paths: pathFilter)
    }

    private var schedules: [Schedule] {
        triggers.compactMap {
            guard case .schedule(let schedule) = $0.start else { return nil }
            return schedule
        }
    }

    private var versionInput: [WorkflowInput] {
        readVersionInput ? ReleaseInputs.declarations.map(\.input) : []
    }
}

extension PipelineRuns {
    /// Whether some run is about a Git tag.
    var tagged: Bool { triggers.contains { situations(of: $0).contains(where: \.isTag) } }
}
