import Testing
import WorkflowExpressions

@Suite struct RoundTripTests {
    static let styles: [ExpressionPrinter.ChoiceStyle] = ExpressionPrinter.ChoiceStyle.allCases

    @Test("What is printed reads back as the same tree", arguments: styles)
    func readsBack(style: ExpressionPrinter.ChoiceStyle) throws {
        var trees = RandomTrees(seed: 1)
        let printer = ExpressionPrinter(choice: style)
        for _ in 0..<3_000 {
            let tree = trees.tree(depth: 7)
            let text = printer.expression(tree)
            let read = try Grammar.read(text).normalized()
            let expected = tree.normalized(choosesByOperators: style == .andOr).normalized()
            if read != expected { Issue.record("\(tree) was printed as \(text)") }
        }
    }

    @Test("No pair of parentheses can be left out", arguments: styles)
    func printsFewestParentheses(style: ExpressionPrinter.ChoiceStyle) throws {
        var trees = RandomTrees(seed: 2)
        let printer = ExpressionPrinter(choice: style)
        var pairs = 0
        for _ in 0..<600 {
            let text = printer.expression(trees.tree(depth: 6))
            let tokens = try Grammar.tokens(of: text)
            let whole = try Grammar.read(tokens).normalized()
            for (opening, closing) in Self.groups(in: tokens) {
                var fewer = tokens
                fewer.remove(at: closing)
                fewer.remove(at: opening)
                pairs += 1
                if whole == (try? Grammar.read(fewer))?.normalized() {
                    Issue.record("\(text) has needless parentheses at token \(opening)")
                }
            }
        }
        #expect(pairs > 300)
    }

    /// The pairs of parentheses that group, which are those not behind the name of a function.
    private static func groups(in tokens: [Token]) -> [(Int, Int)] {
        var open: [(index: Int, isCall: Bool)] = []
        var groups: [(Int, Int)] = []
        for (index, token) in tokens.enumerated() {
            if token == .sign("(") {
                var isCall = false
                if index > 0, case .name = tokens[index - 1] { isCall = true }
                open.append((index, isCall))
            } else if token == .sign(")"), let last = open.popLast(), !last.isCall {
                groups.append((last.index, index))
            }
        }
        return groups
    }

    @Test("Values split where GitHub splits them") func splitsValues() throws {
        var trees = RandomTrees(seed: 3)
        let printer = ExpressionPrinter()
        for _ in 0..<2_000 {
            let tree = trees.tree(depth: 4)
            let read = try ValueReader.read(printer.scalar(tree)).normalized()
            let typed = try ValueReader.read(printer.scalar(tree, keepsText: true)).normalized()
            var expected = tree.normalized()
            if typed != expected { Issue.record("\(tree) was printed as \(printer.scalar(tree, keepsText: true))") }
            if case .text(let segments) = expected, segments.count == 1 { expected = segments[0] }
            if read != expected { Issue.record("\(tree) was printed as \(printer.scalar(tree))") }
        }
    }

    @Test("A chain of many thousand operators prints at once") func printsLongChains() {
        let terms = 20_000
        let chain = anyOf((0..<terms).map { vars["N"] == Value("\($0)") })
        let text = ExpressionPrinter().expression(chain.node)
        #expect(text.utf8.count { $0 == UInt8(ascii: "|") } == 2 * (terms - 1))
        #expect(!text.utf8.contains(UInt8(ascii: "(")))
        #expect(chain.node.depth == 4)
    }
}
