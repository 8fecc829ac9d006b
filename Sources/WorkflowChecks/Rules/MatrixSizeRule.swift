import Workflows

/// A matrix makes more jobs than GitHub accepts.
///
/// At most 256 jobs come of one matrix. Only what is written out can be counted.
///
/// Wrong:
///
/// ```swift
/// let seeds = MatrixVectors(axes: ["seed": .values((1...257).map { .number(Value(Double($0))) })])
/// Job("test", runsOn: .ubuntu2404, strategy: Strategy(matrix: .vectors(seeds))) { RunStep(script: "make test") }
/// ```
///
/// Right:
///
/// ```swift
/// let seeds = MatrixVectors(axes: ["seed": .values((1...16).map { .number(Value(Double($0))) })])
/// Job("test", runsOn: .ubuntu2404, strategy: Strategy(matrix: .vectors(seeds))) { RunStep(script: "make test") }
/// ```
struct MatrixSizeRule: WorkflowRule {
    let name = "matrix-size"

    /// GitHub's limit.
    static let limit = 256

    func problems(in file: CheckedFile) -> [Problem] {
        file.matrices.compactMap { matrix, place in
            guard let count = matrix.jobCount(upTo: Self.limit), count > Self.limit else { return nil }
            return Problem(
                place,
                "the matrix makes more than \(Self.limit) jobs, which is GitHub's limit; split it, or exclude some")
        }
    }
}
