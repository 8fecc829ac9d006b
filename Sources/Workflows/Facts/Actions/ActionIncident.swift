/// An attack in which releases of an action were replaced by commits that steal secrets.
///
/// A commit that is neither listed nor known counts as clean, however old the release is that a comment names: the attacker
/// moved tags, and could not change commits.
package struct ActionIncident: Sendable {
    /// Which tags were moved.
    package enum Tags: Sendable {
        /// All that are older than a release; with `isPrefixed`, only those with a `v` before the numbers, or only those
        /// without it.
        case before(String, isPrefixed: Bool?)
        /// Some tags, and the release to use instead, if one is known.
        case tags([String], replacement: String?)
        /// All tags.
        case allTags
    }

    /// The action in lower case.
    package let action: String
    /// When it was, such as `March 2026`.
    package let time: String
    /// Which tags were moved.
    package let tags: Tags
    /// The attacker's commits, with spaces or line breaks between them.
    private let commitList: String

    init(_ action: String, _ time: String, _ tags: Tags, commits: String = "") {
        self.action = action
        self.time = time
        self.tags = tags
        commitList = commits
    }

    /// The incident of an action's repository; `nil` if none is known.
    package static func incident(of repository: String) -> ActionIncident? {
        // Few actions have names as long as one of these, so that most are not looked at any further.
        guard all.contains(where: { $0.action.utf8.count == repository.utf8.count }) else { return nil }
        let name = repository.lowercased()
        return all.first { $0.action == name }
    }

    /// The attacker's commits.
    var commits: [Substring] { commitList.split { $0 == " " || $0 == "\n" } }

    /// Whether a commit is one of the attacker's.
    package func isAttackers(_ commit: String) -> Bool {
        let commit = commit.lowercased()
        return commits.contains { $0 == commit }
    }

    /// Whether a tag was moved to a commit of the attacker.
    package func isMoved(_ tag: String) -> Bool {
        switch tags {
        case .before(let release, let isPrefixed):
            guard let number = ReleaseNumber(tag), let good = ReleaseNumber(release) else { return false }
            if let isPrefixed, isPrefixed != tag.hasPrefix("v") { return false }
            return number.isOlder(than: good)
        case .tags(let tags, _): return tags.contains(tag)
        case .allTags: return ReleaseNumber(tag) != nil
        }
    }

    /// The oldest release to use instead; `nil` if none is known.
    package var replacement: String? {
        switch tags {
        case .before(let release, _): release
        case .tags(_, let replacement): replacement
        case .allTags: nil
        }
    }
}
