package import Workflows

extension LiteralValue {
    /// Whether a value of an axis fits this value in a row of `include` or `exclude`, as GitHub sees it.
    ///
    /// A row states only what it is about: of a mapping or a list in it, each written leaf is compared with the axis's
    /// value at the same path. Leaves compare as `==` does in expressions: text without case, and two kinds as numbers.
    package func fits(_ value: LiteralValue) -> Bool {
        switch self {
        case .map(let map):
            map.entries.allSatisfy { $0.value.fits(value.member($0.key)) }
        case .list(let items):
            items.enumerated().allSatisfy { $1.fits(value.element($0)) }
        case .null, .boolean, .number, .text:
            isLooselyEqual(to: value)
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

    private func isLooselyEqual(to other: LiteralValue) -> Bool {
        switch (self, other) {
        case (.null, .null): true
        case (.boolean(let left), .boolean(let right)): left == right
        case (.text(let left), .text(let right)): left.uppercased() == right.uppercased()
        default: asNumber == other.asNumber
        }
    }

    /// The number that GitHub makes of a value before it compares it with one of another kind.
    private var asNumber: Double {
        switch self {
        case .null: 0
        case .boolean(let value): value ? 1 : 0
        case .number(let value): value
        case .text(let text): Self.number(text)
        case .list, .map: .nan
        }
    }

    private static func number(_ text: String) -> Double {
        let digits = text.drop(while: \.isWhitespace)
        guard let end = digits.lastIndex(where: { !$0.isWhitespace }) else { return 0 }
        let number = digits[...end]
        if number.hasPrefix("0x") { return Int32(number.dropFirst(2), radix: 16).map(Double.init) ?? .nan }
        if number.hasPrefix("0o") { return Int32(number.dropFirst(2), radix: 8).map(Double.init) ?? .nan }
        // Swift reads names and hexadecimal fractions as well, which GitHub does not.
        guard number.utf8.allSatisfy({ "0123456789+-.eE".utf8.contains($0) }) else { return .nan }
        return Double(number) ?? .nan
    }
}
