/// Which commit of an action is used, and the release that the commit is known by.
///
/// Renders as `actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1`, the form that Dependabot and
/// Renovate read and raise.
public struct Pin: Hashable, Sendable {
    /// The repository of the action, `owner/name`, without a path inside it.
    public var action: String
    /// The release, such as `v7.0.1`.
    public var version: String
    /// The full commit id: 40 hexadecimal digits.
    public var commit: String

    /// Pins an action to a commit.
    public init(_ action: String, version: String, commit: String) {
        self.action = action
        self.version = version
        self.commit = commit
    }

    /// The release's major tag, such as `v7`; for a version below 1, such as `v0.36.0`, the whole tag.
    package var majorTag: String {
        let major = version.prefix { $0 != "." }
        return major == "v0" || major == "0" ? version : String(major)
    }
}
