/// Whether all conditions hold; `true` if there are none.
public func allOf(_ conditions: [Value<Bool>]) -> Value<Bool> {
    joined(conditions, by: .and) ?? true
}

/// Whether one of the conditions holds; `false` if there are none.
public func anyOf(_ conditions: [Value<Bool>]) -> Value<Bool> {
    joined(conditions, by: .or) ?? false
}

private func joined(_ conditions: [Value<Bool>], by sign: BinaryOperator) -> Value<Bool>? {
    guard let first = conditions.first else { return nil }
    return Value(conditions.dropFirst().reduce(first.node) { .binary(sign, $0, $1.node) })
}
