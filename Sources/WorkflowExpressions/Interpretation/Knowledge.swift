/// What is known of a value before the run.
///
/// `github.ref_type == 'tag' && 'release' || 'edge'` is one of two texts, `refs/heads/${{ inputs.branch }}` a text with a
/// gap, and an input that nobody has given is unknown.
package enum Knowledge: Sendable {
    /// This value.
    case value(ExpressionValue)
    /// Text, of which the run decides parts.
    case text(RunText)
    /// What one of these says; made by ``any(of:)``, which nests none and keeps them few.
    case oneOf([Knowledge])
    /// Any value that counts as true, any that counts as false, or any at all.
    case unknown(Truths)

    /// What values may count as in a condition.
    package struct Truths: OptionSet, Hashable, Sendable {
        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        package let rawValue: UInt8

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        package init(rawValue: UInt8) { self.rawValue = rawValue }

        /// Values that count as true.
        package static let truthy = Truths(rawValue: 1)
        /// Values that count as false.
        package static let falsy = Truths(rawValue: 2)
        /// All values.
        package static let all: Truths = [.truthy, .falsy]
    }

    /// Nothing is known.
    package static let anything = Knowledge.unknown(.all)
    /// True or false.
    package static let someBoolean = Knowledge.oneOf([.value(.boolean(true)), .value(.boolean(false))])

    /// A boolean; `nil` for one that is unknown.
    package static func boolean(_ value: Bool?) -> Knowledge { value.map { .value(.boolean($0)) } ?? .someBoolean }

    /// More alternatives than these are not kept apart.
    package static let bound = 64

    /// What one of some alternatives says.
    package static func any(of alternatives: [Knowledge]) -> Knowledge {
        if alternatives.count == 1 { return alternatives[0] }
        var kept: [Knowledge] = []
        var rest: Truths = []
        for alternative in alternatives.lazy.flatMap(\.alternatives) {
            if case .unknown(let truths) = alternative {
                rest.formUnion(truths)
            } else if kept.count == bound {
                ExpressionBound.reach("the values of an expression behind the first \(bound)")
                rest.formUnion(alternative.truths)
            } else if !kept.contains(where: alternative.isSame) {
                kept.append(alternative)
            }
        }
        if !rest.isEmpty { kept.append(.unknown(rest)) }
        return kept.count == 1 ? kept[0] : .oneOf(kept)
    }

    /// What the value may be, each alternative by itself.
    package var alternatives: [Knowledge] {
        if case .oneOf(let alternatives) = self { alternatives } else { [self] }
    }

    /// Whether the value may be one of several.
    var isSeveral: Bool { if case .oneOf = self { true } else { false } }

    private func isSame(as other: Knowledge) -> Bool {
        switch (self, other) {
        case (.value(let left), .value(let right)): left.hasSameContents(as: right)
        case (.text(let left), .text(let right)): left == right
        default: false
        }
    }
}
