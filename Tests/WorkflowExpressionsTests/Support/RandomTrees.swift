import TestSupport
import WorkflowExpressions

/// Makes trees of every kind of node, with names and texts that are hard to spell.
struct RandomTrees {
    private var generator: SeededGenerator
    /// Whether every call has as many arguments as its function takes.
    private let isLegal: Bool

    init(seed: UInt64, isLegal: Bool = false) {
        generator = SeededGenerator(seed: seed)
        self.isLegal = isLegal
    }

    private static let texts: [String] = [
        "", "a", "it's", "''", "{0}", "}}", "${{ x }}", "$", "{{", "a b\nc", "größe", "\u{0}\\\"", "true", "{",
    ]
    private static let names: [String] = [
        "ref", "a-b", "_x1", "true", "null", "1", "", "a b", "*", "it's", "ü", "-a", "format",
    ]
    private static let numbers: [Double] = [
        0, 1, -1, 0.5, -0.5, 1e21, 1e-7, 9_007_199_254_740_992, -123_456.789, .infinity, -.infinity, 4.2e-300, 1e15,
    ]
    private static let functions: [String] = ["contains", "always", "join", "fromJSON", "case"]

    mutating func tree(depth: Int) -> ExpressionNode {
        guard depth > 1 else { return leaf() }
        let smaller = depth - Int.random(in: 1...2, using: &generator)
        switch Int.random(in: 0..<16, using: &generator) {
        case 0: return .property(tree(depth: smaller), pick(Self.names))
        case 1: return .index(tree(depth: smaller), tree(depth: smaller))
        case 2: return .filter(tree(depth: smaller))
        case 3: return call(depth: smaller)
        case 4, 5: return .not(tree(depth: smaller))
        case 6, 7: return .text((0..<Int.random(in: 0...4, using: &generator)).map { _ in tree(depth: smaller) })
        case 8: return leaf()
        default: return .binary(pick(BinaryOperator.allCases), tree(depth: smaller), tree(depth: smaller))
        }
    }

    private mutating func call(depth: Int) -> ExpressionNode {
        let name = pick(Self.functions)
        var count = name == "case" ? pick([3, 5]) : Int.random(in: 0...3, using: &generator)
        if isLegal, name != "case" { count = ExpressionFunction.named(name)?.minimumArguments ?? 0 }
        return .call(name, (0..<count).map { _ in tree(depth: depth) })
    }

    private mutating func leaf() -> ExpressionNode {
        switch Int.random(in: 0..<8, using: &generator) {
        case 0: .null
        case 1: .boolean(Bool.random(using: &generator))
        case 2: .number(pick(Self.numbers))
        case 3, 4: .string(pick(Self.texts))
        default: .context(pick(["github", "needs", "a-b", "_"]))
        }
    }

    private mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: 0..<elements.count, using: &generator)]
    }
}
