import Workflows

extension MatrixVectors {
    /// How many jobs come of the matrix; at least `bound + 1` where they are more; `nil` where an expression decides.
    ///
    /// Follows GitHub: combinations of the axes, without those that a row of `exclude` matches, then `include`, whose
    /// rows become jobs of their own where they fit no combination.
    func combinationCount(upTo bound: Int) -> Int? {
        guard let axes = literalAxes, let include = literalRows(include), let exclude = literalRows(exclude) else {
            return nil
        }
        var count = 0
        var fitting = [Bool](repeating: false, count: include.count)
        var indices = [Int](repeating: 0, count: axes.count)
        var isDone = axes.isEmpty || axes.contains { $0.values.isEmpty }
        // Enough combinations to be sure are enough: a matrix of millions is counted no further than it matters.
        var remaining = 1_000_000
        while !isDone, count <= bound, remaining > 0 {
            remaining -= 1
            let combination = Dictionary(
                zip(axes, indices).map { ($0.name, $0.values[$1]) }, uniquingKeysWith: { first, _ in first })
            if !exclude.contains(where: { row in row.allSatisfy { combination[$0.key] == $0.value } }) {
                count += 1
                for (index, row) in include.enumerated() {
                    let axisValues = row.filter { combination[$0.key] != nil }
                    fitting[index] =
                        fitting[index] || axisValues.allSatisfy { combination[$0.key] == $0.value }
                }
            }
            isDone = !Self.advance(&indices, through: axes.map(\.values.count))
        }
        return count + fitting.count { !$0 }
    }

    private static func advance(_ indices: inout [Int], through counts: [Int]) -> Bool {
        for position in indices.indices.reversed() {
            indices[position] += 1
            if indices[position] < counts[position] { return true }
            indices[position] = 0
        }
        return false
    }

    private var literalAxes: [(name: String, values: [String])]? {
        var result: [(name: String, values: [String])] = []
        for axis in axes.entries {
            guard case .values(let values) = axis.value else { return nil }
            result.append((axis.key.lowercased(), values.map(\.comparisonKey)))
        }
        return result
    }

    private func literalRows(_ rows: MatrixRows?) -> [[(key: String, value: String)]]? {
        switch rows {
        case nil: []
        case .expression: nil
        case .rows(let rows): rows.map { $0.entries.map { ($0.key.lowercased(), $0.value.comparisonKey) } }
        }
    }
}

extension UntypedValue {
    /// A text that two values share only if they are alike.
    fileprivate var comparisonKey: String {
        // Nearly all values are literals, and to describe a value takes reflection, a thousand times as long.
        switch self {
        case .text(let value):
            if case .string(let text) = value.node { return "text " + text }
        case .number(let value):
            if case .number(let number) = value.node { return "number \(number)" }
        case .boolean(let value):
            if case .boolean(let isTrue) = value.node { return isTrue ? "true" : "false" }
        case .null, .expression, .list, .map:
            break
        }
        return String(describing: self)
    }
}
