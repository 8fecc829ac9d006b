import WorkflowChecks
import WorkflowYAML
import Workflows

/// A number whose text loses a zero when it is read, such as `3.10`.
struct NumberSpelling {
    static let rule = "number-spelling"
    /// The keys below which a number becomes text.
    private static let owners: Set<String> = ["env", "with", "matrix", "inputs"]

    let node: YAMLTree.Node
    let place: Place

    /// The numbers of a file, in the order of the text.
    static func all(in tree: YAMLTree) -> [NumberSpelling] {
        var found: [NumberSpelling] = []
        if let root = tree.root { search(root, Place(), isOwned: false, &found) }
        return found
    }

    private static func search(
        _ node: YAMLTree.Node, _ place: Place, isOwned: Bool, _ found: inout [NumberSpelling]
    ) {
        // Whoever follows an alias comes to a node again.
        guard !node.isAlias else { return }
        switch node.kind {
        case .mapping:
            for entry in node.entries {
                let key = entry.key.text
                search(entry.value, place[key], isOwned: isOwned || owners.contains(key), &found)
            }
        case .sequence:
            for (index, item) in node.items.enumerated() { search(item, place[index], isOwned: isOwned, &found) }
        case .scalar:
            if isOwned, node.style == .plain, node.tag == nil, losesZero(node.text) {
                found.append(NumberSpelling(node: node, place: place))
            }
        }
    }

    private static func losesZero(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].count >= 2, parts[1].last == UInt8(ascii: "0"), !parts[0].isEmpty else {
            return false
        }
        return parts.allSatisfy { $0.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 } }
    }

    /// The finding about the number in a file.
    func finding(in file: String) -> Finding {
        var digits = node.text
        while digits.last == "0" { digits.removeLast() }
        if digits.last == "." { digits.removeLast() }
        var finding = Finding(
            rule: Self.rule, severity: .warning, file: file, place: place,
            message: "'\(node.text)' without quotes is the number \(digits); write quotes around it",
            fix: "'\(node.text)'")
        finding.kind = .mistake
        finding.position = TextPosition(line: node.position.line, column: node.position.column)
        finding.keyLine = node.position.line
        finding.excerpt = node.text
        return finding
    }
}
