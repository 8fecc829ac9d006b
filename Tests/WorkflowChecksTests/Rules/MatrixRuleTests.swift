import Testing
import Workflows

struct MatrixRuleTests {
    private static func file(_ axes: OrderedMap<MatrixVector>, include: MatrixRows? = nil, exclude: MatrixRows? = nil)
        -> [WorkflowFile]
    {
        let matrix = MatrixVectors(axes: axes, include: include, exclude: exclude)
        return [.pushed { Job.right("a", strategy: Strategy(matrix: .vectors(matrix))) }]
    }

    private static func numbers(_ count: Int) -> MatrixVector {
        .values((0..<count).map { .number(Value(Double($0))) })
    }

    private static let tooMany =
        "a.yml: error: jobs.a.strategy.matrix: the matrix makes more than 256 jobs, which is GitHub's limit; split it,"
        + " or exclude some [matrix-size]"

    static let cases: [RuleCase] = [
        RuleCase("16 times 16", file(["x": numbers(16), "y": numbers(16)])),
        RuleCase("17 times 16", file(["x": numbers(17), "y": numbers(16)]), finds: [tooMany]),
        RuleCase(
            "17 times 16 without one", file(["x": numbers(17), "y": numbers(16)], exclude: [["x": 3, "y": 3]]),
            finds: [tooMany]),
        RuleCase("17 times 16 without a row", file(["x": numbers(17), "y": numbers(16)], exclude: [["x": 3]])),
        RuleCase(
            "256 and one included", file(["x": numbers(256)], include: [["x": 256]]), finds: [tooMany]),
        RuleCase("256 of which one is extended", file(["x": numbers(256)], include: [["x": 255, "y": 1]])),
        RuleCase(
            "a matrix of an expression",
            [
                .pushed {
                    Job.right("a", strategy: Strategy(matrix: .expression(Value(.path("github", "event", "m")))))
                }
            ]),
        RuleCase(
            "no row and no axis", file([:]),
            finds: [
                "a.yml: error: jobs.a.strategy.matrix: the matrix has no combination; give it a row, or leave the job"
                    + " out [empty-matrix]"
            ]),
        RuleCase(
            "an axis without values", file(["x": [], "y": [1]]),
            finds: ["a.yml: error: jobs.a.strategy.matrix.x: the axis 'x' has no values [empty-matrix]"]),
        RuleCase(
            "everything is excluded", file(["x": [1, 2], "y": [1]], exclude: [["y": 1]]),
            finds: [
                "a.yml: error: jobs.a.strategy.matrix: the matrix excludes all of its combinations; exclude fewer, or"
                    + " leave the job out [empty-matrix]"
            ]),
        RuleCase(
            "everything is excluded, and one row included", file(["x": [1]], include: [["x": 2]], exclude: [["x": 1]])),
        RuleCase(
            "rows that GitHub refuses",
            file(["x": [1, 2]], include: [[:]], exclude: [[:], ["X": 1, "z": 1]]),
            finds: [
                "a.yml: error: jobs.a.strategy.matrix.exclude[0]: the row is empty [matrix-rows]",
                "a.yml: error: jobs.a.strategy.matrix.exclude[1].z: the matrix has no axis 'z' to exclude by"
                    + " [matrix-rows]",
                "a.yml: error: jobs.a.strategy.matrix.include[0]: the row is empty [matrix-rows]",
            ]),
    ]

    @Test(arguments: cases) func `a matrix makes 1 to 256 jobs`(_ rule: RuleCase) { rule.verify(in: Self.cases) }
}
