import WorkflowYAML

/// Turns the model into a YAML tree, and notes on the way what checks want to know.
///
/// The types of the model name their keys in the order of the file, each with its scope; see ``KeyVisitor``.
struct Renderer {
    let options: RenderingOptions
    let stepScopes: StepScopes
    private(set) var notes = RenderingNotes()
    /// Jobs whose outputs or results were read since the last reset.
    private(set) var neededJobs: [String] = []
    private var neededIDs: Set<String> = []
    /// The number of the step that is written, and how many steps of the job have a number.
    private var step: Int?
    private var stepCount = 0
    private var open: [YAMLMapping] = []
    /// What goes above the next key of the innermost mapping.
    private var pendingComment: String?
    private var pendingBlankLine = false
    /// How many keys of the current job stand before `needs`.
    private var keysBeforeNeeds = 0
    /// The node that is written.
    private(set) var place = Place()
    /// How many mappings and sequences lie around the innermost node that was entered so far.
    private var deepest = 0
    private let printer: ExpressionPrinter

    init(options: RenderingOptions, stepScopes: StepScopes) {
        self.options = options
        self.stepScopes = stepScopes
        printer = ExpressionPrinter(choice: options.choice)
    }

    // MARK: Nesting

    /// A mapping whose keys `body` writes.
    mutating func mapping(_ body: (inout Renderer) -> Void) -> YAMLMapping {
        open.append(YAMLMapping())
        body(&self)
        let mapping = open.removeLast()
        if options.keepsNotes, mapping.repeatsKeys { noteRepeatedKeys(of: mapping) }
        return mapping
    }

    /// A key whose node `make` gives.
    mutating func entry(
        _ key: String, comment: String? = nil, above: String? = nil, blankLineBefore: Bool = false,
        _ make: (inout Renderer) -> YAMLNode
    ) {
        let above = above ?? pendingComment
        let blankLineBefore = blankLineBefore || pendingBlankLine
        pendingComment = nil
        pendingBlankLine = false
        place.enter(key)
        deepest = max(deepest, place.parts.count)
        notes.nodeCount += 2
        let node = make(&self)
        place.leave()
        open[open.count - 1].append(
            key, node, comment: comment, above: above.map { [$0] } ?? [], blankLineBefore: blankLineBefore)
    }

    mutating func comment(_ comment: inout String?) { pendingComment = comment }

    mutating func blankLine() { pendingBlankLine = !open[open.count - 1].isEmpty }

    /// Notes that `needs` stands before the next key.
    mutating func reservePlaceOfNeeds() { keysBeforeNeeds = open[open.count - 1].entries.count }

    /// Writes `needs` where a place was reserved for it.
    mutating func insertNeeds(_ make: (inout Renderer) -> YAMLNode) {
        place.enter("needs")
        notes.nodeCount += 2
        let node = make(&self)
        place.leave()
        open[open.count - 1].insert("needs", node, at: keysBeforeNeeds)
    }

    /// A key with a mapping.
    mutating func child(
        _ key: String, above: String? = nil, blankLineBefore: Bool = false, _ body: (inout Renderer) -> Void
    ) {
        entry(key, above: above, blankLineBefore: blankLineBefore) { .mapping($0.mapping(body)) }
    }

    /// A sequence of what `make` gives for each item.
    mutating func sequence<Item>(
        _ items: [Item], above: (Item) -> String? = { _ in nil },
        blankLine: (Item, Item) -> Bool = { _, _ in false }, _ make: (inout Renderer, Item) -> YAMLNode
    ) -> YAMLNode {
        var sequence = YAMLSequence()
        for (index, item) in items.enumerated() {
            place.enter(index)
            deepest = max(deepest, place.parts.count)
            notes.nodeCount += 1
            let node = make(&self, item)
            place.leave()
            guard options.writesText else { continue }
            sequence.append(
                node, above: above(item).map { [$0] } ?? [],
                blankLineBefore: index > 0 && blankLine(items[index - 1], item))
        }
        return .sequence(sequence)
    }

    // MARK: Values

