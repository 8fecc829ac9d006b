import WorkflowYAML

/// The action or the workflow behind `uses`.
struct UsedReference {
    /// The value of the key.
    let text: String
    /// The release in the comment behind it.
    private let release: String?

    init?(_ keys: YAMLMapping) {
        guard let entry = keys.entries.first(where: { $0.key == "uses" }), case .string(let text) = entry.value
        else { return nil }
        self.text = text
        release = entry.trivia.lineComment
    }

    private var parts: [Substring] { text.split(separator: "@", maxSplits: 1) }

    /// Whether nobody can change what is used without a change of the repository that uses it.
    var isFixed: Bool {
        if text.hasPrefix("./") || text.hasPrefix("$/") { return true }
        guard parts.count == 2 else { return false }
        if text.hasPrefix("docker://") { return parts[1].hasPrefix("sha256:") }
        return isCommit
    }

    private var isCommit: Bool {
        parts.count == 2 && (parts[1].utf8.count == 40 || parts[1].utf8.count == 64)
            && parts[1].allSatisfy(\.isHexDigit)
    }

    /// The reference in messages: of a commit the beginning, with the release if it is known.
    var summary: String {
        guard isCommit else { return text }
        return "\(parts[0])@\(parts[1].prefix(12))" + (release.map { " (\($0))" } ?? "")
    }
}
