import Testing
import Workflows

@testable import WorkflowAnalysis

/// Combinations against those that GitHub's documentation names.
struct MatrixCombinationTests {
    private func combinations(_ vectors: MatrixVectors) -> [String]? {
        guard case .known(let combinations) = vectors.expanded() else { return nil }
        return combinations.map { combination in
            combination.values.map { "\($0.name)=\($0.value.node?.literalText ?? "?")" }.joined(separator: " ")
        }
    }

    @Test func `the first axis varies slowest`() {
        let vectors = MatrixVectors(axes: ["os": ["u", "w"], "v": [1, 2]], exclude: [["os": "w", "v": 1]])
        #expect(combinations(vectors) == ["os=u v=1", "os=u v=2", "os=w v=2"])
    }

    @Test func `rows add to what they fit, never to what an axis says, and else stand for themselves`() {
        // The example of GitHub's page "Run job variations".
        let vectors = MatrixVectors(
            axes: ["fruit": ["apple", "pear"], "animal": ["cat", "dog"]],
            include: [
                ["color": "green"], ["color": "pink", "animal": "cat"], ["fruit": "apple", "shape": "circle"],
                ["fruit": "banana"], ["fruit": "banana", "animal": "cat"],
            ])
        #expect(
            combinations(vectors) == [
                "fruit=apple animal=cat color=pink shape=circle", "fruit=apple animal=dog color=green shape=circle",
                "fruit=pear animal=cat color=pink", "fruit=pear animal=dog color=green", "fruit=banana",
                "fruit=banana animal=cat",
            ])
    }

    @Test func `rows are compared with values by the equality of expressions`() {
        func left(_ excluded: UntypedValue) -> [String]? {
            combinations(MatrixVectors(axes: ["s": ["STRASSE", "STRAßE", "1.0"]], exclude: [["s": excluded]]))
        }
        #expect(left("strasse") == ["s=STRAßE", "s=1.0"])
        #expect(left("straße") == ["s=STRASSE", "s=1.0"])
        #expect(left("1") == ["s=STRASSE", "s=STRAßE", "s=1.0"])
        #expect(left(1) == ["s=STRASSE", "s=STRAßE"])
    }

    @Test func `an expression that decides which combinations there are makes them unknown`() {
        let value = UntypedValue.text(Value(.path("github", "ref")))
        #expect(combinations(MatrixVectors(axes: ["x": .expression(Value(.path("github", "x")))])) == nil)
        #expect(combinations(MatrixVectors(axes: ["x": [value, "b"]], exclude: [["x": "b"]])) == nil)
        #expect(combinations(MatrixVectors(axes: ["x": [value, "b"]])) == ["x=?", "x=b"])
    }
}
