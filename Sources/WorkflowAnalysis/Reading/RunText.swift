package import Workflows

/// A text of which the run may decide parts.
///
/// It answers two questions about two texts: whether they are the same in every run, and whether they can be the same in
/// some run. What lies between is not known, and no ground for a finding.
package struct RunText: Hashable, Sendable {
    /// A text that is written, or what an expression yields: any text.
    package enum Part: Sendable {
        case written(String)
        case decided(ExpressionNode)
    }

    /// A byte that is written, or what an expression yields: any number of bytes.
    package enum Unit: Hashable, Sendable {
        case byte(UInt8)
        case decided(ExpressionNode)
    }

    /// The parts in order; none is empty, and no two written ones stand side by side.
    package private(set) var parts: [Part] = []

    /// A text without anything in it.
    package init() {}

    /// The text of an expression.
    package init(_ node: ExpressionNode) {
        append(node)
    }

    /// What stands for an expression that is too deep: something else each time, so that it equals nothing for certain.
    private static let unknown = ExpressionNode.call("hashFiles", [])

    /// Appends the text of an expression.
    package mutating func append(_ node: ExpressionNode) {
        switch node {
        case .string(let text): append(text)
        case .text(let segments):
            // A stack of its own: nobody bounds how deeply texts nest in texts.
            var pending = Array(segments.reversed())
            while let segment = pending.popLast() {
                if case .text(let inner) = segment { pending += inner.reversed() } else { append(segment) }
            }
        case .context: parts.append(.decided(node))
        case .property: append(decided: node)
        default:
            if let text = node.literalText { append(text) } else { append(decided: node) }
        }
    }

    /// Appends what the run decides.
    ///
    /// To compare and to hash a part is to follow it all the way down.
    private mutating func append(decided node: ExpressionNode) {
        parts.append(.decided(node.isWithin(levels: ExpressionNode.maximumDepth) ? node : Self.unknown))
    }

    /// Appends a text that is written.
    package mutating func append(_ text: String) {
        guard !text.isEmpty else { return }
        if case .written(let before)? = parts.last {
            parts[parts.count - 1] = .written(before + text)
        } else {
            parts.append(.written(text))
        }
    }

    /// The text byte by byte.
    package var units: [Unit] {
        var units: [Unit] = []
        for part in parts {
            switch part {
            case .written(let text): units += text.utf8.lazy.map { .byte($0) }
            case .decided(let node): units.append(.decided(node))
            }
        }
        return units
    }

    /// The text with all that is known put in.
    package func resolved(by contexts: KnownContexts) -> RunText {
        guard isDecidedInRun else { return self }
        var result = RunText()
        for part in parts {
            switch part {
            case .written(let text): result.append(text)
            case .decided(let node): result.append(contexts.resolved(node))
            }
        }
        return result
    }

    /// Whether the run decides a part.
    package var isDecidedInRun: Bool {
        parts.contains { if case .decided = $0 { true } else { false } }
    }

    /// The text, where all of it is written.
    package var literal: String? {
        guard let first = parts.first else { return "" }
        guard parts.count == 1, case .written(let text) = first else { return nil }
        return text
    }

    /// The expression, where the text is what one yields and nothing else.
    package var decision: ExpressionNode? {
        guard parts.count == 1, case .decided(let node)? = parts.first else { return nil }
        return node
    }

    /// The text as an expression.
    package var node: ExpressionNode {
        if let literal { return .string(literal) }
        if let decision { return decision }
        return .text(
            parts.map { part in
                switch part {
                case .written(let text): .string(text)
                case .decided(let node): node
                }
            })
    }

    /// Whether nothing is written and nothing decided.
    package var isEmpty: Bool { parts.isEmpty }

    /// Whether the text is one and the same wherever it stands in a run.
    package var isSameInRun: Bool {
        parts.allSatisfy { if case .decided(let node) = $0 { node.isSameInRun } else { true } }
    }

    /// Whether both texts are the same in every run.
    package func isCertainly(_ other: RunText) -> Bool {
        self == other && isSameInRun
    }

    /// Whether both texts can be the same in some run.
    package func maybe(_ other: RunText) -> Bool {
        if let literal, let text = other.literal { return literal.hasBytes(of: text) }
        // What the run decides as a whole can be anything.
        if decision != nil || other.decision != nil { return true }
        if case .written(let one)? = parts.first, case .written(let text)? = other.parts.first,
            zip(one.utf8, text.utf8).contains(where: { $0 != $1 })
        {
            return false
        }
        return UnitMatch.canMeet(units, other.units)
    }

    /// Whether the text can be this one.
    package func maybe(_ text: String) -> Bool {
        literal.map { $0.hasBytes(of: text) } ?? maybe(RunText(.string(text)))
    }

    /// The text without white space at its ends, as actions read their inputs.
    package var trimmed: RunText {
        var result = self
        if case .written(let text)? = parts.first, let first = text.utf8.first, first.isSpace {
            result.parts.removeFirst()
            let rest = text.utf8.drop(while: \.isSpace)
            if !rest.isEmpty { result.parts.insert(.written(String(Substring(rest))), at: 0) }
        }
        if case .written(let text)? = result.parts.last, let last = text.utf8.last, last.isSpace {
            result.parts.removeLast()
            guard let end = text.utf8.lastIndex(where: { !$0.isSpace }) else { return result }
            result.parts.append(.written(String(text[...end])))
        }
        return result
    }

    /// The parts between a byte that is written.
    package func split(at separator: UInt8) -> [RunText] {
        let isOne = parts.allSatisfy { part in
            if case .written(let text) = part { !text.utf8.contains(separator) } else { true }
        }
        if isOne { return [self] }
        var pieces: [RunText] = []
        var piece = RunText()
        for part in parts {
            guard case .written(let text) = part, text.utf8.contains(separator) else {
                piece.parts.append(part)
                continue
            }
            let texts = text.utf8.split(separator: separator, omittingEmptySubsequences: false)
            for (index, text) in texts.enumerated() {
                if index > 0 {
                    pieces.append(piece)
                    piece = RunText()
                }
                piece.append(String(Substring(text)))
            }
        }
        return pieces + [piece]
    }
}

