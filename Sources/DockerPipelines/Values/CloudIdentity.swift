public import Workflows

/// Short-lived credentials of a cloud, which a job gets for its OIDC token instead of keeping a password as a secret.
///
/// The job's token needs `id-token: write`, which ``ImageRegistry/permissions(_:to:)`` brings.
public enum CloudIdentity: Sendable {
    /// A role of AWS that trusts the repository.
    case aws(role: Value<String>, region: Value<String>)
    /// A service account of Google Cloud, behind a workload identity provider.
    case google(provider: Value<String>, serviceAccount: Value<String>)
    /// An application of Azure with a federated credential.
    case azure(client: Value<String>, tenant: Value<String>, subscription: Value<String>)

    /// The cloud's name.
    var cloud: String {
        switch self {
        case .aws: "AWS"
        case .google: "Google Cloud"
        case .azure: "Azure"
        }
    }
}
