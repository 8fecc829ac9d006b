import Workflows

/// The variations of a matrix that is written out, for rules that look at one leg after the other.
struct MatrixLegs {
    /// A matrix with more legs is left alone.
    private static let limit = 64

    /// The names and values of each leg; one leg without any where the job has no matrix.
    let legs: [OrderedMap<LiteralValue>]

    /// Lists the legs of a job; `nil` where an expression decides about them or there are too many.
    init?(of job: CheckedJob) {
        guard let matrix = job.strategy?.matrix else {
            legs = [[:]]
            return
        }
        guard case .vectors(let vectors) = matrix, let rows = Self.rows(vectors.include),
            let excluded = Self.rows(vectors.exclude), let combinations = Self.combinations(vectors.axes)
        else { return nil }
        let axes = vectors.axes.entries.map(\.key)
        var legs = combinations.filter { leg in !excluded.contains { Self.fits($0, leg, axes) } }
        let originals = legs
        for row in rows {
            var isAdded = false
            for index in originals.indices where Self.fits(row, originals[index], axes) {
                for entry in row.entries { legs[index][entry.key] = entry.value }
                isAdded = true
            }
            if !isAdded { legs.append(row) }
            guard legs.count <= Self.limit else { return nil }
        }
        self.legs = legs
    }

    /// The value of an expression in each leg; `nil` for a leg where it is not known.
    func values(of node: ExpressionNode) -> [ExpressionValue?] {
        legs.map { MatrixLeg(values: $0).evaluation(of: node) }
    }

    private static func rows(_ rows: MatrixRows?) -> [OrderedMap<LiteralValue>]? {
        switch rows {
        case nil: return []
        case .expression?: return nil
        case .rows(let rows)?:
            let literals = rows.compactMap { row -> OrderedMap<LiteralValue>? in
                guard case .map(let map)? = UntypedValue.map(row).literal else { return nil }
                return map
            }
            return literals.count == rows.count ? literals : nil
        }
    }

    private static func combinations(_ axes: OrderedMap<MatrixVector>) -> [OrderedMap<LiteralValue>]? {
        guard !axes.isEmpty else { return [] }
        var result: [OrderedMap<LiteralValue>] = [[:]]
        for axis in axes.entries {
            guard case .values(let values) = axis.value, result.count * values.count <= limit else { return nil }
            let literals = values.compactMap(\.literal)
            guard literals.count == values.count else { return nil }
            result = result.flatMap { leg in literals.map { leg.appending([axis.key: $0]) } }
        }
        return result
    }

    /// Whether a row fits a leg in all that it says about axes.
    private static func fits(
        _ row: OrderedMap<LiteralValue>, _ leg: OrderedMap<LiteralValue>, _ axes: [String]
    ) -> Bool {
        axes.allSatisfy { axis in
            guard let wanted = row.value(named: axis), let value = leg.value(named: axis) else { return true }
            return wanted.fits(value)
        }
    }
}

extension OrderedMap {
    /// The value of a name, which is compared without case.
    func value(named name: String) -> Element? {
        entries.first { $0.key == name }?.value ?? entries.first { $0.key.lowercased() == name.lowercased() }?.value
    }
}

extension LiteralValue {
    /// The value as expressions see it.
    var expressionValue: ExpressionValue {
        switch self {
        case .null: .null
        case .boolean(let value): .boolean(value)
        case .number(let value): .number(value)
        case .text(let text): .string(text)
        case .list(let items): .list(items.map(\.expressionValue))
        case .map(let map): .members(map.entries.map { ($0.key, $0.value.expressionValue) })
        }
    }
}

/// What is known in one job of a matrix.
private struct MatrixLeg: RunFacts {
    static let context = ContextName.matrix

    let values: OrderedMap<LiteralValue>

    func value(of names: [String]) -> ExpressionValue? {
        guard !names.isEmpty else { return nil }
        var value = LiteralValue.map(values)
        for name in names {
            guard case .map(let map) = value, let member = map.value(named: name) else { return nil }
            value = member
        }
        return value.expressionValue
    }
}
