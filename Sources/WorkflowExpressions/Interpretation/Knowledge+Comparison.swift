extension Knowledge {
    /// What is known of a comparison with another value.
    func compared(by sign: BinaryOperator, to other: Knowledge) -> Knowledge {
        if case .value(let left) = self, case .value(let right) = other {
            return .value(.boolean(left.compared(by: sign, to: right)))
        }
        guard isSeveral || other.isSeveral else { return .boolean(Self.answer(sign, self, other)) }
        var result: Bool?
        for left in alternatives {
            for right in other.alternatives {
                guard let answer = Self.answer(sign, left, right), result == nil || result == answer else {
                    return .someBoolean
                }
                result = answer
            }
        }
        return .boolean(result)
    }

    /// The comparison of two alternatives; `nil` if the run decides.
    private static func answer(_ sign: BinaryOperator, _ left: Knowledge, _ right: Knowledge) -> Bool? {
        switch (sign, left, right) {
        // Of arrays and objects GitHub compares the identity, which is not known before the run.
        case (_, .value(.array), .value(.array)), (_, .value(.object), .value(.object)): nil
        case (_, .value(let left), .value(let right)): left.compared(by: sign, to: right)
        case (.equal, _, _): areEqual(left, right)
        case (.notEqual, _, _): areEqual(left, right).map { !$0 }
        default: nil
        }
    }

    private static func areEqual(_ left: Knowledge, _ right: Knowledge) -> Bool? {
        switch (left, right) {
        case (.text(let left), .text(let right)):
            if left.isCertainly(right) { return true }
            return left.folded.maybe(right.folded) ? nil : false
        case (.text(let text), .value(.string(let other))), (.value(.string(let other)), .text(let text)):
            return text.folded.maybe(RunText(other).folded) ? nil : false
        case (.text, .value(let other)), (.value(let other), .text):
            return other.isPrimitive ? nil : false
        // No other value is equal to empty text that counts as true: `'0' == ''` compares two texts.
        case (.unknown(.truthy), .value(.string(""))), (.value(.string("")), .unknown(.truthy)):
            return false
        default:
            return nil
        }
    }
}
