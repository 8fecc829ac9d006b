package import Workflows

/// The values of one variation of a job, under names in lower case.
package struct MatrixCombination: Sendable {
    /// The values: those of the axes first.
    package fileprivate(set) var values: [(name: String, value: UntypedValue)] = []
    /// The positions of the names, if there are many.
    private var positions: [String: Int] = [:]

    /// More values than this are not gone through for each name.
    private static let bound = 50

    /// What a job without a matrix has.
    package static let none = MatrixCombination()

    /// The value of a name in lower case.
    package subscript(name: String) -> UntypedValue? {
        position(of: name).map { values[$0].value }
    }

    private func position(of name: String) -> Int? {
        positions.isEmpty ? values.firstIndex { $0.name == name } : positions[name]
    }

    /// The value of a name, and of names below it; `nil` if nothing is written there.
    package func value(at path: some Collection<String>) -> UntypedValue? {
        guard let first = path.first, var value = self[first.inLowerCase] else { return nil }
        for name in path.dropFirst() {
            guard case .map(let map) = value else { return nil }
            let wanted = name.inLowerCase
            guard let entry = map.entries.first(where: { $0.key == name || $0.key.inLowerCase == wanted }) else {
                return nil
            }
            value = entry.value
        }
        return value
    }

    fileprivate mutating func set(_ name: String, _ value: UntypedValue) {
        if let index = position(of: name) {
            values[index].value = value
            return
        }
        values.append((name, value))
        if values.count == Self.bound {
            for (index, entry) in values.enumerated() { positions[entry.name] = index }
        } else if !positions.isEmpty {
            positions[name] = values.count - 1
        }
    }
}

/// The variations that come of a matrix.
package enum MatrixExpansion: Sendable {
    /// These, in GitHub's order.
    case known([MatrixCombination])
    /// More than were asked for.
    case more
    /// Only the run knows which, or nobody can count them.
    case unknown

    /// The most variations that GitHub makes of a matrix.
    package static let limit = 256
}

extension MatrixVectors {
    /// The combinations that come of the matrix.
    ///
    /// Follows GitHub: combinations of the axes, without those that a row of `exclude` fits, then `include`, whose rows
    /// become jobs of their own if they fit no combination. A row of `include` without any axis fits all. A value may
    /// be an expression, as long as no row of `include` or `exclude` asks for it.
    package func expanded(upTo bound: Int = MatrixExpansion.limit) -> MatrixExpansion {
        guard let axes = writtenAxes, let include = rows(include, axes), let exclude = rows(exclude, axes) else {
            return .unknown
        }
        let values = axes.map(\.values)
        // GitHub refuses an empty row and an unknown axis of `exclude`; another rule says so.
        let excluding = exclude.filter { !$0.filters.isEmpty && $0.hasOnlyAxes }
        var search = CombinationSearch(values, without: excluding.map(\.filters))
        guard let found = search?.first(bound + 1) else { return .unknown }
        guard found.count <= bound else { return .more }
        var combinations = found.map { positions in combination(at: positions) }
        guard !include.isEmpty else { return .known(combinations) }
        // Rows of their own come last, whatever stands before them.
        var added: [MatrixCombination] = []
        for (row, written) in zip(include, writtenRows) {
            var isMatched = false
            for index in found.indices {
                guard let fits = row.fits(found[index], of: values) else { return .unknown }
                guard fits else { continue }
                isMatched = true
                for entry in written.entries { combinations[index].set(entry.key.inLowerCase, entry.value) }
            }
            guard !isMatched else { continue }
            var own = MatrixCombination()
            for entry in written.entries { own.set(entry.key.inLowerCase, entry.value) }
            added.append(own)
            guard combinations.count + added.count <= bound else { return .more }
        }
        return .known(combinations + added)
    }

    private func combination(at positions: [Int]) -> MatrixCombination {
        var combination = MatrixCombination()
        combination.values.reserveCapacity(positions.count)
        for (axis, position) in zip(axes.entries, positions) {
            guard case .values(let values) = axis.value else { continue }
            combination.set(axis.key.inLowerCase, values[position])
        }
        return combination
    }

    private var writtenRows: [OrderedMap<UntypedValue>] {
        guard case .rows(let rows)? = include else { return [] }
        return rows.compactMap(\.written)
    }
}