extension RunText.Part: Hashable {
    package static func == (left: Self, right: Self) -> Bool {
        switch (left, right) {
        case (.written(let one), .written(let other)): one.hasBytes(of: other)
        case (.decided(let one), .decided(let other)): one == other
        case (.written, .decided), (.decided, .written): false
        }
    }

    package func hash(into hasher: inout Hasher) {
        switch self {
        case .written(let text): hasher.combine(text)
        case .decided(let node): hasher.combine(node)
        }
    }
}

extension String {
    /// Whether another text has the same bytes; Swift takes texts of equal appearance for equal.
    fileprivate func hasBytes(of other: String) -> Bool {
        self == other && utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
    }
}

extension UInt8 {
    /// Whether the byte is white space in a script or an input.
    fileprivate var isSpace: Bool { self == 0x20 || 0x09...0x0D ~= self }
}

extension RunText: CustomStringConvertible {
    /// The text as a template has it, with expressions between `${{` and `}}`.
    package var description: String {
        parts.map { part in
            switch part {
            case .written(let text): text
            case .decided(let node): "${{ \(node.writtenText) }}"
            }
        }.joined()
    }
}

extension ExpressionNode {
    /// The expression as people write it.
    fileprivate var writtenText: String {
        let text = ExpressionPrinter().expression(self)
        let parts = text.split(separator: Self.neededContext, omittingEmptySubsequences: false)
        guard let first = parts.first, parts.count > 1 else { return text }
        return parts.dropFirst().reduce(String(first)) { $0 + "needs" + $1.drop { "0"..."9" ~= $0 } }
    }
}
