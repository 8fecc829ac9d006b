extension Knowledge {
    /// The value, if it is known.
    package var value: ExpressionValue? {
        if case .value(let value) = self { value } else { nil }
    }

    /// What the value may count as in a condition.
    package var truths: Truths {
        switch self {
        case .value(let value): value.isTruthy ? .truthy : .falsy
        case .text(let text): text.hasWrittenPart ? .truthy : .all
        case .oneOf(let alternatives): alternatives.reduce(into: []) { $0.formUnion($1.truths) }
        case .unknown(let truths): truths
        }
    }

    /// Whether the value may count as true.
    package var canBeTrue: Bool { truths.contains(.truthy) }

    /// Whether the value counts as true; `nil` if that depends on the run.
    package var truth: Bool? {
        switch truths {
        case .truthy: true
        case .falsy: false
        default: nil
        }
    }

    /// What the value is in the runs in which it counts as true, or in those in which it counts as false.
    func part(_ wanted: Truths) -> [Knowledge] {
        alternatives.compactMap { alternative in
            let truths = alternative.truths.intersection(wanted)
            switch alternative {
            case _ where truths.isEmpty: return nil
            case .unknown: return .unknown(truths)
            // Text that counts as false is empty.
            case .text where wanted == .falsy: return .value(.string(""))
            default: return alternative
            }
        }
    }

    /// The knowledge of what a function of the value yields.
    func map(_ transform: (ExpressionValue) -> ExpressionValue) -> Knowledge {
        switch self {
        case .value(let value): .value(transform(value))
        case .oneOf(let alternatives): .any(of: alternatives.map { $0.map(transform) })
        case .text, .unknown: .anything
        }
    }

    /// The texts that may come out, as far as they are known, and whether no other value can.
    ///
    /// Values that count as false and are no text are what `&&` yields when its condition does not hold; they count as
    /// others.
    package var possibleTexts: (texts: [String], isComplete: Bool) {
        if case .value(let value) = self, value.isPrimitive { return ([value.text], true) }
        var texts: [String] = []
        var isComplete = true
        for alternative in alternatives {
            switch alternative {
            case .value(.string(let text)): texts.append(text)
            case .value(let value) where value.isPrimitive && value.isTruthy: texts.append(value.text)
            default: isComplete = false
            }
        }
        return (texts, isComplete)
    }
}
