package import Workflows

/// The actions of which rules know more than the name.
package enum KnownAction: Int, Sendable, CaseIterable {
    case attest
    case attestBuildProvenance
    case bake
    case buildPush
    case cache
    case cacheRestore
    case cacheSave
    case checkout
    case createRelease
    case deletePackages
    case downloadArtifact
    case gitHubScript
    case login
    case metadata
    case retry
    case setupBuildx
    case setupHelm
    case setupQEMU
    case uploadArtifact

    /// The action's repository, with a path inside it where it has one, in lower case.
    package var repository: String {
        switch self {
        case .attest: "actions/attest"
        case .attestBuildProvenance: "actions/attest-build-provenance"
        case .bake: "docker/bake-action"
        case .buildPush: "docker/build-push-action"
        case .cache: "actions/cache"
        case .cacheRestore: "actions/cache/restore"
        case .cacheSave: "actions/cache/save"
        case .checkout: "actions/checkout"
        case .createRelease: "softprops/action-gh-release"
        case .deletePackages: "actions/delete-package-versions"
        case .downloadArtifact: "actions/download-artifact"
        case .gitHubScript: "actions/github-script"
        case .login: "docker/login-action"
        case .metadata: "docker/metadata-action"
        case .retry: "wandalen/wretry.action"
        case .setupBuildx: "docker/setup-buildx-action"
        case .setupHelm: "azure/setup-helm"
        case .setupQEMU: "docker/setup-qemu-action"
        case .uploadArtifact: "actions/upload-artifact"
        }
    }

    private static let byRepository = Dictionary(
        allCases.map { ($0.repository, $0) }, uniquingKeysWith: { first, _ in first })

    /// The action of a reference; `nil` where it is another one, an image, or of the same repository.
    package init?(_ reference: ActionReference) {
        switch reference {
        case .pinned(let name), .at(let name, _), .commit(let name, _):
            guard let known = Self.byRepository[name] ?? Self.byRepository[name.lowercased()] else { return nil }
            self = known
        case .own, .local, .selfRepository, .docker:
            return nil
        }
    }
}

/// Some of the known actions.
package struct ActionSet: ExpressibleByArrayLiteral, Sendable {
    private var bits: UInt32 = 0

    package init(arrayLiteral actions: KnownAction...) {
        for action in actions { insert(action) }
    }

    /// Whether an action is among them.
    package func contains(_ action: KnownAction) -> Bool { bits & 1 << UInt32(action.rawValue) != 0 }

    /// Whether none of others is among them.
    package func isDisjoint(with others: ActionSet) -> Bool { bits & others.bits == 0 }

    /// Adds an action.
    package mutating func insert(_ action: KnownAction) { bits |= 1 << UInt32(action.rawValue) }

    /// Adds other actions.
    package mutating func formUnion(_ others: ActionSet) { bits |= others.bits }
}
