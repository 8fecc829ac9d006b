import Testing
import WorkflowExpressions

struct NameChainTests {
    static let chains: [(text: String, context: ContextName?, names: [String], hasIndex: Bool)] = [
        ("github.event.number", .github, ["event", "number"], false),
        ("GitHub['event'].number", .github, ["event", "number"], true),
        ("github", .github, [], false),
        ("fromJSON(vars.X)['a'].b", nil, ["a", "b"], true), ("github.event[matrix.x].a", nil, ["a"], false),
        ("needs.*.result", nil, ["result"], false), ("'text'", nil, [], false),
    ]

    @Test(arguments: chains)
    func `names are followed to what they are read from`(
        text: String, context: ContextName?, names: [String], hasIndex: Bool
    ) throws {
        let node = try ExpressionParser().parse(text).node
        let chain = NameChain(endingAt: node)
        #expect(chain.context == context)
        #expect(chain.names == names)
        #expect(chain.hasIndex == hasIndex)
        #expect(node.contextPath?.names == (context == nil ? nil : names))
        #expect(node.root == context)
    }

    @Test func `what is computed can have a name`() throws {
        let node = try ExpressionParser().parse("github.event.pages.*.title").node
        let chain = NameChain(endingAt: node, computedAs: "*")
        #expect(chain.context == .github)
        #expect(chain.names == ["event", "pages", "*", "title"])
        #expect(node.names(readFrom: .github) == nil)
    }

    @Test func `what GitHub has not is no context`() {
        let node = ExpressionNode.property(.context("nosuch"), "a")
        #expect(NameChain(endingAt: node).context == nil)
        #expect(node.contextPath == nil)
        #expect(node.root == nil)
    }

    @Test func `only the names of the wanted context are given`() throws {
        let node = try ExpressionParser().parse("steps.meta.outputs.tags").node
        #expect(node.names(readFrom: .steps) == ["meta", "outputs", "tags"])
        #expect(node.names(readFrom: .needs) == nil)
    }
}
