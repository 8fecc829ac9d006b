import Workflows

// The matrix of a job, in all its forms.
extension PathCase {
    private static func matrix(_ matrix: MatrixVectors) -> Workflow {
        .job { $0.strategy = Strategy(matrix: .vectors(matrix)) }
    }

    private static let computed: Value<Any> = fromJSON(vars.MATRIX)

    static let matrices: [PathCase] = [
        PathCase(
            "jobs.build.strategy", .map(["fail-fast", "max-parallel"]),
            .job { $0.strategy = Strategy(failFast: true, maxParallel: 2) }),
        PathCase("jobs.build.strategy.fail-fast", .boolean(false), .job { $0.strategy = Strategy(failFast: false) }),
        PathCase("jobs.build.strategy.max-parallel", .number(2), .job { $0.strategy = Strategy(maxParallel: 2) }),
        PathCase(
            "jobs.build.strategy.max-parallel", .text("${{ inputs.n }}"),
            .job { $0.strategy = Strategy(maxParallel: Value(.property(.context("inputs"), "n"))) }),
        PathCase(
            "jobs.build.strategy.matrix", .map(["os", "include", "exclude"]),
            matrix(MatrixVectors(axes: ["os": ["a"]], include: [["x": 1]], exclude: [["os": "a"]]))),
        PathCase(
            "jobs.build.strategy.matrix", .text("${{ fromJSON(vars.MATRIX) }}"),
            .job { $0.strategy = Strategy(matrix: .expression(computed)) }),
        PathCase("jobs.build.strategy.matrix.os", .list(2), matrix(MatrixVectors(axes: ["os": ["a", "b"]]))),
        PathCase(
            "jobs.build.strategy.matrix.os", .text("${{ fromJSON(vars.MATRIX) }}"),
            matrix(MatrixVectors(axes: ["os": .expression(computed)]))),
        PathCase("jobs.build.strategy.matrix.os[0]", .number(1.1), matrix(MatrixVectors(axes: ["os": [1.10]]))),
        PathCase("jobs.build.strategy.matrix.os[0]", .text("1.10"), matrix(MatrixVectors(axes: ["os": ["1.10"]]))),
        PathCase(
            "jobs.build.strategy.matrix.os[0]", .map(["name"]), matrix(MatrixVectors(axes: ["os": [["name": "a"]]]))),
        PathCase("jobs.build.strategy.matrix.os[0]", .list(2), matrix(MatrixVectors(axes: ["os": [["a", "b"]]]))),
        PathCase("jobs.build.strategy.matrix.os[0]", .null, matrix(MatrixVectors(axes: ["os": [.null]]))),
        PathCase("jobs.build.strategy.matrix.include", .list(2), matrix(MatrixVectors(include: [["x": 1], ["x": 2]]))),
        PathCase(
            "jobs.build.strategy.matrix.include", .text("${{ fromJSON(vars.MATRIX) }}"),
            matrix(MatrixVectors(include: .expression(computed)))),
        PathCase(
            "jobs.build.strategy.matrix.include[1]", .map(["x"]), matrix(MatrixVectors(include: [["x": 1], ["x": 2]]))),
        PathCase(
            "jobs.build.strategy.matrix.include[1].x", .number(2), matrix(MatrixVectors(include: [["x": 1], ["x": 2]]))),
        PathCase("jobs.build.strategy.matrix.exclude", .list(1), matrix(MatrixVectors(exclude: [["x": true]]))),
        PathCase(
            "jobs.build.strategy.matrix.exclude", .text("${{ fromJSON(vars.MATRIX) }}"),
            matrix(MatrixVectors(exclude: .expression(computed)))),
        PathCase("jobs.build.strategy.matrix.exclude[0]", .map(["x"]), matrix(MatrixVectors(exclude: [["x": true]]))),
        PathCase(
            "jobs.build.strategy.matrix.exclude[0].x", .boolean(true), matrix(MatrixVectors(exclude: [["x": true]]))),
    ]
}
