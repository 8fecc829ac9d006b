import Workflows

/// A row of `include` or `exclude` is empty, or excludes by a key that is no axis.
///
/// Wrong:
///
/// ```swift
/// let legs = MatrixVectors(
///     axes: ["platform": ["linux/amd64", "linux/arm64"], "debug": [true, false]],
///     exclude: [["platfrom": "linux/arm64"]])
/// Job("build", runsOn: .ubuntu2404, strategy: Strategy(matrix: .vectors(legs))) { RunStep(script: "make") }
/// ```
///
/// Right:
///
/// ```swift
/// let legs = MatrixVectors(
///     axes: ["platform": ["linux/amd64", "linux/arm64"], "debug": [true, false]],
///     exclude: [["platform": "linux/arm64", "debug": true]])
/// Job("build", runsOn: .ubuntu2404, strategy: Strategy(matrix: .vectors(legs))) { RunStep(script: "make") }
/// ```
struct MatrixRowsRule: WorkflowRule {
    let name = "matrix-rows"

    func problems(in file: CheckedFile) -> [Problem] {
        file.matrices.flatMap { matrix, place -> [Problem] in
            let axes = Set(matrix.axes.entries.map { $0.key.lowercased() })
            return problems(in: matrix.include, "\(place).include", axes: nil)
                + problems(in: matrix.exclude, "\(place).exclude", axes: axes)
        }
    }

    private func problems(in rows: MatrixRows?, _ place: String, axes: Set<String>?) -> [Problem] {
        guard case .rows(let rows)? = rows else { return [] }
        return rows.enumerated().flatMap { index, row -> [Problem] in
            let place = "\(place)[\(index)]"
            if row.isEmpty { return [Problem(place, "the row is empty")] }
            guard let axes else { return [] }
            return row.entries.filter { !axes.contains($0.key.lowercased()) }
                .map { Problem("\(place).\($0.key)", "the matrix has no axis '\($0.key)' to exclude by") }
        }
    }
}
