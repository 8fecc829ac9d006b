/// A text of which the run may decide parts.
///
/// It answers two questions about two texts: whether they are the same in every run, and whether they can be the same in
/// some run. What lies between is unknown, and no ground for a finding.
package struct RunText: Hashable, Sendable {
    /// A text that is written, or what an expression yields: any text.
    package enum Part: Sendable {
        case written(String)
        case decided(Gap)
    }

    /// A byte that is written, or what an expression yields: any number of bytes.
    package enum Unit: Hashable, Sendable {
        case byte(UInt8)
        case decided(Gap)
    }

    /// The parts in order; none is empty, and no two written ones stand side by side.
    package private(set) var parts: [Part] = []

    /// A text without anything in it.
    package init() {}

    /// The text of an expression.
    package init(_ node: ExpressionNode) {
        append(node)
    }

    /// A text that is written.
    package init(_ text: String) {
        append(text)
    }

    /// Appends the text of an expression that reads the contexts of a workflow of the run.
    package mutating func append(_ node: ExpressionNode, scope: Int = 0) {
        guard case .text(let segments) = node else { return append(segment: node, scope: scope) }
        parts.reserveCapacity(parts.count + segments.count)
        guard segments.contains(where: { if case .text = $0 { true } else { false } }) else {
            for segment in segments { append(segment: segment, scope: scope) }
            return
        }
        // A stack of its own: nothing bounds how deeply texts nest in texts.
        var pending: [ExpressionNode] = segments.reversed()
        while let node = pending.popLast() {
            if case .text(let segments) = node {
                pending += segments.reversed()
            } else {
                append(segment: node, scope: scope)
            }
        }
    }

    private mutating func append(segment node: ExpressionNode, scope: Int) {
        switch node {
        case .string(let text): append(text)
        case .context, .property: parts.append(.decided(Gap(node, scope: scope)))
        default:
            if let value = node.literalValue { append(value.text) } else { append(Gap(node, scope: scope)) }
        }
    }

    /// Appends what the run decides.
    package mutating func append(_ gap: Gap) { parts.append(.decided(gap)) }

    /// Appends another text.
    package mutating func append(_ text: RunText) {
        for part in text.parts {
            switch part {
            case .written(let text): append(text)
            case .decided: parts.append(part)
            }
        }
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
        units.reserveCapacity(
            parts.reduce(0) { if case .written(let text) = $1 { $0 + text.utf8.count } else { $0 + 1 } })
        for part in parts {
            switch part {
            case .written(let text): for byte in text.utf8 { units.append(.byte(byte)) }
            case .decided(let gap): units.append(.decided(gap))
            }
        }
        return units
    }

    /// Whether the run decides a part.
    package var isDecidedInRun: Bool {
        parts.contains { if case .decided = $0 { true } else { false } }
    }

    /// The text, if all of it is written.
    package var literal: String? {
        guard let first = parts.first else { return "" }
        guard parts.count == 1, case .written(let text) = first else { return nil }
        return text
    }

    /// Whether some of it is written.
    package var hasWrittenPart: Bool { parts.contains { if case .written = $0 { true } else { false } } }

    /// The gap, if the text is nothing else.
    package var gap: Gap? {
        guard parts.count == 1, case .decided(let gap)? = parts.first else { return nil }
        return gap
    }

    /// The expression, if the text is what one yields and nothing else.
    package var decision: ExpressionNode? { gap?.node }

    /// The text as an expression.
    package var node: ExpressionNode {
        if let literal { return .string(literal) }
        if let gap { return gap.node }
        return .text(
            parts.map { part in
                switch part {
                case .written(let text): .string(text)
                case .decided(let gap): gap.node
                }
            })
    }

    /// Whether nothing is written and nothing decided.
    package var isEmpty: Bool { parts.isEmpty }

    /// Whether the text is one and the same wherever it stands in a run.
    package var isSameInRun: Bool {
        parts.allSatisfy { if case .decided(let gap) = $0 { gap.isSameInRun } else { true } }
    }

    /// Whether both texts are the same in every run.
    package func isCertainly(_ other: RunText) -> Bool {
        self == other && isSameInRun
    }

    /// Whether both texts are spelled in one way, without regard to case, and nothing in them is unknown.
    package func isSpelledLike(_ other: RunText) -> Bool {
        folded == other.folded
            && parts.allSatisfy { part in
                if case .decided(let gap) = part { !gap.node.contains { $0 == .unknown } } else { true }
            }
    }

    /// The text in upper case, as GitHub compares it.
    var folded: RunText {
        var result = RunText()
        for part in parts {
            switch part {
            case .written(let text): result.append(String(decoding: OrdinalText.folded(text), as: UTF8.self))
            case .decided(let gap): result.append(gap)
            }
        }
        return result
    }

    /// Whether both texts can be the same in some run.
    package func maybe(_ other: RunText) -> Bool {
        if let literal, let text = other.literal { return literal.hasBytes(of: text) }
        // What the run decides as a whole can be anything.
        if gap != nil || other.gap != nil { return true }
        if let text = other.literal, let (beginning, end) = textAroundGap { return text.isFramed(by: beginning, end) }
        if let literal, let (beginning, end) = other.textAroundGap { return literal.isFramed(by: beginning, end) }
        if case .written(let one)? = parts.first, case .written(let text)? = other.parts.first,
            zip(one.utf8, text.utf8).contains(where: { $0 != $1 })
        {
            return false
        }
        return TextMatch.canMeet(units, other.units)
    }

    /// What is written before and behind the only gap; `nil` if there is none or another one.
    private var textAroundGap: (beginning: String, end: String)? {
        switch parts.count {
        case 2:
            if case .written(let beginning) = parts[0] { return (beginning, "") }
            if case .written(let end) = parts[1] { return ("", end) }
        case 3:
            if case .written(let beginning) = parts[0], case .written(let end) = parts[2] { return (beginning, end) }
        default: break
        }
        return nil
    }

    /// Whether the text can be this one.
    package func maybe(_ text: String) -> Bool {
        literal.map { $0.hasBytes(of: text) } ?? maybe(RunText(text))
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

    /// The text with another one that is written in place of its first part.
    package func replacingFirst(with text: String) -> RunText {
        var result = self
        if !text.isEmpty {
            result.parts[0] = .written(text)
        } else {
            result.parts.removeFirst()
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
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
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
        case .decided(let gap): hasher.combine(gap)
        }
    }
}

extension String {
    /// Whether another text has the same bytes; Swift takes texts of equal appearance for equal.
    fileprivate func hasBytes(of other: String) -> Bool {
        let length = utf8.count
        guard length == other.utf8.count else { return false }
        let quick = utf8.withContiguousStorageIfAvailable { bytes in
            other.utf8.withContiguousStorageIfAvailable { others in
                (0..<length).allSatisfy { bytes[$0] == others[$0] }
            }
        }
        return (quick ?? nil) ?? utf8.elementsEqual(other.utf8)
    }

    /// Whether the text begins and ends with two others that do not overlap.
    fileprivate func isFramed(by beginning: String, _ end: String) -> Bool {
        utf8.count >= beginning.utf8.count + end.utf8.count && utf8.starts(with: beginning.utf8)
            && utf8.suffix(end.utf8.count).elementsEqual(end.utf8)
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
            case .decided(let gap): "${{ \(ExpressionPrinter().expression(gap.node)) }}"
            }
        }.joined()
    }
}
