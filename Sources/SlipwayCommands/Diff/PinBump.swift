import Workflows

/// A pin that differs in the committed file, as where a bot has raised it.
struct PinBump: Hashable {
    /// What was done to the pin.
    enum Kind: Hashable {
        /// Its release was raised, or the two releases cannot be compared.
        case raised
        /// Its release was lowered.
        case lowered
        /// Its commit was changed under the same release, which is what a planted commit looks like.
        case commitOnly
    }

    let kind: Kind
    /// The release in the declaration.
    let version: String
    /// The pin in the committed file.
    let pin: Pin

    /// Reads the bump from a declared line and the committed one in its place; `nil` where they differ otherwise.
    init?(declared: some BidirectionalCollection<UInt8>, committed: some BidirectionalCollection<UInt8>) {
        guard let old = PinnedUse(line: declared), let new = PinnedUse(line: committed), old != new,
            old.lead == new.lead, old.name == new.name
        else { return nil }
        let action = new.name.split(separator: "/").prefix(2).joined(separator: "/")
        kind = Self.kind(from: old, to: new)
        version = old.version
        pin = Pin(action, version: new.version, commit: new.commit)
    }

    private static func kind(from old: PinnedUse, to new: PinnedUse) -> Kind {
        if old.version == new.version { return .commitOnly }
        guard let oldNumbers = numbers(of: old.version), let newNumbers = numbers(of: new.version) else {
            return .raised
        }
        // Another spelling, such as '7.0.1' for 'v7.0.1', makes no other release.
        if oldNumbers == newNumbers, old.commit != new.commit { return .commitOnly }
        return newNumbers.lexicographicallyPrecedes(oldNumbers) ? .lowered : .raised
    }

    /// The numbers of a release such as `v7.0.1`, without zeros at the end; `nil` where it has other parts.
    private static func numbers(of version: String) -> [Int]? {
        var numbers: [Int] = []
        let text = version.hasPrefix("v") ? version.dropFirst() : version[...]
        for part in text.split(separator: ".", omittingEmptySubsequences: false) {
            guard part.allSatisfy(\.isWholeNumber), let number = Int(part) else { return nil }
            numbers.append(number)
        }
        while numbers.last == 0 { numbers.removeLast() }
        return numbers
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
private struct PinnedUse: Equatable {
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
