/// Which action a step uses.
///
/// Source: GitHub, "Workflow syntax", `jobs.<job_id>.steps[*].uses`.
public enum ActionReference: Hashable, Sendable {
    /// An action of a repository, `owner/name` or `owner/name/path`, at what the project's pins say.
    case pinned(String)
    /// An action of a repository at a stated branch, tag or commit.
    case at(String, ref: String)
    /// An action of a repository at a stated commit, with the release in a comment.
    case commit(String, Pin)
    /// An action of the repository's own, by its folder's name in `.github/actions`, written as the project decides.
    case own(String)
    /// An action in a folder of the checked-out repository: `./path`.
    case local(String)
    /// An action in a folder of the workflow's own repository and commit: `$/path`; not on GitHub Enterprise Server.
    case selfRepository(String)
    /// A container image: `docker://image`.
    case docker(String)

    /// The repository of the action, without a path inside it; `nil` for local actions and images.
    public var repository: String? {
        switch self {
        case .pinned(let action), .at(let action, _), .commit(let action, _):
            var slashes = 0
            let end = action.utf8.firstIndex { byte in
                if byte == UInt8(ascii: "/") { slashes += 1 }
                return slashes == 2
            }
            return end.map { String(action[..<$0]) } ?? action
        case .own, .local, .selfRepository, .docker:
            return nil
        }
    }
}

extension ActionReference: ExpressibleByStringLiteral {
    /// What `uses` holds: `owner/name@ref`, `./path`, `$/path` or `docker://image`.
    ///
    /// An action without a ref is pinned, as by ``pinned(_:)``.
    public init(stringLiteral value: String) {
        self = ActionReference(reading: value, comment: nil) ?? .pinned(value)
    }
}
