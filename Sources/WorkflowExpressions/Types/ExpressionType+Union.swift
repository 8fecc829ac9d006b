extension ExpressionType {
    /// More texts than these are any text.
    private static let maximumTexts = 32

    /// What a value is that has one of two types.
    public func union(_ other: ExpressionType) -> ExpressionType {
        if isAny || other.isAny { return .any }
        var type = ExpressionType(kinds.union(other.kinds))
        type.texts = Self.merged(self, other, .string, texts, other.texts) { first, second in
            let all = first + second.filter { !first.contains($0) }
            return all.count <= Self.maximumTexts ? all : nil
        }
        type.number = Self.merged(self, other, .number, number, other.number) { $0 == $1 ? $0 : nil }
        type.boolean = Self.merged(self, other, .boolean, boolean, other.boolean) { $0 == $1 ? $0 : nil }
        switch (kinds.contains(.array), other.kinds.contains(.array)) {
        case (true, true):
            type.elements = [element.union(other.element)]
            type.isFiltered = isFiltered && other.isFiltered
            // What is mapped here and picked there is anything.
            if isFiltered != other.isFiltered { return .any }
        case (true, false): (type.elements, type.isFiltered) = (elements, isFiltered)
        case (false, true): (type.elements, type.isFiltered) = (other.elements, other.isFiltered)
        case (false, false): break
        }
        switch (kinds.contains(.object), other.kinds.contains(.object)) {
        case (true, true): type.mergeMembers(self, other)
        case (true, false): (type.properties, type.others) = (properties, others)
        case (false, true): (type.properties, type.others) = (other.properties, other.others)
        case (false, false): break
        }
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

    private mutating func mergeMembers(_ left: ExpressionType, _ right: ExpressionType) {
        let names = Set(left.properties.keys).union(right.properties.keys)
        for name in names {
            let first = left.properties[name] ?? left.others.first ?? .null
            properties[name] = first.union(right.properties[name] ?? right.others.first ?? .null)
        }
        switch (left.others.first, right.others.first) {
        case (let first?, let second?): others = [first.union(second)]
        case (let one?, nil), (nil, let one?): others = [one.orNull]
        case (nil, nil): break
        }
    }

    /// What is left of the type where the value is falsy.
    var falsy: ExpressionType {
        if isAny { return ExpressionType(.primitive) }
        var type = ExpressionType(kinds.intersection(.primitive))
        if kinds.contains(.string) { type.texts = [""] }
        if texts.map({ !$0.contains("") }) == true { type.kinds.remove(.string) }
        if kinds.contains(.boolean) { type.boolean = false }
        if boolean == true { type.kinds.remove(.boolean) }
        if let number, number != 0, !number.isNaN { type.kinds.remove(.number) }
        type.number = number
        return type
    }

    /// What is left of the type where the value is truthy.
    var truthy: ExpressionType {
        if isAny { return .any }
        var type = self
        type.kinds.remove(.null)
        type.texts = texts?.filter { !$0.isEmpty }
        if type.texts?.isEmpty == true { type.kinds.remove(.string) }
        if kinds.contains(.boolean) { type.boolean = true }
        if boolean == false { type.kinds.remove(.boolean) }
        if let number, number == 0 || number.isNaN { type.kinds.remove(.number) }
        return type
    }
}
