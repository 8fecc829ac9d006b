/// A Git tag that a script creates through GitHub's API.
package struct TagCreation {
    /// The tag.
    package let tag: PushedTag
    /// Whether a release is published with it.
    package let isRelease: Bool
    /// Whether the tag certainly is new.
    package let isNew: Bool

    /// Looks at a program that a script runs; `nil` if it creates no tag: `gh release create` does, and `gh api` with a
    /// new ref.
    package init?(_ call: ProgramCall) {
        guard call.program == "gh" else { return nil }
        if let words = call.arguments(after: "release", "create") {
            // A draft gets its tag when somebody publishes it.
            guard !call.has("--draft"), !call.has("-d"), let word = words.first, !word.leadingText.hasPrefix("-") else {
                return nil
            }
            tag = PushedTag(word.withoutQuotes)
            isRelease = true
            isNew = !call.has("--verify-tag") && !word.source.mentionsRef
        } else if let words = call.arguments(after: "api"),
            words.contains(where: { $0.withoutQuotes.hasSuffix("/git/refs") }),
            let word = words.first(where: { $0.leadingText.hasPrefix(Self.ref) })
        {
            tag = PushedTag(String(word.withoutQuotes.dropFirst(Self.ref.count)))
            isRelease = false
            isNew = true
        } else {
            return nil
        }
    }

    private static let ref = "ref=refs/tags/"
}

extension String {
    /// Whether the text reads the ref of the run.
    fileprivate var mentionsRef: Bool { ByteSearch.finds(anyOf: ["GITHUB_REF", "github.ref", "REF_NAME"], in: self) }
}
