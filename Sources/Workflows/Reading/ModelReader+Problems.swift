import WorkflowYAML

extension ModelReader {
    /// Notes that a node is not what GitHub takes at the current place.
    mutating func reject(_ node: Node, _ message: String) { note(.workflowSyntax, node.span, message) }

    /// Notes that a key is unknown.
    mutating func rejectKey(_ entry: KeyEntry) {
        let known = knownKeys
        let nearest = nearestWord(to: entry.name, among: known)
        below(entry.name) { reader in
            let message =
                if entry.name == "<<" {
                    "GitHub knows no merge keys; write the keys out, or use an alias for a whole value"
                } else if let nearest {
                    "GitHub knows no key '\(entry.name)' here; did you mean '\(nearest)'?"
                } else if known.count <= 8, let last = known.last {
                    "GitHub knows no key '\(entry.name)' here; it knows "
                        + (known.count == 1
                            ? "only '\(last)'"
                            : known.dropLast().map { "'\($0)'" }.joined(separator: ", ") + " and '\(last)'")
                } else {
                    "GitHub knows no key '\(entry.name)' here; remove it"
                }
            reader.note(.workflowSyntax, entry.key.span, message, replacement: nearest)
        }
    }

    private static let typeTags: Set<String> = [
        "tag:yaml.org,2002:bool", "tag:yaml.org,2002:int", "tag:yaml.org,2002:float", "tag:yaml.org,2002:null",
    ]

    /// Notes a tag that GitHub does not know.
    mutating func checkTag(of node: Node) {
        if stepScopes.isAction, node.anchor != nil {
            reject(node, "GitHub reads no anchors and aliases in an action; write the value out")
        }
        guard node.kind == .scalar, let tag = node.tag, tag != "tag:yaml.org,2002:str" else { return }
        if Self.typeTags.contains(tag) {
            // A value that does not fit its tag is read as text.
            if case .string = node.value {} else if node.style == .plain { return }
            note(
                .workflowSyntax, node.spanWithTag(in: tree),
                "this tag needs a plain value of its type, without quotes")
            return
        }
        note(
            .workflowSyntax, node.spanWithTag(in: tree),
            "'!' begins a tag here, and GitHub does not know this one; quote a text that begins with '!'")
    }
}
