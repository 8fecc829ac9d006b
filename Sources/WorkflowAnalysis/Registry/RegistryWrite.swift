package import Workflows

/// One place of a container registry that a step writes to: a name of an image, a cache or an attestation.
package struct RegistryWrite {
    /// The step.
    package let step: StepAnalysis
    /// The key of the step that says so.
    package let place: Place
    /// A verb phrase for messages, such as "pushes the image".
    package let verbPhrase: String
    /// The command of a script that writes, to the end of its first line.
    package var excerpt: String?
    /// The expression that decides whether it writes; `nil` if it always does.
    package var decision: ExpressionNode?
    /// The host of the registry; `nil` if it is unknown.
    package var host: RegistryHost?
    /// Whether it writes layers for later builds, and no image.
    package var isCache = false
    /// Whether the job goes on if the registry refuses.
    package var mayFail = false

    /// Whether a command of a script does it.
    package var isInScript: Bool { step.script != nil }
}

/// A step that logs in to a container registry.
package struct RegistryLogin {
    /// The step.
    package let step: StepAnalysis
    /// The host that it logs in to; `nil` if it is unknown.
    package let host: RegistryHost?
    private let password: ExpressionNode?

    package init(_ step: StepAnalysis, to host: RegistryHost?) {
        self.step = step
        self.host = host
        password = step.inputNode("password")
    }

    /// Whether it uses the token of the job.
    package var usesJobToken: Bool { password?.isJobToken ?? false }

    /// The name of the secret that is the password, if it is one alone.
    package var secret: String? { password?.secretName }
}

extension ExpressionNode {
    /// Whether the node is the token of the job.
    package var isJobToken: Bool {
        switch root {
        case .secrets: secretName?.inLowerCase == "github_token"
        case .github: names(readFrom: .github).map { $0.count == 1 && $0[0].inLowerCase == "token" } ?? false
        default: false
        }
    }

    /// The name of the secret that the node is; `nil` for anything else.
    package var secretName: String? {
        guard let names = names(readFrom: .secrets), names.count == 1 else { return nil }
        return names[0]
    }
}
