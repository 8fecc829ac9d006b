import Workflows

/// Texts of an event that anybody can choose who may open a request, an issue or a comment.
///
/// Source: GitHub, "Script injections".
package enum UntrustedText {
    /// The paths below `github.event`; `*` stands for any index.
    private static let paths: [[String]] = [
        "issue.title", "issue.body", "pull_request.title", "pull_request.body", "pull_request.head.ref",
        "pull_request.head.label", "pull_request.head.repo.default_branch", "pull_request.head.repo.description",
        "comment.body", "review.body", "review_comment.body", "discussion.title", "discussion.body",
        "changes.title.from", "changes.body.from", "pages.*.page_name", "pages.*.title",
        "commits.*.message", "commits.*.author.name", "commits.*.author.email", "commits.*.committer.name",
        "commits.*.committer.email", "head_commit.message", "head_commit.author.name", "head_commit.author.email",
        "head_commit.committer.name", "head_commit.committer.email", "workflow_run.head_branch",
        "workflow_run.display_title", "workflow_run.head_commit.message", "workflow_run.head_commit.author.name",
        "workflow_run.head_commit.author.email", "workflow_run.pull_requests.*.head.ref",
    ].map { $0.split(separator: ".").map(String.init) }

    /// Whether names behind `github` can lead to such a text; quick, as most names do not.
    package static func canBegin(with names: [String]) -> Bool {
        guard let first = names.first else { return true }
        return first.utf8.count == 5 && first.lowercased() == "event"
            || first.utf8.count == 8 && first.lowercased() == "head_ref"
    }

    /// Whether a source is such a text, or an object in JSON with one in it.
    package static func includes(_ source: TextSource) -> Bool {
        guard source.context == .github else { return false }
        let names = source.names.map { $0.lowercased() }
        guard let first = names.first else { return source.isJSON }
        if first == "head_ref" { return names.count == 1 }
        guard first == "event" else { return false }
        let below = names.dropFirst()
        return paths.contains { path in
            guard below.count == path.count || (source.isJSON && below.count < path.count) else { return false }
            return zip(below, path).allSatisfy { $0 == $1 || $0 == "*" || $1 == "*" }
        }
    }

    /// Whether a text of this source can have more than one line.
    package static func hasLines(_ source: TextSource) -> Bool {
        guard let last = source.names.last?.lowercased() else { return false }
        return last == "body" || last == "message"
            || source.names.map { $0.lowercased() }.suffix(2) == ["body", "from"]
    }
}
