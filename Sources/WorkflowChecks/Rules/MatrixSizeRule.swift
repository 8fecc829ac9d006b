import Workflows

/// A matrix makes more jobs than GitHub accepts.
///
/// At most 256 jobs come of one matrix. Only what is written out can be counted.
///
/// Wrong: axes of 17 and 16 values.
/// Right: several jobs, or fewer values.
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
