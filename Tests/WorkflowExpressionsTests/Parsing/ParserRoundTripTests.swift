import TestSupport
import Testing
import WorkflowExpressions

@Suite struct ParserRoundTripTests {
    private static let parser = ExpressionParser(contexts: .any)
    private static let printer = ExpressionPrinter()

    @Test("What is printed parses as the same tree, and prints as the same text") func printsAndParses() throws {
        var trees = RandomTrees(seed: 11, isLegal: true)
        for _ in 0..<3_000 {
            let tree = trees.tree(depth: 7)
            let text = Self.printer.expression(tree)
            let parsed = try Self.parser.parse(text)
            if parsed.node.normalized() != tree.normalized() { Issue.record("\(tree) was printed as \(text)") }
            #expect(Self.printer.expression(parsed.node) == text)
        }
    }

    @Test("The parser and the grammar of the tests read the same") func agreesWithGrammar() throws {
        var trees = RandomTrees(seed: 12, isLegal: true)
        for _ in 0..<2_000 {
            let text = Self.printer.expression(trees.tree(depth: 6))
            #expect(try Self.parser.parse(text).node.normalized() == Grammar.read(text).normalized())
        }
    }

    @Test("Spaces and parentheses make no difference to the tree") func ignoresLayout() throws {
        var trees = RandomTrees(seed: 13, isLegal: true)
        for _ in 0..<1_000 {
            let text = Self.printer.expression(trees.tree(depth: 6))
            let tokens = try Grammar.tokens(of: text).map(\.spelling)
            let spaced = "( \n" + tokens.joined(separator: " \t\r\n") + "\u{A0})"
            #expect(try Self.printer.expression(Self.parser.parse(spaced).node) == text)
        }
    }

    @Test("Every node has a place that holds those of its children") func placesNest() throws {
        var trees = RandomTrees(seed: 14, isLegal: true)
        for _ in 0..<1_000 {
            let text = Self.printer.expression(trees.tree(depth: 6))
            let parsed = try Self.parser.parse(text)
            var places: [ParsedExpression.Place] = []
            var remaining = parsed.places[...]
            for node in parsed.node.postorder {
                let place = try #require(remaining.first)
                remaining = remaining.dropFirst()
                let children = places.suffix(node.children.count)
                for child in children {
                    #expect(child.range.clamped(to: place.range) == child.range)
                    #expect(child.range.count < place.range.count)
                }
                #expect(place.focus.clamped(to: place.range) == place.focus)
                places.removeLast(children.count)
                places.append(place)
            }
            #expect(remaining.isEmpty && places.count == 1)
        }
    }

    @Test("Texts with expressions print and parse") func texts() throws {
        var trees = RandomTrees(seed: 15, isLegal: true)
        for _ in 0..<2_000 {
            let text = Self.printer.scalar(trees.tree(depth: 5))
            let parsed = try Self.parser.parseText(text)
            #expect(Self.printer.scalar(parsed.node) == text)
        }
    }

    @Test("Cut and changed texts are read or refused, at a place inside") func survivesMutation() throws {
        var trees = RandomTrees(seed: 16, isLegal: true)
        var generator = SeededGenerator(seed: 17)
        let noise = Array("()[]{},.*!<>=&|'\"$ \n09aé-+x@".utf8)
        for _ in 0..<4_000 {
            var bytes = Array(Self.printer.expression(trees.tree(depth: 5)).utf8)
            for _ in 0..<Int.random(in: 1...3, using: &generator) where !bytes.isEmpty {
                let index = Int.random(in: 0..<bytes.count, using: &generator)
                switch Int.random(in: 0..<3, using: &generator) {
                case 0: bytes.remove(at: index)
                case 1: bytes.insert(noise[Int.random(in: 0..<noise.count, using: &generator)], at: index)
                default: bytes.removeSubrange(index...)
                }
            }
            let text = String(decoding: bytes, as: UTF8.self)
            do throws(ExpressionSyntaxError) {
                let node = try Self.parser.parse(text).node
                let printed = Self.printer.expression(node)
                #expect((try? Self.parser.parse(printed).node)?.normalized() == node.normalized())
            } catch {
                #expect(error.range.clamped(to: 0..<text.utf8.count) == error.range)
                #expect(!error.message.isEmpty)
            }
        }
    }
}

extension Token {
    /// The token as it is written.
    fileprivate var spelling: String {
        switch self {
        case .literal(let node): ExpressionPrinter().expression(node)
        case .name(let name), .sign(let name): name
        }
    }
}

extension ExpressionNode {
    /// The nodes of the tree, children before their parent.
    fileprivate var postorder: [ExpressionNode] {
        children.flatMap(\.postorder) + [self]
    }
}
