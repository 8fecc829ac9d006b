/// The part of a repository's `actions.lock` that says what each workflow uses.
///
/// The file is written by `gh actions-lock`. A file that is not in its form lists nothing here.
struct ActionsLock {
    /// What each workflow uses, as `owner/name@ref` with small letters before the `@`.
    private var workflows: [Substring: Set<String>] = [:]

    init(_ text: String) {
        var isInside = false
        var workflow: Substring?
        for line in text.split(separator: "\n") {
            let content = line.drop { $0 == " " }.prefix { $0 != "#" }
            guard let first = content.utf8.first, first != UInt8(ascii: "\r") else { continue }
            if content.startIndex == line.startIndex, first != UInt8(ascii: "-") {
                isInside = Self.trimmed(content) == "workflows:"
                continue
            }
            guard isInside else { continue }
            if first == UInt8(ascii: "-") {
                if let workflow {
                    workflows[workflow, default: []].insert(Self.normalized(Self.trimmed(content.dropFirst())))
                }
                continue
            }
            let parts = content.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            let path = Self.trimmed(parts[0])
            workflow = path
            let items = parts.count > 1 ? Self.trimmed(parts[1]) : ""
            workflows[path] = []
            guard items.hasPrefix("["), items.hasSuffix("]") else { continue }
            for item in items.dropFirst().dropLast().split(separator: ",") {
                workflows[path]?.insert(Self.normalized(Self.trimmed(item)))
            }
        }
    }

    /// What a workflow uses that the file does not have for it; nothing for a workflow that the file does not list.
    func missing(_ uses: [String], in workflow: String) -> [String] {
        guard let known = workflows[Substring(workflow)] else { return [] }
        return uses.filter { !known.contains(Self.normalized(Substring($0))) }
    }

    private static func trimmed(_ text: Substring) -> Substring {
        let isOutside = { (character: Character) in character.isWhitespace || character == "\"" || character == "'" }
        let start = text.drop(while: isOutside)
        let end = start.lastIndex { !isOutside($0) }
        return end.map { start[...$0] } ?? ""
    }

    /// The names of owners and repositories are compared without case, and refs with it.
    private static func normalized(_ use: Substring) -> String {
        let name = use.prefix { $0 != "@" }
        return name.lowercased() + use[name.endIndex...]
    }
}
