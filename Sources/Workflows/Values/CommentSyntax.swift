/// How a text format writes comments.
public enum CommentSyntax: Hashable, Sendable, CaseIterable {
    /// Lines that begin with `#`: YAML, shell.
    case hash
    /// One block between `<!--` and `-->`: Markdown, HTML.
    case html
}

extension CommentSyntax {
    /// What begins the first line of a comment.
    var opening: String {
        switch self {
        case .hash: "# "
        case .html: "<!-- "
        }
    }

    /// What begins each further line.
    var continuation: String {
        switch self {
        case .hash: "# "
        case .html: "     "
        }
    }

    /// What ends the last line.
    var closing: String {
        switch self {
        case .hash: ""
        case .html: " -->"
        }
    }
}
