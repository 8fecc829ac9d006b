import WorkflowAnalysis
import Workflows

struct MatrixRowsRule: WorkflowRule {
    let name = "matrix-rows"
    var documentation: String {
        """
        A row of `include` or `exclude` is empty, or a row of `exclude` has a key that is not an axis.

        Wrong:

        ```swift
        let legs = MatrixVectors(
            axes: ["platform": ["linux/amd64", "linux/arm64"], "debug": [true, false]],
            exclude: [["platfrom": "linux/arm64"]])
        Job("build", runsOn: .ubuntu2404, strategy: Strategy(matrix: .vectors(legs))) { RunStep(script: "make") }
        ```

        Right:

        ```swift
        let legs = MatrixVectors(
            axes: ["platform": ["linux/amd64", "linux/arm64"], "debug": [true, false]],
            exclude: [["platform": "linux/arm64", "debug": true]])
        Job("build", runsOn: .ubuntu2404, strategy: Strategy(matrix: .vectors(legs))) { RunStep(script: "make") }
        ```
        """
    }

    func problems(in file: FileAnalysis) -> [Problem] {
        var problems: [Problem] = []
        for job in file.jobs {
            guard let matrix = job.matrix else { continue }
            for (index, row) in Self.rows(of: matrix.include).enumerated() where row.isEmpty {
                problems.append(Problem(job.place["strategy", "matrix", "include"][index], "the row is empty"))
            }
            let excluded = Self.rows(of: matrix.exclude)
            guard !excluded.isEmpty else { continue }
            let axes = Set(matrix.axes.entries.map { $0.key.lowercased() })
            for (index, row) in excluded.enumerated() {
                let place = job.place["strategy", "matrix", "exclude"][index]
                if row.isEmpty { problems.append(Problem(place, "the row is empty")) }
                for entry in row.entries where !axes.contains(entry.key.lowercased()) {
                    problems.append(
                        Problem(place[entry.key], "the matrix has no axis '\(entry.key)' to exclude by"))
                }
            }
        }
        return problems
    }

    private static func rows(of rows: MatrixRows?) -> [Mapping<UntypedValue>] {
        guard case .rows(let rows)? = rows else { return [] }
        return rows
    }
}
