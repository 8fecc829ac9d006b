extension Finding {
    /// What comes of what is wrong, by which `lint` decides whether it reports a finding, and as what.
    ///
    /// Declarations are held to every rule as it is. Workflows that somebody has written by hand are other people's: an
    /// error there is a run that cannot start, a job that fails, or an exploit.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A run cannot start, a job fails, or an attacker can use it.
        case failure
        /// GitHub runs it, but it does something else than it says; at most a warning in a workflow that was read.
        case mistake
        /// It works, and could be stricter; only the profile `strict` reports it, as a warning at most.
        case policy
        /// Only a declaration in Swift can be wrong in this way.
        case declaration
    }
}

/// How strict `lint` is with workflows that somebody has written by hand.
public enum Profile: String, Hashable, Sendable, CaseIterable {
    /// Reports what fails, what is exploitable, and what certainly does not do what it says.
    case standard = "default"
    /// Adds policy, such as pins, kept credentials and wide permissions.
    case strict
}

extension Profile {
    /// The least strict profile that reports findings of a kind; `nil` if none does.
    public init?(reporting kind: Finding.Kind) {
        switch kind {
        case .failure, .mistake: self = .standard
        case .policy: self = .strict
        case .declaration: return nil
        }
    }

    /// The severity of a finding in a workflow that was read; `nil` if the profile does not report it.
    func severity(of severity: Finding.Severity, kind: Finding.Kind) -> Finding.Severity? {
        guard let least = Profile(reporting: kind), least == .standard || self == .strict else { return nil }
        return kind != .failure && severity == .error ? .warning : severity
    }
}
