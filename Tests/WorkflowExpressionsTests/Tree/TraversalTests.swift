import Testing
import WorkflowExpressions

@Suite struct TraversalTests {
    private static let tree: ExpressionNode = .call(
        "f",
        [
            .binary(.and, .property(.context("a"), "b"), .not(.index(.context("c"), .number(1)))),
            .text([.string("x"), .filter(.context("d"))]),
        ])

    @Test("Nodes are visited before their children, in the order of the text") func visits() {
        var names: [String] = []
        Self.tree.visit { node in
            switch node {
            case .context(let name): names.append(name)
            case .call(let name, _): names.append(name)
            case .string(let text): names.append(text)
            case .number: names.append("1")
            default: names.append("-")
            }
        }
        #expect(names == ["f", "-", "-", "a", "-", "-", "c", "1", "-", "x", "-", "d"])
        #expect(Self.tree.contains { $0 == .context("d") })
        #expect(!Self.tree.contains { $0 == .context("e") })
    }

    static let depths: [(node: ExpressionNode, depth: Int)] = [
        (.null, 1),
        (github.ref.node, 2),
        (github.event.a.b.node, 4),
        ((github.ref == "a").node, 3),
        (allOf([always(), always(), always(), always()]).node, 2),
        ((always() && (always() && always())).node, 2),
        ((always() || always() && always()).node, 3),
        (tree, 5),
    ]

    @Test("Depth", arguments: depths) func depth(node: ExpressionNode, depth: Int) {
        #expect(node.depth == depth)
    }

    static let literals: [(node: ExpressionNode, isLiteral: Bool)] = [
        (.null, true), (.boolean(true), true), (.number(1), true), (.string("a"), true),
        (.text([]), true), (.text([.string("a"), .text([.string("b")])]), true),
        (.text([.string("a"), .number(1)]), false), (.context("a"), false), (.not(.boolean(true)), false),
    ]

    @Test("Literals", arguments: literals) func isLiteral(node: ExpressionNode, isLiteral: Bool) {
        #expect(node.isLiteral == isLiteral)
    }
}
