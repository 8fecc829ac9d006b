import WorkflowAnalysis
import Workflows

struct MatrixSizeRule: WorkflowRule {
    let name = "matrix-size"
    var documentation: String {
        """
        A matrix creates more jobs than GitHub accepts.

        A matrix creates at most 256 jobs. Only a matrix that is written out can be counted.

        Wrong:

        ```swift
        let seeds = MatrixVectors(axes: ["seed": .values((1...257).map { .number(Value(Double($0))) })])
        Job("test", runsOn: .ubuntu2404, strategy: Strategy(matrix: .vectors(seeds))) { RunStep(script: "make test") }
        ```

        Right:

        ```swift
        let seeds = MatrixVectors(axes: ["seed": .values((1...16).map { .number(Value(Double($0))) })])
        Job("test", runsOn: .ubuntu2404, strategy: Strategy(matrix: .vectors(seeds))) { RunStep(script: "make test") }
        ```
        """
    }

    func problems(in file: FileAnalysis) -> [Problem] {
        file.jobs.compactMap { job in
            guard case .more = job.expansion else { return nil }
            return Problem(
                job.place["strategy", "matrix"],
                "the matrix makes more than \(MatrixExpansion.limit) jobs, which is GitHub's limit; split it, or exclude some"
            )
        }
    }
}
