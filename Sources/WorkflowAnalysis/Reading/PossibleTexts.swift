package import Workflows

/// The texts that an expression may yield, as far as they are written out in it or in what it reads.
///
/// Of `c && 'x' || 'y'` these are `x` and `y`, of an input its choices or its default, of `case()` each value. Whoever
/// finds something wrong with one of several texts knows that it may come out, and no more.
package struct PossibleTexts {
    /// The texts, each once.
    package private(set) var texts: [String] = []
    /// Whether nothing else can come out.
    package private(set) var isComplete = true

    /// More texts than these are not gone through.
    private static let bound = 64
    /// Nothing that people write is nested more deeply.
    private static let maximumDepth = 20

    /// Looks at an expression of a job; conditions of which something is known are given their answers.
    package init(
        _ node: ExpressionNode, in contexts: KnownContexts, of file: CheckedFile,
        where holds: @escaping (ExpressionNode) -> Bool? = { _ in nil }
    ) {
        let node = contexts.resolved(node)
        if case .string(let text) = node {
            texts = [text]
            return
        }
        var reader = Reader(file: file, contexts: contexts, holds: holds)
        reader.read(node, isTruthy: false, Self.maximumDepth)
        isComplete = reader.isComplete
        if reader.texts.count > Self.bound { isComplete = false }
        for text in reader.texts.prefix(Self.bound) where !texts.contains(text) { texts.append(text) }
    }

    /// The text, where no other can come out.
    package var only: String? { isComplete && texts.count == 1 ? texts[0] : nil }

    private struct Reader {
        let file: CheckedFile
        let contexts: KnownContexts
        let holds: (ExpressionNode) -> Bool?
        var texts: [String] = []
        var isComplete = true

        /// Adds what comes out, or only what counts as true of it; `true` where that is all.
        @discardableResult
        mutating func read(_ node: ExpressionNode, isTruthy: Bool, _ depth: Int) -> Bool {
            guard depth > 0 else { return unknown() }
            if let text = node.literalText {
                let counts = node.countsAsTrue
                if counts || !isTruthy { texts.append(text) }
                return counts
            }
            switch node {
            case .binary(.or, _, _):
                let links = node.links(of: .or)
                for link in links.dropLast() where read(link, isTruthy: true, depth - 1) { return true }
                return read(links[links.count - 1], isTruthy: isTruthy, depth - 1)
            case .binary(.and, _, _):
                let links = node.links(of: .and)
                var isSure = true
                for link in links.dropLast() {
                    let answer = holds(link)
                    guard answer == true else {
                        isSure = false
                        // What counts as false comes out itself, and is none of the texts that were meant.
                        if !isTruthy { isComplete = false }
                        if answer == false { return false }
                        continue
                    }
                }
                return read(links[links.count - 1], isTruthy: isTruthy, depth - 1) && isSure
            case .call(let name, let arguments) where name.lowercased() == "case" && arguments.count % 2 == 1:
                var isSure = true
                for index in stride(from: 0, to: arguments.count - 1, by: 2) {
                    let answer = holds(arguments[index])
                    if answer == false { continue }
                    let counts = read(arguments[index + 1], isTruthy: isTruthy, depth - 1)
                    isSure = isSure && counts
                    if answer == true { return isSure }
                }
                return read(arguments[arguments.count - 1], isTruthy: isTruthy, depth - 1) && isSure
            case .text(let segments): return readText(segments, depth)
            default:
                if let known = written(node) {
                    isComplete = false
                    texts += isTruthy ? known.filter { !$0.isEmpty } : known
                    return false
                }
                return unknown()
            }
        }

        /// A text with a choice in it; two choices may hang together, and are not told apart.
        private mutating func readText(_ segments: [ExpressionNode], _ depth: Int) -> Bool {
            guard let index = segments.firstIndex(where: { $0.literalText == nil }),
                segments[(index + 1)...].allSatisfy({ $0.literalText != nil })
            else { return unknown() }
            func joined(_ part: ArraySlice<ExpressionNode>) -> String { part.compactMap(\.literalText).joined() }
            let start = joined(segments[..<index])
            let end = joined(segments[(index + 1)...])
            var inner = Reader(file: file, contexts: contexts, holds: holds)
            inner.read(segments[index], isTruthy: false, depth - 1)
            isComplete = isComplete && inner.isComplete
            texts += inner.texts.map { start + $0 + end }
            return !start.isEmpty || !end.isEmpty
        }

        private mutating func unknown() -> Bool {
            isComplete = false
            return false
        }

        /// The values of an input that people choose, or of a matrix of which only the run knows the variations.
        private func written(_ node: ExpressionNode) -> [String]? {
            guard let (context, names) = node.contextPath else { return nil }
            switch (context, names.count) {
            case (.inputs, 1): return file.choices(ofInput: names[0])
            case (.github, 3) where names[0] == "event" && names[1] == "inputs": return file.choices(ofInput: names[2])
            case (.matrix, 1) where contexts.matrix == nil:
                return file.job(contexts.job)?.matrix?.texts(of: names[0])
            default: return nil
            }
        }
    }
}

extension ExpressionNode {
    /// Whether a literal counts as true.
    fileprivate var countsAsTrue: Bool {
        switch self {
        case .boolean(let value): value
        case .number(let value): value != 0 && !value.isNaN
        default: literalText.map { !$0.isEmpty } ?? false
        }
    }
}

extension CheckedFile {
    /// What people may choose for an input of a workflow that they start: its choices, or its default where they are free.
    fileprivate func choices(ofInput name: String) -> [String]? {
        let name = name.lowercased()
        for trigger in triggers {
            guard case .dispatch(let inputs) = trigger.configuration,
                let input = inputs.first(where: { $0.name.lowercased() == name })
            else { continue }
            if input.type.isChoice { return input.type.options }
            return input.default?.literalText.map { [$0] }
        }
        return nil
    }
}
