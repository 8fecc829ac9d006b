import TestSupport
import Testing
import Workflows

@testable import WorkflowAnalysis
@testable import WorkflowChecks

extension MatrixVectors {
    /// How many jobs come of the matrix; some number above `bound` where they are more; `nil` where that is not known.
    fileprivate func jobCount(upTo bound: Int) -> Int? {
        switch expanded(upTo: bound) {
        case .known(let combinations): combinations.count
        case .more: bound + 1
        case .unknown: nil
        }
    }
}

/// How many jobs GitHub makes of a matrix, against a count that tries every combination.
struct MatrixCountTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let matrix: MatrixVectors
        let count: Int?

        init(
            _ name: String, _ axes: OrderedMap<MatrixVector> = [:], include: MatrixRows? = nil,
            exclude: MatrixRows? = nil, is count: Int?
        ) {
            testDescription = name
            matrix = MatrixVectors(axes: axes, include: include, exclude: exclude)
            self.count = count
        }
    }

    static let ab: OrderedMap<MatrixVector> = ["os": ["linux", "mac"], "v": [1, 2, 3]]
    static let expression = UntypedValue.expression(Value(.path("vars", "x")))

    static let cases: [Case] = [
        Case("a product", ab, is: 6),
        Case("one excluded", ab, exclude: [["os": "mac", "v": 2]], is: 5),
        Case("a part of the keys excludes all with it", ab, exclude: [["os": "mac"]], is: 3),
        Case("overlapping rows count once", ab, exclude: [["os": "mac"], ["v": 1]], is: 2),
        Case("text without case, keys too", ab, exclude: [["OS": "MAC"]], is: 3),
        Case("text that spells a number is that number", ab, exclude: [["v": "2.0"]], is: 4),
        Case("text that spells none is not", ab, exclude: [["v": "2a"]], is: 6),
        Case("a boolean is 1 or 0", ["v": [true, false, 1]], exclude: [["v": true]], is: 1),
        Case("nothing is 0", ["v": [.null, 0, "", "x"]], exclude: [["v": .null]], is: 1),
        Case("1.10 is a number, and 1.1", ["v": [1.10, 1.2]], exclude: [["v": 1.1]], is: 1),
        Case(
            "a mapping is compared by the keys of the row", ["m": [["a": 1, "b": 1], ["a": 1, "b": 2], ["a": 2]]],
            exclude: [["m": ["a": 1]]], is: 1),
        Case("a list by its places", ["l": [[1, 2], [1, 3], [2]]], exclude: [["l": [1]]], is: 1),
        Case("a list is no text", ["l": [["a"], "a"]], exclude: [["l": "a"]], is: 1),
        Case("a row that fits extends", ab, include: [["os": "linux", "x": 1]], is: 6),
        Case("a row without any axis extends all", ab, include: [["x": 1]], is: 6),
        Case("a row that fits nothing is a job", ab, include: [["os": "windows"]], is: 7),
        Case(
            "so is one that only excluded ones would fit", ab, include: [["os": "mac"]], exclude: [["os": "mac"]], is: 4
        ),
        Case("two equal rows are two jobs", include: [["x": 1], ["x": 1]], is: 2),
        Case("a row never fits an earlier row", ["v": [1]], include: [["v": 2], ["v": 2, "x": 1]], is: 3),
        Case("an axis without values makes nothing", ["v": [], "w": [1]], is: 0),
        Case("no axis and no row", is: 0),
        Case("an expression as an axis", ["v": .expression(Value(.path("vars", "x")))], is: nil),
        Case("an expression among values counts as one", ["v": [1, expression]], is: 2),
        Case("an expression that may be excluded", ["v": [1, expression]], exclude: [["v": 1]], is: nil),
        Case("an expression beside the axes of a row", ["v": [1]], include: [["v": 2, "x": expression]], is: 2),
        Case("expressions as rows", ["v": [1]], include: .expression(Value(.path("vars", "x"))), is: nil),
    ]

    @Test(arguments: cases) func `counts as GitHub does`(_ matrix: Case) {
        #expect(matrix.matrix.jobCount(upTo: 1_000) == matrix.count)
    }

    /// The plain way: every combination against every row.
    private func plainCount(_ axes: [[Int]], exclude: [[Int?]], include: [[Int?]]) -> Int {
        var combinations: [[Int]] = [[]]
        for axis in axes { combinations = combinations.flatMap { head in axis.map { head + [$0] } } }
        func fits(_ row: [Int?], _ combination: [Int]) -> Bool {
            zip(row, combination).allSatisfy { $0 == nil || $0 == $1 }
        }
        combinations.removeAll { combination in exclude.contains { fits($0, combination) } }
        return combinations.count + include.count { row in !combinations.contains { fits(row, $0) } }
    }

    @Test(arguments: 1...200) func `agrees with trying everything`(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let axes = (0..<Int.random(in: 1...4, using: &random)).map { _ in
            Array(0..<Int.random(in: 1...4, using: &random))
        }
        func rows() -> [[Int?]] {
            (0..<Int.random(in: 0...5, using: &random)).map { _ in
                var row = axes.map { _ in Bool.random(using: &random) ? Int.random(in: 0...4, using: &random) : nil }
                if row.allSatisfy({ $0 == nil }) { row[0] = 0 }
                return row
            }
        }
        func written(_ rows: [[Int?]]) -> MatrixRows {
            .rows(
                rows.map { row in
                    Mapping(
                        row.enumerated().compactMap { axis, value in
                            value.map { ("axis\(axis)", .number(Value(Double($0)))) }
                        })
                })
        }
        let (exclude, include) = (rows(), rows())
        let matrix = MatrixVectors(
            axes: OrderedMap(
                axes.enumerated().map { ("axis\($0)", .values($1.map { .number(Value(Double($0))) })) }),
            include: written(include), exclude: written(exclude))
        #expect(matrix.jobCount(upTo: 10_000) == plainCount(axes, exclude: exclude, include: include))
    }

    @Test(.timeLimit(.minutes(1))) func `a product of a thousand millions takes no time`() {
        let axis = MatrixVector.values((0..<1_000).map { .number(Value(Double($0))) })
        let most = MatrixRows.rows((0..<999).map { ["a": .number(Value(Double($0)))] })
        let axes: OrderedMap<MatrixVector> = ["a": axis, "b": axis, "c": axis]
        #expect(MatrixVectors(axes: axes).jobCount(upTo: 256) == 257)
        #expect(MatrixVectors(axes: axes, exclude: most).jobCount(upTo: 256) == 257)
        #expect(MatrixVectors(axes: axes, exclude: [["a": 999, "b": 999, "c": 999]]).jobCount(upTo: 256) == 257)
    }

    @Test(.timeLimit(.minutes(1))) func `says nothing of a matrix that nobody can count`() {
        // Rows that leave nothing over, but none of them before the last axis.
        let names = (0..<30).map { "axis\($0)" }
        let axes = OrderedMap<MatrixVector>(names.map { ($0, [0, 1]) })
        let matrix = MatrixVectors(axes: axes, exclude: [["axis29": 0], ["axis29": 1]])
        #expect(matrix.jobCount(upTo: 256) == nil)
    }
}
