extension ExpressionType {
    /// What stands at a name; `nil` if nothing can, whatever the value.
    func member(_ name: String) -> ExpressionType? {
        if isAny { return .any }
        if kinds == .object { return property(name) }
        if isPlain, kinds.isDisjoint(with: .collection) { return nil }
        let (properties, others, isFiltered) = (details.properties, details.others, details.isFiltered)
        var found: ExpressionType?
        func add(_ type: ExpressionType?) {
            guard let type else { return }
            found = found.map { $0.union(type) } ?? type
        }
        if kinds.contains(.object) { add(properties[OrdinalName(text: name)] ?? others.first) }
        if kinds.contains(.array) {
            if isFiltered {
                add(element.member(name).map(Self.filtered))
            } else if NumberSpelling.value(of: name) >= 0 {
                add(element.orNull)
            }
        }
        return found.map { kinds.isSubset(of: .collection) ? $0 : $0.orNull }
    }

    /// What stands at a computed index; `nil` if nothing can.
    func element(at index: ExpressionType) -> ExpressionType? {
        if isAny { return .any }
        if let texts = index.texts, texts.count == 1, index.kinds == .string { return member(texts[0]) }
        guard !kinds.isDisjoint(with: .collection) else { return nil }
        let (properties, others, isFiltered) = (details.properties, details.others, details.isFiltered)
        var found = ExpressionType.null
        if kinds.contains(.object) {
            for type in Array(properties.values) + others { found = found.union(type) }
        }
        if kinds.contains(.array) {
            guard !isFiltered else { return Self.filtered(element.element(at: index) ?? .any) }
            found = found.union(element)
        }
        return found
    }

    /// What the filter `.*` makes; `nil` if the value has no parts.
    func contents() -> ExpressionType? {
        if isAny { return Self.filtered(.any) }
        guard !kinds.isDisjoint(with: .collection) else { return nil }
        let (properties, others, isFiltered) = (details.properties, details.others, details.isFiltered)
        if kinds.contains(.array), isFiltered { return Self.filtered(element.contents()?.element ?? .any) }
        var parts: ExpressionType?
        var types = kinds.contains(.array) ? [element] : []
        if kinds.contains(.object) { types += Array(properties.values) + others }
        for type in types { parts = parts.map { $0.union(type) } ?? type }
        return Self.filtered(parts ?? .any)
    }

    private static func filtered(_ element: ExpressionType) -> ExpressionType {
        var type = array(of: element)
        type.details.isFiltered = true
        return type
    }

    /// The kinds in words: `a boolean`, `text or null`.
    var words: String {
        let names: [(Kinds, String)] = [
            (.boolean, "a boolean"), (.number, "a number"), (.string, "text"), (.array, "an array"),
            (.object, "an object"), (.null, "null"),
        ]
        return names.filter { kinds.contains($0.0) }.map(\.1).joined(separator: " or ")
    }
}
