import WorkflowYAML

/// Makes values of the model from a YAML tree, and notes what GitHub would refuse.
///
/// The types of the model name their keys; see ``KeyVisitor``. The reader looks for each of them in the innermost mapping
/// that is open. What is then left over is unknown.
struct ModelReader {
    typealias Node = YAMLTree.Node

    let tree: YAMLTree
    let stepScopes: StepScopes
    private(set) var problems: [ReadingProblem] = []
    private var open: [OpenMapping] = []
    private var place = Place()

    init(_ tree: YAMLTree, stepScopes: StepScopes) {
        self.tree = tree
        self.stepScopes = stepScopes
    }

    /// The whole file.
    mutating func file<Part: KeyedPart>(_ scope: ExpressionScope) -> ReadFile<Part> {
        for problem in tree.problems {
            note(.yamlSyntax, problem.span, problem.message, severity: problem.isTolerated ? .warning : .error)
        }
        if tree.documents.count > 1 {
            let second = tree.documents[1].root
            note(.workflowSyntax, second.span, "GitHub reads one document in a file; remove the second")
        }
        var part = Part.blank
        guard let root = tree.root, root.kind == .mapping else {
            if problems.isEmpty {
                let isEmpty = tree.root?.span.isEmpty ?? true
                note(
                    .workflowSyntax, tree.root?.span ?? 0..<0,
                    isEmpty ? "the file is empty, or has nothing but comments" : "the file is no mapping of keys")
            }
            return ReadFile(content: nil, problems: problems, tree: tree)
        }
        keys(of: &part, in: root, below: root, scope)
        problems.sort { ($0.span.lowerBound, $0.span.upperBound) < ($1.span.lowerBound, $1.span.upperBound) }
        return ReadFile(content: part, problems: problems, tree: tree)
    }

    // MARK: Nesting

    /// Reads the keys of a part from a mapping, which stands below `owner`, a key or an item.
    mutating func keys<Part: KeyedPart>(of part: inout Part, in node: Node, below owner: Node, _ scope: ExpressionScope)
    {
        guard let entries = entries(of: node) else { return }
        keys(of: &part, among: entries, below: owner, scope)
    }

    /// Reads the keys of a part from the entries of a mapping.
    mutating func keys<Part: KeyedPart>(
        of part: inout Part, among entries: [KeyEntry], below owner: Node, _ scope: ExpressionScope
    ) {
        open.append(OpenMapping(owner: owner, entries: entries))
        part.visitKeys(&self, scope)
        rejectRest()
    }

    /// Reads keys that belong to no part.
    mutating func keys(in node: Node, below owner: Node, _ body: (inout ModelReader) -> Void) {
        guard let entries = entries(of: node) else { return }
        open.append(OpenMapping(owner: owner, entries: entries))
        body(&self)
        rejectRest()
    }

    private mutating func rejectRest() {
        for entry in takeRest() { rejectKey(entry) }
        open.removeLast()
    }

    /// The entry of a key in the innermost mapping.
    mutating func take(_ key: String) -> KeyEntry? {
        open[open.count - 1].take(key)
    }

    /// The entry of a key that GitHub requires.
    mutating func require(_ key: String) -> KeyEntry? {
        if let entry = take(key) { return entry }
        let owner = open[open.count - 1].owner
        below(key) { $0.note(.workflowSyntax, owner.span, "the key '\(key)' is missing here; add it") }
        return nil
    }

    /// Notes that a key is missing, without which GitHub does.
    mutating func adviseOf(_ key: String) {
        let owner = open[open.count - 1].owner
        below(key) {
            $0.note(.workflowSyntax, owner.span, "GitHub asks for the key '\(key)' here; add it", severity: .warning)
        }
    }

    /// The entries that nobody has asked for.
    mutating func takeRest() -> [KeyEntry] { open[open.count - 1].takeRest() }

    /// The keys that were asked for in the innermost mapping.
    var knownKeys: [String] { open[open.count - 1].known }

    /// The first entry of the innermost mapping.
    var firstEntry: KeyEntry? { open[open.count - 1].entries.first }

    /// Reads something below a key.
    mutating func below<Result>(_ key: String, _ body: (inout ModelReader) -> Result) -> Result {
        place.enter(key)
        defer { place.leave() }
        return body(&self)
    }

    /// The value of each item of a sequence.
    mutating func each<Item>(_ items: [Node], _ body: (inout ModelReader, Node) -> Item?) -> [Item] {
        var result: [Item] = []
        result.reserveCapacity(items.count)
        for (index, item) in items.enumerated() {
            place.enter(index)
            if let value = body(&self, item) { result.append(value) }
            place.leave()
        }
        return result
    }

    /// The keys of a mapping, the first of each name; `nil` if the node is something else.
    mutating func entries(of node: Node) -> [KeyEntry]? {
        checkTag(of: node)
        guard node.kind == .mapping else {
            reject(node, "\(node.described) stands where GitHub takes a mapping of keys")
            return nil
        }
        let written = node.entries
        var entries: [KeyEntry] = []
        entries.reserveCapacity(written.count)
        var seen = KeySet(minimumCapacity: written.count)
        for entry in written {
            guard entry.key.kind == .scalar else {
                reject(entry.key, "\(entry.key.described) stands where GitHub takes a key, which is text")
                continue
            }
            checkTag(of: entry.key)
            let name = entry.key.scalarText
            guard seen.insert(name) == nil else {
                below(name) {
                    $0.reject(
                        entry.key,
                        "the key '\(name)' is here already, and GitHub compares keys without case; remove one")
                }
                continue
            }
            entries.append(KeyEntry(name: name, key: entry.key, value: entry.value))
        }
        return entries
    }

    // MARK: Problems

    /// Notes that something is wrong at the current place.
    mutating func note(
        _ kind: ReadingProblem.Kind, _ span: Range<Int>, _ message: String,
        severity: DeclarationProblem.Severity = .error, replacement: String? = nil
    ) {
        problems.append(
            ReadingProblem(
                kind: kind, severity: severity, place: place, span: span, start: tree.position(at: span.lowerBound),
                end: tree.position(at: span.upperBound), message: message, replacement: replacement))
    }
}
