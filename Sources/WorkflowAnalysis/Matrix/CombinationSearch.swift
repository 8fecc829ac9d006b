package import Workflows

extension MatrixVectors {
    /// The axes with their values, of which those are `nil` that expressions decide.
    package var writtenAxes: [(name: String, values: [LiteralValue?])]? {
        var result: [(name: String, values: [LiteralValue?])] = []
        for axis in axes.entries {
            guard case .values(let values) = axis.value else { return nil }
            result.append((axis.key.inLowerCase, values.map(\.literal)))
        }
        return result
    }

    /// Whether no expression decides which combinations there are.
    package var isWritten: Bool {
        guard let axes = writtenAxes, let include = rows(include, axes), let exclude = rows(exclude, axes) else {
            return false
        }
        return axes.allSatisfy { !$0.values.contains { $0 == nil } }
            && (include + exclude).allSatisfy { !$0.filters.contains { $0.value == nil } }
    }

    package func rows(_ rows: MatrixRows?, _ axes: [(name: String, values: [LiteralValue?])]) -> [MatrixRow]? {
        let positions = Dictionary(axes.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
        switch rows {
        case nil: return []
        case .expression: return nil
        case .rows(let rows):
            let written = rows.compactMap(\.written)
            return written.count == rows.count ? written.map { MatrixRow($0, positions) } : nil
        }
    }
}

/// A row of `include` or `exclude`, as far as it is about axes.
package struct MatrixRow {
    /// What the row demands of axes, by their positions; `nil` if an expression decides.
    package var filters: [(axis: Int, value: LiteralValue?)] = []
    /// Whether every key of the row is an axis.
    package var hasOnlyAxes = true

    package init(_ row: OrderedMap<UntypedValue>, _ positions: [String: Int]) {
        for entry in row.entries {
            if let axis = positions[entry.key.inLowerCase] {
                filters.append((axis, entry.value.literal))
            } else {
                hasOnlyAxes = false
            }
        }
    }

    /// Whether the row fits a combination; `nil` if an expression decides.
    package func fits(_ combination: [Int], of axes: [[LiteralValue?]]) -> Bool? {
        for filter in filters {
            guard let wanted = filter.value, let value = axes[filter.axis][combination[filter.axis]] else { return nil }
            if !wanted.fits(value) { return false }
        }
        return true
    }
}

/// Finds combinations that no row excludes, without trying those that begin as an excluded one does.
package struct CombinationSearch {
    /// How many values each axis has.
    private let counts: [Int]
    /// For each row, whether it fits each value of the axes that it says something about.
    private let fitting: [[Int: [Bool]]]
    /// The last axis that each row says something about.
    private let lastAxis: [Int]
    /// A matrix that takes more steps than this is not counted: no real one does.
    private var remainingSteps = 2_000_000

    /// Prepares a search; `nil` if an expression decides what a row excludes.
    package init?(_ axes: [[LiteralValue?]], without rows: [[(axis: Int, value: LiteralValue?)]]) {
        counts = axes.map(\.count)
        var fitting: [[Int: [Bool]]] = []
        for row in rows {
            var ofRow: [Int: [Bool]] = [:]
            for filter in row {
                guard let wanted = filter.value else { return nil }
                let values = axes[filter.axis].compactMap { $0 }
                guard values.count == axes[filter.axis].count else { return nil }
                ofRow[filter.axis] = zip(ofRow[filter.axis] ?? values.map { _ in true }, values)
                    .map { $0 && wanted.fits($1) }
            }
            fitting.append(ofRow)
        }
        self.fitting = fitting
        lastAxis = rows.map { row in row.map(\.axis).max() ?? 0 }
    }

    /// At most this many combinations, each as the positions of its values; `nil` if the search takes too long.
    package mutating func first(_ limit: Int) -> [[Int]]? {
        guard !counts.isEmpty, !counts.contains(0) else { return [] }
        var found: [[Int]] = []
        var chosen: [Int] = []
        // The rows that fit what is chosen so far, for each number of chosen values.
        var live: [[Int]] = [Array(fitting.indices)]
        var next = 0
        while found.count < limit {
            let axis = chosen.count
            guard next < counts[axis] else {
                guard let last = chosen.popLast() else { break }
                live.removeLast()
                next = last + 1
                continue
            }
            remainingSteps -= live[axis].count + 1
            guard remainingSteps > 0 else { return nil }
            let rows = live[axis].filter { fitting[$0][axis]?[next] ?? true }
            if rows.contains(where: { lastAxis[$0] <= axis }) {
                next += 1
            } else if axis == counts.count - 1 {
                found.append(chosen + [next])
                next += 1
            } else {
                chosen.append(next)
                live.append(rows)
                next = 0
            }
        }
        return found
    }
}
