import Workflows

/// A text of which the run may decide parts.
///
/// It answers two questions about two texts: whether they are the same in every run, and whether they can be the same in
/// some run. What lies between is not known, and no ground for a finding.
struct RunText: Hashable, Sendable {
    /// A byte that is written, or what an expression yields: any number of bytes.
    enum Unit: Hashable, Sendable {
        case byte(UInt8)
        case decided(ExpressionNode)
    }

    /// The units in order.
    private(set) var units: [Unit]

    /// Takes units as they are.
    init(units: some Sequence<Unit>) {
        self.units = Array(units)
    }

    /// The text of an expression.
    init(_ node: ExpressionNode) {
        units = []
        append(node)
    }

    private mutating func append(_ node: ExpressionNode) {
        switch node {
        case .string(let text): units += text.utf8.lazy.map { .byte($0) }
        case .text(let segments): for segment in segments { append(segment) }
        default:
            if let text = node.literalText {
                units += text.utf8.lazy.map { .byte($0) }
            } else {
                units.append(.decided(node))
            }
        }
    }

    /// The text with all that is known put in.
    func resolved(by contexts: KnownContexts) -> RunText {
        guard isDecidedInRun else { return self }
        var result = RunText(units: [])
        result.units.reserveCapacity(units.count + 16)
        for unit in units {
            switch unit {
            case .byte: result.units.append(unit)
            case .decided(let node): result.append(contexts.resolved(node))
            }
        }
        return result
    }

    /// Whether the run decides a part.
    var isDecidedInRun: Bool {
        units.contains { if case .decided = $0 { true } else { false } }
    }

    /// The text, where all of it is written.
    var literal: String? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(units.count)
        for unit in units {
            guard case .byte(let byte) = unit else { return nil }
            bytes.append(byte)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether nothing is written and nothing decided.
    var isEmpty: Bool { units.isEmpty }

    /// Whether the text is one and the same wherever it stands in a run.
    var isSameInRun: Bool {
        units.allSatisfy { if case .decided(let node) = $0 { node.isSameInRun } else { true } }
    }

    /// Whether both texts are the same in every run.
    func isCertainly(_ other: RunText) -> Bool {
        units == other.units && isSameInRun
    }

    /// Whether both texts can be the same in some run.
    func maybe(_ other: RunText) -> Bool {
        UnitMatch.canMeet(units, other.units)
    }

    /// Whether the text can be this one.
    func maybe(_ text: String) -> Bool {
        maybe(RunText(.string(text)))
    }

    /// The text without white space at its ends, as actions read their inputs.
    var trimmed: RunText {
        func isSpace(_ unit: Unit) -> Bool {
            guard case .byte(let byte) = unit else { return false }
            return byte == 0x20 || 0x09...0x0D ~= byte
        }
        guard let first = units.first, let last = units.last, isSpace(first) || isSpace(last) else { return self }
        let rest = units.drop(while: isSpace)
        guard let end = rest.lastIndex(where: { !isSpace($0) }) else { return RunText(units: []) }
        return RunText(units: rest[...end])
    }

    /// The parts between a byte that is written.
    func split(at separator: UInt8) -> [RunText] {
        units.split(separator: .byte(separator), omittingEmptySubsequences: false).map { RunText(units: $0) }
    }
}

extension RunText: CustomStringConvertible {
    /// The text as a template has it, with expressions between `${{` and `}}`.
    var description: String {
        var bytes: [UInt8] = []
        for unit in units {
            switch unit {
            case .byte(let byte): bytes.append(byte)
            case .decided(let node): bytes += "${{ \(node.writtenText) }}".utf8
            }
        }
        return String(decoding: bytes, as: UTF8.self)
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
