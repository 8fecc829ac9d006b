extension ExpressionValue {
    /// Whether two values are loosely equal: GitHub's `==`.
    public func looselyEquals(_ other: ExpressionValue) -> Bool {
        switch (self, other) {
        case (.null, .null): true
        case (.boolean(let left), .boolean(let right)): left == right
        case (.number(let left), .number(let right)): left == right
        case (.string(let left), .string(let right)): OrdinalText.equal(left, right)
        case (.array(let left), .array(let right)): left === right
        case (.object(let left), .object(let right)): left === right
        // Arrays and objects become NaN beside a null or boolean, which equals nothing.
        case (.array, _), (.object, _), (_, .array), (_, .object): false
        default: number == other.number
        }
    }

    /// Whether this value is loosely less than another: GitHub's `<`.
    public func isLooselyLess(than other: ExpressionValue) -> Bool {
        switch (self, other) {
        case (.null, .null): false
        case (.string(let left), .string(let right)): OrdinalText.compare(left, right) < 0
        case (.array, _), (.object, _), (_, .array), (_, .object): false
        default: number < other.number
        }
    }

    /// The value of a comparison.
    func compared(by sign: BinaryOperator, to other: ExpressionValue) -> Bool {
        switch sign {
        case .equal: looselyEquals(other)
        case .notEqual: !looselyEquals(other)
        case .less: isLooselyLess(than: other)
        case .lessOrEqual: looselyEquals(other) || isLooselyLess(than: other)
        case .greater: other.isLooselyLess(than: self)
        case .greaterOrEqual: looselyEquals(other) || other.isLooselyLess(than: self)
        case .and: isTruthy && other.isTruthy
        case .or: isTruthy || other.isTruthy
        }
    }
}
