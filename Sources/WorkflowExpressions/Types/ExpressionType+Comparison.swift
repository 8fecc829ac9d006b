extension ExpressionType {
    /// What a value may be, as far as comparing goes; `nil` stands for any of its kind.
    private enum Sample {
        case null
        case boolean(Bool)
        case number(Double?)
        case text(String?)
        case array
        case object

        /// The number that it becomes beside another kind: `nil` for any.
        var number: Double? {
            switch self {
            case .null: 0
            case .boolean(let value): value ? 1 : 0
            case .number(let value): value
            case .text(let text): text.map { NumberSpelling.value(of: $0) }
            case .array, .object: .nan
            }
        }
    }

    private var samples: [Sample] {
        var samples: [Sample] = []
        let (texts, number, boolean) = (details.texts, details.number, details.boolean)
        if kinds.contains(.null) { samples.append(.null) }
        if kinds.contains(.boolean) {
            samples += boolean.map { [.boolean($0)] } ?? [.boolean(true), .boolean(false)]
        }
        if kinds.contains(.number) { samples.append(.number(number)) }
        if kinds.contains(.string) { samples += texts.map { $0.map { .text($0) } } ?? [.text(nil)] }
        if kinds.contains(.array) { samples.append(.array) }
        if kinds.contains(.object) { samples.append(.object) }
        return samples
    }

    /// Whether values of two types can be loosely equal.
    func canEqual(_ other: ExpressionType) -> Bool {
        if sharesUnknown(with: other) { return true }
        return pairs(with: other) { left, right in
            switch (left, right) {
            case (.array, .array), (.object, .object): return true
            case (.text(let first?), .text(let second?)): return OrdinalText.equal(first, second)
            case (.text, .text): return true
            default: break
            }
            switch (left.number, right.number) {
            case (let first?, let second?): return first == second
            case (let known?, nil), (nil, let known?): return !known.isNaN
            case (nil, nil): return true
            }
        }
    }

    /// Whether one of two values can come before the other; NaN, arrays and objects have no order.
    func canBeOrdered(with other: ExpressionType) -> Bool {
        if sharesUnknown(with: other) { return true }
        return pairs(with: other) { left, right in
            if case (.text, .text) = (left, right) { return true }
            return !(left.number?.isNaN ?? false) && !(right.number?.isNaN ?? false)
        }
    }

    /// Whether both may be text, or both a number, and one of them any.
    private func sharesUnknown(with other: ExpressionType) -> Bool {
        let shared = kinds.intersection(other.kinds)
        if shared.contains(.string), texts == nil || other.texts == nil { return true }
        return shared.contains(.number) && (details.number == nil || other.details.number == nil)
            && !(details.number ?? other.details.number ?? 0).isNaN
    }

    private func pairs(with other: ExpressionType, _ holds: (Sample, Sample) -> Bool) -> Bool {
        let others = other.samples
        return samples.contains { sample in others.contains { holds(sample, $0) } }
    }
}
