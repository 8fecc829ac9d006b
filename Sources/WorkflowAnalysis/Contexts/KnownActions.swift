package import Workflows

/// Some of the actions whose inputs rules interpret: those of a step, a job or a file.
// Bits of a number: nearly every rule asks each file for its actions before it looks at anything else.
package struct KnownActions: Hashable, Sendable, ExpressibleByArrayLiteral {
    private var bits: UInt64 = 0

    package init(arrayLiteral actions: KnownAction...) {
        for action in actions { insert(action) }
    }

    /// Whether an action is among them.
    package func contains(_ action: KnownAction) -> Bool { bits & Self.bit(action) != 0 }

    /// Whether they have no action in common with others.
    package func isDisjoint(with others: KnownActions) -> Bool { bits & others.bits == 0 }

    /// Adds an action.
    package mutating func insert(_ action: KnownAction) { bits |= Self.bit(action) }

    /// Adds all of others.
    package mutating func formUnion(_ others: KnownActions) { bits |= others.bits }

    private static func bit(_ action: KnownAction) -> UInt64 { 1 << UInt64(action.rawValue) }
}
