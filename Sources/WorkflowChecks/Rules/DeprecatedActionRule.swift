import Workflows

/// A step uses a release of an action that GitHub refuses, that gets no updates, or that was made for an old runtime.
///
/// GitHub fails runs with artifact actions up to v3 since January 2025, and with actions/cache before v3.4.0 and v4.2.0
/// since March 2025. Releases that were made for Node 12 or 16 run on a newer Node than they were tested with, which is a
/// warning; those for Node 20 run on Node 24 since June 2026, which is a note if a newer release is known.
/// docker/build-push-action v5 leaves no record of its builds. The rule reads the tag behind the `@`, the release of a
/// pin, and the project's own pins; it does not know the release of a commit without one.
/// Source: GitHub changelog of 2024-04-16, 2024-12-05 and 2023-09-22, and the releases of the actions.
///
/// Wrong:
///
/// ```swift
/// ActionStep(.at("actions/upload-artifact", ref: "v3"), with: ["name": "program", "path": "program"])
/// ```
///
/// Right:
///
/// ```swift
/// UploadArtifact(name: "program", path: ["program"])
/// ```
struct DeprecatedActionRule: FileRule, ActionRule {
    let name = "deprecated-action"

    func problems(in file: CheckedFile, of project: CheckedProject) -> [Problem] { problems(with: file.steps, project) }

    func problems(in action: CheckedAction, of project: CheckedProject) -> [Problem] {
        problems(with: action.steps, project)
    }

    private func problems(with steps: [CheckedStep], _ project: CheckedProject) -> [Problem] {
        steps.compactMap { step in
            guard let facts = step.facts, let reference = step.uses?.action else { return nil }
            if case .pinned = reference, !project.outdatedPins.contains(facts.key) { return nil }
            guard let release = UsedRelease(reference, options: project.options)?.version,
                let verdict = Verdict(on: release, of: facts)
            else { return nil }
            return Problem(
                "\(step.place).uses", "the release '\(release)' of '\(facts.key)' \(verdict.text)",
                severity: verdict.severity,
                mend: reference.repository.flatMap { PinCatalogue.known.pin(for: $0)?.version })
        }
    }

    /// The actions that a project pins to a release that should not be used any more: the same for all of its steps.
    static func outdatedPins(in options: RenderingOptions) -> Set<String> {
        Set(
            ActionFacts.all.filter { facts in
                UsedRelease(.pinned(facts.name), options: options).map { Verdict(on: $0.version, of: facts) != nil }
                    ?? false
            }.map(\.key))
    }
}

/// What is wrong with a release.
private struct Verdict {
    let text: String
    let severity: Finding.Severity

    init?(on release: String, of facts: ActionFacts) {
        if let outdated = facts.outdated(release) {
            let replacement = "; take \(outdated.replacement) or later"
            switch outdated.reason {
            case .refused: text = "is refused by GitHub since 2025, and the run fails" + replacement
            case .retired: text = "gets no updates any more" + replacement
            case .unrecorded: text = "leaves no record of the build" + replacement
            }
            severity = outdated.reason == .refused ? .error : .warning
            return
        }
        guard case .node(let version)? = facts.runtime(of: release), version < 24 else { return nil }
        let replacement = facts.oldestCurrentRelease.map { "; take \($0) or later" }
        if version >= 20 {
            // Without a newer release there is nothing to do about it.
            guard let replacement else { return nil }
            text = "was made for Node \(version) and runs on Node 24" + replacement
            severity = .note
        } else {
            text = "was made for a Node that GitHub has removed" + (replacement ?? ", and no newer release is known")
            severity = .warning
        }
    }
}

extension ActionFacts {
    /// The oldest release that does not run on an old Node.
    fileprivate var oldestCurrentRelease: String? {
        releases.last { release in
            if case .node(let version) = release.runtime, version < 24 { return false }
            return release.number != nil
        }?.tag
    }
}
