import WorkflowAnalysis
import Workflows

struct DeprecatedActionRule: FileRule {
    let name = "deprecated-action"
    var documentation: String {
        """
        A step uses a release of an action that GitHub rejects, or that is based on an outdated runtime.

        Since January 2025, GitHub fails runs that use artifact actions up to v3, and since March 2025 runs that use
        actions/cache before v3.4.0 and v4.2.0. Actions that were made for Node 12 or 16 still run, but on a newer
        version of Node than they were tested with. docker/build-push-action up to v5 leaves no build record.

        The rule checks the ref of an `ActionReference`, the release of a pin, and the project's own pins. It cannot
        check a commit without a release.

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
    /// The second number; `nil` if the tag moves with each release of the major version.
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
    /// Why a release is outdated; `nil` if it is not.
    fileprivate func verdict(on release: Release) -> (text: String, severity: Finding.Severity)? {
        let refused = "is refused by GitHub since 2025, and the run fails; take"
        switch self {
        case .uploadArtifact, .downloadArtifact:
            return release.major <= 3 ? ("\(refused) v4 or later", .error) : nil
        case .cache, .cacheRestore, .cacheSave:
            // The tags v3 and v4 name releases that GitHub accepts.
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

    /// The last major version for Node 16 or 12; `nil` if there is none or it is unknown.
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
