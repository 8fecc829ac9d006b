import WorkflowAnalysis
import Workflows

struct DeprecatedActionRule: FileRule {
    let name = "deprecated-action"
    var documentation: String {
        """
        A step uses a release of an action that GitHub refuses, or that stands on an outdated base.

        GitHub fails runs with artifact actions up to v3 since January 2025, and with actions/cache before v3.4.0 and
        v4.2.0 since March 2025. Releases that were made for Node 12 or 16 still run, on a newer Node than they were
        tested with, and docker/build-push-action up to v5 leaves no record of its builds. Looked at are the ref of
        `ActionReference`, the release of a pin, and the project's own pins; a commit without a release says nothing.
        Source: GitHub changelog of 2024-04-16, 2024-12-05 and 2023-09-22, and the releases of the actions.

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

    func problems(in file: CheckedFile, of project: CheckedProject) -> [Problem] {
        file.steps.compactMap { step in
            guard let action = step.action, let reference = step.uses?.action else { return nil }
            guard let release = release(of: reference, in: project.options), let version = Release(release),
                let verdict = action.verdict(on: version)
            else { return nil }
            let wanted = PinCatalogue.known.pin(for: reference.repository ?? "")?.version
            return Problem(
                "\(step.place).uses", "the release '\(release)' of '\(action.repository)' \(verdict.text)",
                severity: verdict.severity, mend: wanted)
        }
    }

    private func release(of reference: ActionReference, in options: RenderingOptions) -> String? {
        switch reference {
        case .pinned: reference.repository.flatMap { options.pins.pin(for: $0)?.version }
        case .at(_, let ref): ref
        case .commit(_, let pin): pin.version
        case .own, .local, .selfRepository, .docker: nil
        }
    }
}

/// A release such as `v3` or `v3.4.0`.
private struct Release {
    let major: Int
    /// The second number; `nil` where the tag moves with each release of the major version.
    let minor: Int?

    init?(_ text: String) {
        guard text.utf8.first == UInt8(ascii: "v") else { return nil }
        let parts = text.dropFirst().utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count <= 3, let first = parts.first, let major = Int(Substring(first)) else { return nil }
        self.major = major
        guard parts.count > 1 else {
            minor = nil
            return
        }
        guard let second = Int(Substring(parts[1])) else { return nil }
        minor = second
    }
}

extension KnownAction {
    /// What is wrong with a release.
    fileprivate func verdict(on release: Release) -> (text: String, severity: Finding.Severity)? {
        let refused = "is refused by GitHub since 2025, and the run fails; take"
        switch self {
        case .uploadArtifact, .downloadArtifact:
            return release.major <= 3 ? ("\(refused) v4 or later", .error) : nil
        case .cache, .cacheRestore, .cacheSave:
            // The tag v3 stands on a release that goes on.
            let isRefused =
                release.major <= 2 || (release.major == 3 && release.minor ?? 4 < 4)
                || (release.major == 4 && release.minor ?? 2 < 2)
            return isRefused ? ("\(refused) v4.2.0 or later", .error) : nil
        case .buildPush where release.major == 5:
            return ("leaves no record of the build; take v6 or later", .warning)
        default:
            guard let last = lastForOldNode, release.major <= last else { return nil }
            return ("was made for a Node that GitHub has removed; take v\(last + 1) or later", .warning)
        }
    }

    /// The last major version for Node 16 or 12; `nil` where there was none, or it is not known.
    private var lastForOldNode: Int? {
        switch self {
        case .checkout: 3
        case .gitHubScript: 6
        case .setupBuildx, .setupQEMU, .login: 2
        case .metadata, .buildPush: 4
        case .bake: 3
        case .setupHelm: 3
        default: nil
        }
    }
}
