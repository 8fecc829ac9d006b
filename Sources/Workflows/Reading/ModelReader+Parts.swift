import WorkflowYAML

// Parts that describe their own keys.
extension ModelReader {
    mutating func part<Part: KeyedPart>(_ key: String, _ part: inout Part?, _ scope: ExpressionScope) {
        guard let entry = take(key) else { return }
        part = below(key) { $0.part(entry.value, below: entry.key, scope) }
    }

    mutating func part<Part: ShortenedPart>(_ key: String, _ part: inout Part?, _ scope: ExpressionScope) {
        guard let entry = take(key) else { return }
        part = below(key) { $0.shortened(entry.value, below: entry.key, scope) }
    }

    mutating func parts<Part: NamedPart>(_ key: String, _ parts: inout [Part], _ scope: ExpressionScope) {
        guard let entry = take(key) else { return }
        // GitHub takes the keys of an interface with nothing behind them.
        if Part.canBeBare, entry.value.isNothing { return }
        below(key) { reader in
            for entry in reader.entries(of: entry.value) ?? [] {
                reader.below(entry.name) { reader in
                    var part = Part.blank
                    if !Part.canBeBare || !entry.value.isNothing {
                        part = reader.part(entry.value, below: entry.key, scope)
                    }
                    part.name = entry.name
                    parts.append(part)
                }
            }
        }
    }

    mutating func parts<Part: ShortenedPart>(_ key: String, _ parts: inout Mapping<Part>, _ scope: ExpressionScope) {
        guard let entry = take(key) else { return }
        below(key) { reader in
            if let tree = reader.wholeExpression(entry.value) {
                parts = .expression(Value(tree))
                return
            }
            for entry in reader.entries(of: entry.value) ?? [] {
                let part: Part = reader.below(entry.name) { $0.shortened(entry.value, below: entry.key, scope) }
                parts.append(entry.name, part)
            }
        }
    }

    /// A part, with the comment above it.
    mutating func part<Part: KeyedPart>(_ node: Node, below owner: Node, _ scope: ExpressionScope) -> Part {
        guard let entries = entries(of: node) else { return Part.blank }
        return part(among: entries, below: owner, scope)
    }

    /// A part of these entries, with the comment above it.
    mutating func part<Part: KeyedPart>(
        among entries: [KeyEntry], below owner: Node, _ scope: ExpressionScope
    ) -> Part {
        var part = Part.blank
        keys(of: &part, among: entries, below: owner, scope)
        if let comment = tree.comment(above: owner) { part.comment = comment }
        return part
    }

    private mutating func shortened<Part: ShortenedPart>(
        _ node: Node, below owner: Node, _ scope: ExpressionScope
    ) -> Part {
        var part = Part.blank
        if node.kind != .scalar {
            return self.part(node, below: owner, scope)
        } else if let form = Part.shortForm {
            if let tree = value(node, form) { part = Part(short: tree) }
        } else if let tree = wholeExpression(node) {
            part = Part(short: tree)
        } else {
            reject(node, "\(node.described) stands where GitHub takes a mapping of keys")
        }
        if let comment = tree.comment(above: owner) { part.comment = comment }
        return part
    }
}

extension YAMLTree.Node {
    /// Whether nothing is written, or `null`.
    var isNothing: Bool { kind == .scalar && value == .null }
}

extension YAMLTree {
    /// The comments above a node that begins its line, as one text; `nil` without any.
    func comment(above node: Node) -> String? {
        let start = node.fullSpan.lowerBound
        guard let line = line(position(at: start).line) else { return nil }
        // What stands further on in the line shares the comments above it with all the others there.
        let indentation = bytes[line].prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        guard indentation.endIndex == start else { return nil }
        let comments = node.commentsAbove
        return comments.isEmpty ? nil : comments.joined(separator: "\n")
    }

    /// The comment that ends on the line above a node, back to the last empty line.
    func commentBlock(above node: Node) -> String? {
        let all = node.commentsAbove
        var count = 0
        var number = node.position.line - 1
        while count < all.count, let line = line(number),
            bytes[line].first(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }) == UInt8(ascii: "#")
        {
            count += 1
            number -= 1
        }
        return count == 0 ? nil : all.suffix(count).joined(separator: "\n")
    }
}
