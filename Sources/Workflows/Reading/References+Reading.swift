extension ActionReference {
    /// Reads the value of `uses` of a step, with the comment at the end of its line; `nil` if it has another form.
    init?(reading text: String, comment: String?) {
        let bytes = text.utf8
        if text.hasPrefix("docker://") {
            self = .docker(text)
        } else if text.hasPrefix("$/") {
            self = .selfRepository(text)
        } else if text.hasPrefix("./") || text.hasPrefix(".\\") || text == "." {
            self = .local(text)
        } else {
            guard let (action, ref) = text.halves(around: UInt8(ascii: "@")) else { return nil }
            guard let owner = action.utf8.firstIndex(where: \.isSlash), owner > bytes.startIndex else { return nil }
            let name = action.utf8[action.utf8.index(after: owner)...]
            let end = name.firstIndex(where: \.isSlash) ?? name.endIndex
            guard end > name.startIndex else { return nil }
            guard let version = CommitRelease.version(of: ref, comment: comment) else {
                self = .at(String(action), ref: ref)
                return
            }
            self = .commit(String(action), Pin(String(action[..<end]), version: version, commit: ref))
        }
    }
}

extension WorkflowReference {
    /// Reads the value of `uses` of a job, with the comment at the end of its line; `nil` if it has another form.
    init?(reading text: String, comment: String?) {
        for (prefix, make) in [("./", WorkflowReference.local), ("$/", WorkflowReference.selfRepository)] {
            guard text.hasPrefix(prefix) else { continue }
            guard text.hasPrefix("\(prefix)\(Self.folder)/"), !text.utf8.contains(UInt8(ascii: "@")) else { return nil }
            self = make(String(text.dropFirst(prefix.utf8.count + Self.folder.utf8.count + 1)))
            return
        }
        guard let (path, ref) = text.halves(around: UInt8(ascii: "@")) else { return nil }
        let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
            .map { String(Substring($0)) }
        guard parts.count == 5, parts.allSatisfy({ !$0.isEmpty }),
            "\(parts[2])/\(parts[3])" == Self.folder
        else { return nil }
        self = .remote(
            repository: "\(parts[0])/\(parts[1])", file: parts[4], ref: ref,
            version: CommitRelease.version(of: ref, comment: comment))
    }
}

/// The release that a comment behind a pinned commit names.
private enum CommitRelease {
    /// The version; `nil` if the ref is no full commit or the comment names no version.
    static func version(of ref: String, comment: String?) -> String? {
        guard let comment, ref.utf8.count == 40, ref.utf8.allSatisfy(\.isHexDigit) else { return nil }
        let blanks: [UInt8] = [0x09, 0x20]
        var word = comment.utf8.drop { blanks.contains($0) }.prefix { !blanks.contains($0) }
        if word.starts(with: "tag=".utf8) { word = word.dropFirst(4) }
        if let at = word.lastIndex(of: UInt8(ascii: "@")) { word = word[word.index(after: at)...] }
        let digits = word.first == UInt8(ascii: "v") ? word.dropFirst() : word
        guard let first = digits.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else { return nil }
        return String(Substring(word))
    }
}

extension String {
    /// What stands before and behind a byte that is there once, with something behind it.
    fileprivate func halves(around separator: UInt8) -> (Substring, String)? {
        guard let middle = utf8.firstIndex(of: separator) else { return nil }
        let rest = utf8[utf8.index(after: middle)...]
        guard !rest.isEmpty, !rest.contains(separator) else { return nil }
        return (self[..<middle], String(Substring(rest)))
    }
}

extension UInt8 {
    fileprivate var isSlash: Bool { self == UInt8(ascii: "/") || self == UInt8(ascii: "\\") }

    fileprivate var isHexDigit: Bool { (0x30...0x39).contains(self) || (0x61...0x66).contains(self | 0x20) }
}