    /// The node of a tree: plain for a literal of a typed kind, text for everything else.
    ///
    /// `keepsText` is for places where GitHub keeps the type of a lone expression that stands for text.
    mutating func node(_ tree: ExpressionNode, _ scope: ExpressionScope, keepsText: Bool = false) -> YAMLNode {
        switch tree {
        case .null: return .null
        case .boolean(let value): return .boolean(value)
        case .number(let value): return Self.number(value)
        case .string(let text): return literal(text)
        // What cannot be parsed in a file that was read, and is reported there.
        case .unknown where !options.completes: return .null
        default: break
        }
        note(tree, scope)
        guard options.writesText else { return .null }
        let text = printer.scalar(tree, keepsText: keepsText)
        if case .text = tree, tree.isLiteral, text.opensExpression { notes.escapedPlaces.append(place) }
        return .string(text)
    }

    /// An expression in a place that GitHub takes for one, without `${{ }}`.
    mutating func bareExpression(_ tree: ExpressionNode, _ scope: ExpressionScope) -> YAMLNode {
        note(tree, scope)
        return options.writesText ? .string(printer.expression(tree)) : .null
    }

    /// Text in which GitHub evaluates nothing.
    mutating func literal(_ text: String) -> YAMLNode {
        guard options.writesText, text.opensExpression else { return .string(text) }
        notes.escapedPlaces.append(place)
        return .string(printer.literal(text))
    }

    /// The node of a tree that stands for text: GitHub would make text of a boolean or a number anyway.
    mutating func textNode(_ tree: ExpressionNode, _ scope: ExpressionScope) -> YAMLNode {
        switch tree {
        case .boolean, .number: options.writesText ? .string(printer.expression(tree)) : .null
        default: node(tree, scope)
        }
    }

    private static func number(_ value: Double) -> YAMLNode {
        if let integer = Int(exactly: value) { return .integer(integer) }
        return .number(value)
    }

    // MARK: Notes

    /// Notes an expression at the current place.
    private mutating func note(_ tree: ExpressionNode, _ scope: ExpressionScope) {
        if options.completes {
            tree.visit { node in
                switch node {
                case .property(.context("needs"), let job), .index(.context("needs"), .string(let job)):
                    if neededIDs.insert(job).inserted { neededJobs.append(job) }
                default:
                    break
                }
            }
        }
        guard options.keepsNotes else { return }
        notes.expressions.append(ExpressionUse(place: place, scope: scope, node: tree, step: step))
    }

    /// Notes the expressions of a script, which is kept as text.
    mutating func noteExpressions(ofScript text: String) {
        guard let tree = try? ExpressionParser().parseText(text).node else { return }
        note(tree, stepScopes.value)
    }

    private mutating func noteRepeatedKeys(of mapping: YAMLMapping) {
        for (key, first) in mapping.repeatedKeys {
            notes.repeatedKeys.append(RepeatedKey(place: place, key: key, first: first))
        }
    }

    /// Notes something that cannot be written as it should be.
    mutating func problem(_ kind: RenderingProblem.Kind, _ message: String) {
        notes.problems.append(RenderingProblem(kind: kind, place: place, message: message))
    }

    /// Notes that a job begins: which jobs are read, and which expressions are its own.
    mutating func beginJob() {
        neededJobs = []
        neededIDs = []
        stepCount = 0
        notes.jobs.append(JobNotes(expressions: notes.expressions.count..<notes.expressions.count))
    }

    /// Notes that the current job ends, and what it waits for.
    mutating func endJob(needing ids: [String]) {
        notes.jobs[notes.jobs.count - 1].needs = ids
        let start = notes.jobs[notes.jobs.count - 1].expressions.lowerBound
        notes.jobs[notes.jobs.count - 1].expressions = start..<notes.expressions.count
    }

    /// Writes a step whose expressions bear its number.
    mutating func numberingStep(_ body: (inout Renderer) -> Void) {
        step = stepCount
        stepCount += 1
        body(&self)
        step = nil
    }

    /// The text of a workflow or an action, with everything that was noticed.
    mutating func document(of part: some KeyedPart, _ scope: ExpressionScope) -> RenderedDocument {
        let document = YAMLDocument(root: root(of: part, scope))
        return RenderedDocument(bytes: YAMLWriter.write(document), document: document, notes: notes)
    }

    /// Everything that is noticed about a workflow or an action.
    mutating func notes(of part: some KeyedPart, _ scope: ExpressionScope) -> RenderingNotes {
        _ = root(of: part, scope)
        return notes
    }

    private mutating func root(of part: some KeyedPart, _ scope: ExpressionScope) -> YAMLMapping {
        var part = part
        let root = mapping { part.visitKeys(&$0, scope) }
        notes.depth = deepest
        return root
    }
}
