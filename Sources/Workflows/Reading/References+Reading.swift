extension ActionReference {
    /// Reads the value of `uses` of a step, with the comment at the end of its line; `nil` if it has another form.
    init?(reading text: String, comment: String?) {
        if text.hasPrefix("docker://") {
            self = .docker(text)
        } else if text.hasPrefix("$/") {
            self = .selfRepository(text)
        } else if text.hasPrefix("./") || text.hasPrefix(".\\") || text == "." {
            self = .local(text)
        } else {
            let halves = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
            guard halves.count == 2, !halves[1].isEmpty else { return nil }
            let names = halves[0].split(maxSplits: 2, omittingEmptySubsequences: false) {
                $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\")
            }
            guard names.count >= 2, !names[0].isEmpty, !names[1].isEmpty else { return nil }
            let (name, ref) = (String(Substring(halves[0])), String(Substring(halves[1])))
            guard let version = CommitRelease.version(of: ref, comment: comment) else {
                self = .at(name, ref: ref)
                return
            }
            let pin = Pin("\(Substring(names[0]))/\(Substring(names[1]))", version: version, commit: ref)
            self = .commit(name, pin)
        }
    }
}

extension WorkflowReference {
    /// Reads the value of `uses` of a job, with the comment at the end of its line; `nil` if it has another form.
    init?(reading text: String, comment: String?) {
        for (prefix, make) in [("./", WorkflowReference.local), ("$/", WorkflowReference.selfRepository)] {
            guard text.hasPrefix(prefix) else { continue }
            guard text.hasPrefix("\(prefix)\(Self.folder)/"), !text.contains("@") else { return nil }
            self = make(String(text.dropFirst(prefix.utf8.count + Self.folder.utf8.count + 1)))
            return
        }
        let halves = text.split(separator: "@", omittingEmptySubsequences: false)
        guard halves.count == 2, !halves[1].isEmpty else { return nil }
        let parts = halves[0].split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 5, parts.allSatisfy({ !$0.isEmpty }), "\(parts[2])/\(parts[3])" == Self.folder else {
            return nil
        }
        let ref = String(halves[1])
        self = .remote(
            repository: "\(parts[0])/\(parts[1])", file: String(parts[4]), ref: ref,
            version: CommitRelease.version(of: ref, comment: comment))
    }
}

/// The release that a comment behind a pinned commit names.
private enum CommitRelease {
    /// The version; `nil` if the ref is no full commit or the comment names no version.
    static func version(of ref: String, comment: String?) -> String? {
        guard ref.utf8.count == 40, ref.utf8.allSatisfy({ $0.isHexDigit }) else { return nil }
        let isBlank = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
        guard var word = comment?.utf8.drop(while: isBlank).prefix(while: { !isBlank($0) }) else { return nil }
        if word.starts(with: "tag=".utf8) { word = word.dropFirst(4) }
        if let at = word.lastIndex(of: UInt8(ascii: "@")) { word = word[word.index(after: at)...] }
        let digits = word.first == UInt8(ascii: "v") ? word.dropFirst() : word
        guard let first = digits.first, first >= UInt8(ascii: "0"), first <= UInt8(ascii: "9") else { return nil }
        return String(Substring(word))
    }
}

extension UInt8 {
    fileprivate var isHexDigit: Bool {
        (0x30...0x39).contains(self) || (0x61...0x66).contains(self | 0x20)
    }
}
