package import Workflows

/// A pattern over the names of artifacts.
package struct NamePattern: Sendable {
    /// The pattern as it is written.
    package let text: RunText
    private let units: [PatternUnit]
    /// Whether the pattern has more than `*` and `?`, so that it may match any name.
    package let isUnclear: Bool

    /// Reads a pattern; what stands for more than `*` and `?` do is not understood, and can match anything.
    package init(_ text: RunText) {
        self.text = text
        var units: [PatternUnit] = []
        for (index, unit) in text.units.enumerated() {
            guard case .byte(let byte) = unit else {
                units.append(PatternUnit(unit))
                continue
            }
            switch byte {
            case UInt8(ascii: "*"):
                if units.last != .any { units.append(.any) }
            case UInt8(ascii: "?"): units.append(.one)
            case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "("), UInt8(ascii: "\\"): units.append(.unclear)
            case UInt8(ascii: "!") where index == 0: units.append(.unclear)
            default: units.append(.byte(byte))
            }
        }
        // `[a-z]`, `{a,b}` and `!a`: the rest of them means something else than it says.
        isUnclear = units.contains(.unclear)
        self.units = isUnclear ? [.unclear] : units
    }

    /// Whether the pattern can match a name in some run.
    package func canMatch(_ name: RunText) -> Bool { TextMatch.canMatch(units, name.units) }

    /// Whether the pattern matches a name in every run.
    package func alwaysMatches(_ name: RunText) -> Bool { TextMatch.alwaysMatches(units, name.units) }
}
