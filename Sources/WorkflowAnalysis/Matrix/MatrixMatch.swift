package import Workflows

extension LiteralValue {
    /// Whether a value of an axis fits this value in a row of `include` or `exclude`, as GitHub sees it.
    ///
    /// A row states only what it is about: of a mapping or a list in it, each written leaf is compared with the axis's
    /// value at the same path, by the `==` of expressions.
    package func fits(_ value: LiteralValue) -> Bool {
        switch self {
        case .map(let map):
            map.entries.allSatisfy { $0.value.fits(value.member($0.key)) }
        case .list(let items):
            items.enumerated().allSatisfy { $1.fits(value.element($0)) }
        case .null, .boolean, .number, .text:
            expressionValue.looselyEquals(value.expressionValue)
        }
    }

    private func member(_ name: String) -> LiteralValue {
        guard case .map(let map) = self else { return .null }
        return map.entries.first { $0.key.lowercased() == name.lowercased() }?.value ?? .null
    }

    private func element(_ index: Int) -> LiteralValue {
        guard case .list(let items) = self, items.indices.contains(index) else { return .null }
        return items[index]
    }
}
