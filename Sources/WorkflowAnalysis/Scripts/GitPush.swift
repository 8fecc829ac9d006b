/// A `git push` of a script: the remote repository, and what is pushed.
package struct GitPush {
    /// The remote repository, such as `origin`; `nil` for the usual one.
    package let remote: ShellWord?
    /// The branches, tags and commits that are named.
    package let references: [ShellWord]
    /// Whether an option pushes tags: `--tags`, `--follow-tags` or `--mirror`.
    package let pushesAllTags: Bool
    private let isDryRun: Bool

    /// Looks at a program that a script runs; `nil` if it does not push by Git.
    package init?(_ call: ProgramCall) {
        guard call.program == "git", let arguments = call.arguments(after: "push") else { return nil }
        var words: [ShellWord] = []
        var skipsNext = false
        for word in arguments {
            let text = word.leadingText
            if skipsNext {
                skipsNext = false
            } else if text.hasPrefix("-") {
                skipsNext = ["-o", "--push-option", "--receive-pack", "--exec", "--repo"].contains(text)
            } else {
                words.append(word)
            }
        }
        remote = words.first
        references = Array(words.dropFirst())
        pushesAllTags = call.has("--tags") || call.has("--follow-tags") || call.has("--mirror")
        isDryRun = call.has("--dry-run") || call.has("-n")
    }

    /// What the command is to rules.
    var use: ScriptUse { isDryRun ? .gitCredentials : [.gitCredentials, .publication, .tagPush] }

    /// Whether a command of Git asks the remote repository.
    static func usesCredentials(_ call: ProgramCall) -> Bool {
        ["clone", "fetch", "lfs", "ls-remote", "pull", "push", "remote", "submodule"].contains { verb in
            call.arguments(after: verb) != nil
        }
    }

    /// The first tag that is pushed, as the script names it; `nil` if no tag is pushed as far as the words say it.
    ///
    /// A word is a tag if it says so, or if it is among the tags that the scripts of the job create.
    package func tag(created: [String]) -> PushedTag? {
        for (index, word) in references.enumerated() {
            let source = word.withoutQuotes
            let name = source.split(separator: ":").last.map(String.init) ?? source
            if index > 0, references[index - 1].isLiteral("tag") { return PushedTag(name) }
            let bare = name.drop { $0 == "+" }
            if bare.hasPrefix("refs/tags/") { return PushedTag(String(bare.dropFirst("refs/tags/".count))) }
            if created.contains(String(bare)) { return PushedTag(String(bare)) }
        }
        return pushesAllTags ? PushedTag(created.count == 1 ? created[0] : "") : nil
    }

    /// The tag that `git tag` creates, as the script names it; `nil` for another command, or one that lists tags.
    package static func createdTag(_ call: ProgramCall) -> String? {
        guard call.program == "git", let arguments = call.arguments(after: "tag") else { return nil }
        var skipsNext = false
        for word in arguments {
            let text = word.leadingText
            if skipsNext {
                skipsNext = false
            } else if text.hasPrefix("-") {
                if ["-d", "--delete", "-l", "--list", "-v", "--verify"].contains(text) { return nil }
                // In a group of short options, the last one has the value: '-am message'.
                let isGroup = !text.hasPrefix("--")
                skipsNext =
                    isGroup ? "mFu".contains(text.last ?? "-") : ["--message", "--file", "--local-user"].contains(text)
            } else {
                return word.withoutQuotes
            }
        }
        return nil
    }
}

/// A tag that a script pushes, as the script names it.
package struct PushedTag: Hashable, Sendable {
    /// The name, with variables and substitutions as they are written; empty if nothing is known of it.
    package let source: String

    init(_ source: String) { self.source = source }

    /// What the name begins with in every run.
    package var beginning: String { String(source.prefix { $0 != "$" && $0 != "`" }) }

    /// Whether the whole name is written out.
    package var isWritten: Bool { !source.isEmpty && beginning == source }
}

extension ShellWord {
    /// The word as it is written, without quotation marks around it.
    var withoutQuotes: String { literal ?? source.filter { $0 != "\"" } }
}
