/// The actions whose inputs and outputs rules interpret.
///
/// What is known of these and of further actions is in ``ActionFacts``.
package enum KnownAction: Int, Sendable, CaseIterable {
    case attest
    case attestBuildProvenance
    case attestSBOM
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
    package var name: String {
        switch self {
        case .attest: "actions/attest"
        case .attestBuildProvenance: "actions/attest-build-provenance"
        case .attestSBOM: "actions/attest-sbom"
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

    static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })
}
