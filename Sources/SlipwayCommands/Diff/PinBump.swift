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
        /// Its commit was changed under a tag that moves with each release, such as `v4`; bots follow such tags.
        case moved

        /// Whether only the commit was changed.
        var keepsRelease: Bool { self == .commitOnly || self == .moved }
    }

    let kind: Kind
    /// The repository of the action or the called workflow, as `owner/name`.
    let action: String
    /// Whether it is a workflow that a job calls: the project's pins hold for actions only.
    let isCall: Bool
    /// The pin in the declaration.
    let old: PinnedRelease
    /// The pin in the committed file.
    let new: PinnedRelease

    /// Reads the bump from a declared line and the committed one in its place; `nil` where they differ otherwise.
    init?(declared: some BidirectionalCollection<UInt8>, committed: some BidirectionalCollection<UInt8>) {
        guard let old = PinnedUse(line: declared), let new = PinnedUse(line: committed), old.release != new.release,
            old.lead == new.lead, old.name == new.name, new.release.isCommit || !old.release.isCommit
        else { return nil }
        kind = Self.kind(from: old.release, to: new.release)
        (action, isCall) = (new.action, new.isCall)
        (self.old, self.new) = (old.release, new.release)
    }

    /// The pin that a project states for it; `nil` if the project's pins do not hold for it.
    var pin: Pin? {
        guard !isCall, new.isCommit, let version = new.version else { return nil }
        return Pin(action, version: version, commit: new.ref)
    }

    private static func kind(from old: PinnedRelease, to new: PinnedRelease) -> Kind {
        let areCommits = old.isCommit && new.isCommit
        if old.words == new.words { return areCommits ? old.isMovingTag ? .moved : .commitOnly : .raised }
        guard let oldNumbers = old.numbers, let newNumbers = new.numbers else { return .raised }
        // Another spelling, such as '7.0.1' for 'v7.0.1', makes no other release.
        if oldNumbers == newNumbers, areCommits, old.ref != new.ref { return .commitOnly }
        return newNumbers.lexicographicallyPrecedes(oldNumbers) ? .lowered : .raised
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

extension [PinBump] {
    /// What a declaration generates once the bumps are adopted, from what it generates without them.
    func adopted(in bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        let lines = LineTable(bytes)
        for index in 0..<lines.count {
            let line = lines[index]
            let use = PinnedUse(line: line)
            let bump = use.flatMap { use in
                first { $0.action == use.action && $0.isCall == use.isCall && $0.old == use.release }
            }
            if let use, let bump { result += "\(use.lead) \(use.name)@\(bump.new.text)\n".utf8 } else { result += line }
        }
        return result
    }
}

/// A commit with the name of its release, or a tag or branch.
struct PinnedRelease: Hashable {
    /// The commit, tag or branch.
    let ref: String
    /// The release in the comment behind a commit.
    let version: String?

    var isCommit: Bool { version != nil }

    /// The release as people name it.
    var words: String { version ?? ref }

    /// The release behind the `@`.
    var text: String { version.map { "\(ref) # \($0)" } ?? ref }

    /// Whether the name of the release is one that moves with each release: `v4`, `v4.2` or a branch.
    var isMovingTag: Bool {
        let number = words.hasPrefix("v") ? words.dropFirst() : words[...]
        if !number.contains(where: \.isNumber) { return true }
        return numbers != nil && number.split(separator: ".").count < 3
    }

    /// The numbers of a release such as `v7.0.1`, without zeros at the end; `nil` where it has other parts.
    var numbers: [Int]? {
        var numbers: [Int] = []
        let text = words.hasPrefix("v") ? words.dropFirst() : words[...]
        for part in text.split(separator: ".", omittingEmptySubsequences: false) {
            guard part.allSatisfy(\.isWholeNumber), let number = Int(part) else { return nil }
            numbers.append(number)
        }
        while numbers.last == 0 { numbers.removeLast() }
        return numbers
    }
}

/// A line of the form `uses: owner/name/path@commit # version`, or `uses: owner/name/path@tag`.
private struct PinnedUse: Equatable {
    /// What stands before the action.
    let lead: String
    /// The action with its path.
    let name: String
    let release: PinnedRelease

    init?(line: some BidirectionalCollection<UInt8>) {
        guard line.last == 0x0A else { return nil }
        let text = String(decoding: line.dropLast(), as: UTF8.self)
        var parts = text.split(separator: " ", omittingEmptySubsequences: false)
        var version: String?
        if parts.count >= 4, parts[parts.count - 2] == "#", Self.isPlain(parts[parts.count - 1]) {
            version = String(parts[parts.count - 1])
            parts.removeLast(2)
        }
        // What is before these two is indentation and perhaps the dash of a list.
        guard parts.count >= 2, parts[parts.count - 2] == "uses:",
            parts.dropLast(2).allSatisfy({ $0.isEmpty || $0 == "-" })
        else { return nil }
        let use = parts[parts.count - 1].split(separator: "@", omittingEmptySubsequences: false)
        guard use.count == 2, use[0].split(separator: "/").count >= 2, use[0].first != ".",
            use.allSatisfy(Self.isPlain)
        else { return nil }
        let isCommit = use[1].count == 40 && use[1].allSatisfy(\.isHexDigit)
        // A commit without a release says nothing that could be compared.
        guard isCommit == (version != nil) else { return nil }
        lead = parts.dropLast().joined(separator: " ")
        name = String(use[0])
        release = PinnedRelease(ref: String(use[1]), version: version)
    }

    /// The repository of the action.
    var action: String { name.split(separator: "/").prefix(2).joined(separator: "/") }

    /// Whether it is a workflow that a job calls.
    var isCall: Bool { name.contains("/\(WorkflowFile.folder)/") }

    /// Whether a word can be repeated in a line of Swift as it is.
    private static func isPlain(_ word: Substring) -> Bool {
        !word.isEmpty && word.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "._-+/".contains($0)) }
    }
}
