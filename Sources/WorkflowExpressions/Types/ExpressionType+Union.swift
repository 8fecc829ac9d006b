extension ExpressionType {
    /// More texts than these are any text.
    private static let maximumTexts = 32

    /// What a value is that has one of two types.
    public func union(_ other: ExpressionType) -> ExpressionType {
        if isAny || other.isAny { return .any }
        var type = ExpressionType(kinds.union(other.kinds))
        if isPlain, other.isPlain { return type }
        if kinds == .boolean, other == .boolean { return other }
        let (left, right) = (details, other.details)
        // What is mapped here and picked there is anything.
        if kinds.contains(.array), other.kinds.contains(.array), left.isFiltered != right.isFiltered { return .any }
        var merged = Details()
        merged.texts = Self.merged(self, other, .string, left.texts, right.texts) { first, second in
            let all = first + second.filter { !first.contains($0) }
            return all.count <= Self.maximumTexts ? all : nil
        }
        merged.number = Self.merged(self, other, .number, left.number, right.number) { $0 == $1 ? $0 : nil }
        merged.boolean = Self.merged(self, other, .boolean, left.boolean, right.boolean) { $0 == $1 ? $0 : nil }
        switch (kinds.contains(.array), other.kinds.contains(.array)) {
        case (true, true): (merged.elements, merged.isFiltered) = ([element.union(other.element)], left.isFiltered)
        case (true, false): (merged.elements, merged.isFiltered) = (left.elements, left.isFiltered)
        case (false, true): (merged.elements, merged.isFiltered) = (right.elements, right.isFiltered)
        case (false, false): break
        }
        switch (kinds.contains(.object), other.kinds.contains(.object)) {
        case (true, true): merged.mergeMembers(left, right)
        case (true, false): (merged.properties, merged.others) = (left.properties, left.others)
        case (false, true): (merged.properties, merged.others) = (right.properties, right.others)
        case (false, false): break
        }
        if merged != Details() { type.details = merged }
        return type
    }

    /// What is known of a kind that one or both of two types may have.
    private static func merged<Known>(
        _ left: ExpressionType, _ right: ExpressionType, _ kind: Kinds, _ first: Known?, _ second: Known?,
        _ merge: (Known, Known) -> Known?
    ) -> Known? {
        switch (left.kinds.contains(kind), right.kinds.contains(kind)) {
        case (true, true): first.flatMap { first in second.flatMap { merge(first, $0) } }
        case (true, false): first
        case (false, true): second
        case (false, false): nil
        }
    }

    /// The same without what is known of values: the kinds alone, and any member of an object.
    ///
    /// It is what a value may be that today's values are examples of, as those of a matrix.
    package var withoutValues: ExpressionType {
        var type = ExpressionType(kinds)
        guard !isPlain, !kinds.isDisjoint(with: .collection) else { return type }
        var details = Details()
        details.isFiltered = self.details.isFiltered
        if kinds.contains(.array) { details.elements = [element.withoutValues] }
        if kinds.contains(.object) {
            details.properties = self.details.properties.mapValues(\.withoutValues)
            details.others = [.any]
        }
        type.details = details
        return type
    }

    /// False.
    private static let untrue = literal(false)
    /// True.
    private static let certain = literal(true)

    /// True or false, known which.
    static func literal(_ value: Bool) -> ExpressionType {
        var type = ExpressionType.boolean
        type.details.boolean = value
        return type
    }

    /// What is left of the type if the value is falsy.
    var falsy: ExpressionType {
        if isAny { return ExpressionType(.primitive) }
        if self == .boolean { return .untrue }
        var type = ExpressionType(kinds.intersection(.primitive))
        let known = details
        var rest = Details()
        if kinds.contains(.string) { rest.texts = [""] }
        if known.texts.map({ !$0.contains("") }) == true { type.kinds.remove(.string) }
        if kinds.contains(.boolean) { rest.boolean = false }
        if known.boolean == true { type.kinds.remove(.boolean) }
        if let number = known.number, number != 0, !number.isNaN { type.kinds.remove(.number) }
        rest.number = known.number
        type.details = rest
        return type
    }

    /// What is left of the type if the value is truthy.
    var truthy: ExpressionType {
        if isAny { return .any }
        if self == .boolean { return .certain }
        var type = self
        type.kinds.remove(.null)
        var known = details
        known.texts = known.texts?.filter { !$0.isEmpty }
        if known.texts?.isEmpty == true { type.kinds.remove(.string) }
        if known.boolean == false { type.kinds.remove(.boolean) }
        if kinds.contains(.boolean) { known.boolean = true }
        if let number = known.number, number == 0 || number.isNaN { type.kinds.remove(.number) }
        type.details = known
        return type
    }
}

extension ExpressionType.Details {
    /// Takes the members of two objects, each of which the value may be.
    fileprivate mutating func mergeMembers(_ left: Self, _ right: Self) {
        for name in Set(left.properties.keys).union(right.properties.keys) {
            let first = left.properties[name] ?? left.others.first ?? .null
            properties[name] = first.union(right.properties[name] ?? right.others.first ?? .null)
        }
        switch (left.others.first, right.others.first) {
        case (let first?, let second?): others = [first.union(second)]
        case (let one?, nil), (nil, let one?): others = [one.orNull]
        case (nil, nil): break
        }
    }
}
