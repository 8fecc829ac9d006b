/// A value that is written out: what is known of an ``UntypedValue`` before GitHub evaluates anything.
package indirect enum LiteralValue: Hashable, Sendable {
    /// No value.
    case null
    /// A boolean.
    case boolean(Bool)
    /// A number.
    case number(Double)
    /// Text.
    case text(String)
    /// A sequence.
    case list([LiteralValue])
    /// A mapping.
    case map(OrderedMap<LiteralValue>)
}

extension UntypedValue {
    /// The value as an expression; `nil` for a list or a mapping.
    package var node: ExpressionNode? {
        switch self {
        case .null: .null
        case .text(let value): value.node
        case .boolean(let value): value.node
        case .number(let value): value.node
        case .expression(let value): value.node
        case .list, .map: nil
        }
    }
}

extension UntypedValue {
    /// The value as it stands in the file; `nil` where an expression decides about it or a part of it.
    package var literal: LiteralValue? {
        switch self {
        case .null: return .null
        case .text(let value): return value.node.literal
        case .boolean(let value): return value.node.literal
        case .number(let value): return value.node.literal
        case .expression(let value): return value.node.literal
        case .list(let items):
            let literals = items.compactMap(\.literal)
            return literals.count == items.count ? .list(literals) : nil
        case .map(let map):
            let literals = map.entries.compactMap { entry in entry.value.literal.map { (entry.key, $0) } }
            return literals.count == map.entries.count ? .map(OrderedMap(literals)) : nil
        }
    }
}

extension ExpressionNode {
    /// The value of a tree without anything to evaluate, by the kind that it is written with.
    package var literal: LiteralValue? {
        switch self {
        case .null: return .null
        case .boolean(let value): return .boolean(value)
        case .number(let value): return .number(value)
        case .string(let text): return .text(text)
        case .text(let segments):
            var joined = ""
            for segment in segments {
                guard case .text(let text)? = segment.literal else { return nil }
                joined += text
            }
            return .text(joined)
        default: return nil
        }
    }
}

// An `OrderedMap` of literals is compared by them.
extension LiteralValue: ComparedByContent {}
