import Workflows

/// A pin that somebody raised in the committed file, as a bot does.
struct PinBump: Hashable {
    /// The release in the declaration.
    let version: String
    /// The pin in the committed file.
    let pin: Pin

    /// Reads the bump from a declared line and the committed one in its place; `nil` where they differ otherwise.
    init?(declared: some BidirectionalCollection<UInt8>, committed: some BidirectionalCollection<UInt8>) {
        guard let old = PinnedUse(line: declared), let new = PinnedUse(line: committed), old.lead == new.lead,
            old.name == new.name
        else { return nil }
        let action = new.name.split(separator: "/").prefix(2).joined(separator: "/")
        version = old.version
        pin = Pin(action, version: new.version, commit: new.commit)
    }

    /// The bumps of a file, and whether they are all that differs.
    static func bumps(in diff: LineDiff) -> (found: [(bump: PinBump, line: Int)], isAll: Bool) {
        var found: [(bump: PinBump, line: Int)] = []
        var isAll = true
        for change in diff.changes {
            guard change.old.count == change.new.count else {
                isAll = false
                continue
            }
            for (old, new) in zip(change.old, change.new) {
                if let bump = PinBump(declared: diff.new[new], committed: diff.old[old]) {
                    found.append((bump, old + 1))
                } else {
                    isAll = false
                }
            }
        }
        return (found, isAll)
    }
}

/// A line of the form `uses: owner/name/path@commit # version`.
private struct PinnedUse {
    /// What stands before the action.
    let lead: String
    /// The action with its path.
    let name: String
    let commit: String
    let version: String

    init?(line: some BidirectionalCollection<UInt8>) {
        guard line.last == 0x0A else { return nil }
        let text = String(decoding: line.dropLast(), as: UTF8.self)
        let parts = text.split(separator: " ", omittingEmptySubsequences: false)
        // What is before these four is indentation and perhaps the dash of a list.
        guard parts.count >= 4, parts[parts.count - 2] == "#", parts[parts.count - 4] == "uses:",
            parts.dropLast(4).allSatisfy({ $0.isEmpty || $0 == "-" })
        else { return nil }
        let use = parts[parts.count - 3].split(separator: "@", omittingEmptySubsequences: false)
        guard use.count == 2, use[0].split(separator: "/").count >= 2, Self.isPlain(use[0]), use[1].count == 40,
            use[1].allSatisfy({ $0.isASCII && $0.isHexDigit }), let last = parts.last, Self.isPlain(last)
        else { return nil }
        lead = parts.dropLast(3).joined(separator: " ")
        name = String(use[0])
        commit = String(use[1])
        version = String(last)
    }

    /// Whether a word can be repeated in a line of Swift as it is.
    private static func isPlain(_ word: Substring) -> Bool {
        !word.isEmpty && word.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "._-+/".contains($0)) }
    }
}
