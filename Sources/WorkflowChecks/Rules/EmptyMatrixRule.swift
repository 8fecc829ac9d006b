import WorkflowAnalysis
import Workflows

struct EmptyMatrixRule: WorkflowRule {
    let name = "empty-matrix"
    var documentation: String {
        #"""
        A matrix has no combinations, or one of its axes has no values.

        GitHub fails the job in both cases.

        Wrong:

        ```swift
        struct Leg: MatrixAxes {
            let platform = Axis<String>("platform")
        }

        let legs = TypedMatrix<Leg>(rows: [])
        Job("build", runsOn: .ubuntu2404, strategy: Strategy(matrix: legs.matrix)) {
            RunStep(script: "make \"$PLATFORM\"", env: ["PLATFORM": legs.platform])
        }
        ```

        Right:

        ```swift
        struct Leg: MatrixAxes {
            let platform = Axis<String>("platform")
        }

        let legs = TypedMatrix<Leg>(rows: [[.init(\.platform, "linux/amd64")]])
        Job("build", runsOn: .ubuntu2404, strategy: Strategy(matrix: legs.matrix)) {
            RunStep(script: "make \"$PLATFORM\"", env: ["PLATFORM": legs.platform])
        }
        ```
        """#
    }

    func problems(in file: FileAnalysis) -> [Problem] {
        file.jobs.flatMap { job -> [Problem] in
            guard let matrix = job.matrix else { return [] }
            let place = job.place["strategy", "matrix"]
            let axes = matrix.axes.entries.compactMap { axis -> Problem? in
                guard case .values(let values) = axis.value, values.isEmpty else { return nil }
                return Problem(place[axis.key], "the axis '\(axis.key)' has no values")
            }
            guard axes.isEmpty, job.variations?.isEmpty == true else { return axes }
            let message =
                matrix.axes.isEmpty
                ? "the matrix has no combination; give it a row, or leave the job out"
                : "the matrix excludes all of its combinations; exclude fewer, or leave the job out"
            return [Problem(place, message)]
        }
    }
}
