import WorkflowAnalysis
import Workflows

struct DeprecatedActionRule: Rule {
    let name = "deprecated-action"
    var documentation: String {
        """
        A step uses a release of an action that GitHub rejects, that gets no updates, or that needs an old runtime.

        Since January 2025, GitHub fails runs that use artifact actions up to v3, and since March 2025 runs that use
        actions/cache before v3.4.0 and v4.2.0. Releases that were made for Node 12 or 16 run on a newer version of Node
        than they were tested with, which is a warning. Since June 2026, releases for Node 20 run on Node 24, which is a
        note if a newer release is known. docker/build-push-action v5 leaves no build record.

        The rule checks the tag after the `@`, the release of a pin, and the project's own pins. It cannot check a
        commit without a release.

        Wrong:

        ```swift
        ActionStep(.at("actions/upload-artifact", ref: "v3"), with: ["name": "program", "path": "program"])
        ```

        Right:

        ```swift
        UploadArtifact(name: "program", path: ["program"])
        ```
        """
    }

    func findings(in project: ProjectAnalysis) -> [Finding] {
        // The verdict is the same for all steps that use the action in the same way.
        var verdicts: [ObjectIdentifier: Verdict?] = [:]
        func problems(with steps: [StepAnalysis]) -> [Problem] {
            steps.compactMap { step in
                guard let used = step.used, let facts = used.facts else { return nil }
                let known = verdicts[ObjectIdentifier(used)]
                let verdict = known ?? Verdict(on: used, of: facts)
                if known == nil { verdicts[ObjectIdentifier(used)] = .some(verdict) }
                guard let verdict else { return nil }
                return Problem(
                    step.place["uses"], "the release '\(verdict.release)' of '\(facts.key)' \(verdict.text)",
                    severity: verdict.severity, kind: verdict.hasReplacement ? nil : .policy,
                    fix: used.release.map(\.repository).flatMap { PinCatalogue.known.pin(for: $0) }
                        .map { "uses: \(facts.key)@\($0.commit) # \($0.version)" })
            }
        }
        return findings(in: project) { problems(with: $0.steps) }
            + project.actions.flatMap { action in
                problems(with: action.steps).map { finding($0, in: action.path) }
            }
    }
}

/// Why a release is outdated.
private struct Verdict {
    let release: String
    let text: String
    let severity: Finding.Severity
    /// Whether the release has to be replaced, and can be.
    let hasReplacement: Bool

    init?(on used: UsedAction, of facts: ActionFacts) {
        guard let release = used.release?.version else { return nil }
        self.release = release
        if let outdated = facts.outdated(release) {
            let replacement = "; take \(outdated.replacement) or later"
            switch outdated.reason {
            case .refused: text = "is refused by GitHub since 2025, and the run fails" + replacement
            case .retired: text = "gets no updates any more" + replacement
            case .unrecorded: text = "leaves no record of the build" + replacement
            }
            severity = outdated.reason == .refused ? .error : .warning
            hasReplacement = outdated.reason != .unrecorded
            return
        }
        guard case .node(let version)? = facts.runtime(of: release), version < 24 else { return nil }
        let replacement = facts.oldestCurrentRelease.map { "; take \($0) or later" }
        if version >= 20 {
            // Without a newer release there is nothing to do.
            guard let replacement else { return nil }
            text = "was made for Node \(version) and runs on Node 24" + replacement
            severity = .note
            hasReplacement = false
        } else {
            text = "was made for a Node that GitHub has removed" + (replacement ?? ", and no newer release is known")
            severity = .warning
            hasReplacement = replacement != nil
        }
    }
}

extension ActionFacts {
    /// The oldest release that does not need an old version of Node.
    fileprivate var oldestCurrentRelease: String? {
        releases.last { release in
            if case .node(let version) = release.runtime, version < 24 { return false }
            return release.number != nil
        }?.tag
    }
}
