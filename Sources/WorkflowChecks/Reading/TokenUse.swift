import Workflows

/// What a step can do with the token of its job.
enum TokenUse {
    /// It writes nothing but these scopes.
    case writes([PermissionScope])
    /// It may do anything: an action that nobody knows here, or one that is given a script.
    case anything

    /// Actions of which is known what they write. Whatever is not listed may write anything.
    private static let known: [String: [PermissionScope]] = [
        "actions/attest": [.artifactMetadata, .attestations, .idToken],
        "actions/attest-build-provenance": [.artifactMetadata, .attestations, .idToken],
        "actions/attest-sbom": [.artifactMetadata, .attestations, .idToken],
        "actions/cache": [],
        "actions/checkout": [],
        "actions/delete-package-versions": [.packages],
        "actions/download-artifact": [],
        "actions/setup-go": [],
        "actions/setup-java": [],
        "actions/setup-node": [],
        "actions/setup-python": [],
        "actions/upload-artifact": [],
        "anchore/sbom-action": [.contents],
        "aquasecurity/setup-trivy": [],
        "aquasecurity/trivy-action": [.contents],
        "azure/setup-helm": [],
        "dataaxiom/ghcr-cleanup-action": [.packages],
        "docker/bake-action": [],
        "docker/build-push-action": [],
        "docker/login-action": [],
        "docker/metadata-action": [],
        "docker/setup-buildx-action": [],
        "docker/setup-qemu-action": [],
        "helm/chart-testing-action": [],
        "helm/kind-action": [],
        "sigstore/cosign-installer": [],
        "softprops/action-gh-release": [.contents, .discussions],
        "swift-actions/setup-swift": [],
    ]

    /// What an action does; packages are written through a login, of which the job knows.
    init(of action: ActionReference) {
        guard let repository = action.repository, let scopes = Self.known[repository.lowercased()] else {
            self = .anything
            return
        }
        self = .writes(scopes)
    }
}

extension CheckedFile {
    /// The scopes that steps of a job can write; `nil` where one of them may write anything.
    func writtenScopes(of job: CheckedJob) -> Set<PermissionScope>? {
        if workflow.env.entries.contains(where: { $0.value.node.readsToken }) { return nil }
        for read in reads(in: job) where read.isToken {
            let use = expressions[read.use]
            guard let number = use.step, job.steps.indices.contains(number) else {
                // The images of containers are read with it; a variable is there for every step.
                if use.place.hasSuffix(".password") { continue }
                return nil
            }
            if job.steps[number].run != nil { return nil }
        }
        var scopes: Set<PermissionScope> = []
        var (hasScript, hasLogin, canPush, hasGitCredentials) = (false, false, false, false)
        for step in job.steps {
            if step.run != nil {
                hasScript = true
                continue
            }
            guard let uses = step.uses else { continue }
            guard case .writes(let written) = TokenUse(of: uses.action) else { return nil }
            scopes.formUnion(written)
            switch step.action {
            case .login: hasLogin = hasLogin || step.logsInWithToken
            case .checkout: hasGitCredentials = hasGitCredentials || step.inputText("persist-credentials") != "false"
            case .buildPush, .bake: canPush = canPush || step.canPush
            case .attest, .attestBuildProvenance: canPush = canPush || step.isGiven("push-to-registry")
            default: break
            }
        }
        if hasScript { scopes.insert(.idToken) }
        if hasScript, hasGitCredentials { scopes.insert(.contents) }
        if hasLogin, hasScript || canPush { scopes.insert(.packages) }
        return scopes
    }
}

extension CheckedStep {
    /// Whether the step logs in to a registry with the token of the job.
    fileprivate var logsInWithToken: Bool {
        (inputNode("password")?.readsToken ?? false) || (inputNode("registry-auth")?.readsToken ?? false)
    }

    /// Whether a build may push what it made.
    fileprivate var canPush: Bool { isGiven("push") || input("outputs") != nil || input("set") != nil }

    /// Whether an input is given and not plainly false.
    fileprivate func isGiven(_ name: String) -> Bool { input(name) != nil && inputText(name) != "false" }
}

extension ContextRead {
    /// Whether the token of the job is read, or all that it is among.
    var isToken: Bool {
        switch context {
        case .secrets: names.first.map { $0.lowercased() == "github_token" } ?? true
        case .github: names.first.map { $0.utf8.count == 5 && $0.lowercased() == "token" } ?? true
        default: false
        }
    }
}

extension ExpressionNode {
    /// Whether the token of the job is read.
    var readsToken: Bool {
        guard !isLiteral else { return false }
        var isRead = false
        collectReads { context, names, _ in
            if ContextRead(context: context, names: names, isOpen: false, use: 0).isToken { isRead = true }
        }
        return isRead
    }
}
