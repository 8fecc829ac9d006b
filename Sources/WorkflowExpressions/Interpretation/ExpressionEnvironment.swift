/// What is known of the contexts that expressions read.
package protocol ExpressionEnvironment: Sendable {
    /// The number of the workflow, among those of a run, whose contexts are read.
    var scope: Int { get }

    /// What is known of a context, or of a path of names from one such as `needs.build.result`; `nil` for nothing.
    func value(at path: ExpressionNode) -> Interpretation?

    /// Whether a comparison or a call holds, when that is known without all values in it; `nil` if it is not.
    func decision(on node: ExpressionNode) -> Bool?
}

extension ExpressionEnvironment {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    package var scope: Int { 0 }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    package func decision(on node: ExpressionNode) -> Bool? { nil }

    /// What an expression comes to.
    package func interpretation(of node: ExpressionNode) -> Interpretation {
        if node.isPath { return value(at: node) ?? Interpretation(.anything, node, scope: scope) }
        var interpreter = Interpreter(self)
        return interpreter.interpretation(of: node)
    }

    /// What is known of the value of an expression.
    package func knowledge(of node: ExpressionNode) -> Knowledge {
        if node.isPath { return value(at: node)?.knowledge ?? .anything }
        var interpreter = Interpreter(self, leavesRest: false)
        return interpreter.interpretation(of: node).knowledge
    }

    /// Whether a condition holds; `nil` if that is unknown.
    package func holds(_ condition: ExpressionNode) -> Bool? {
        if condition.isPath { return value(at: condition)?.knowledge.truth }
        var interpreter = Interpreter(self, leavesRest: false)
        return interpreter.truth(ofWhole: condition)
    }
}

/// An environment in which nothing is known, so that what an expression comes to is what every run makes of it.
struct AnyRun: ExpressionEnvironment {
    func value(at path: ExpressionNode) -> Interpretation? { nil }
}

extension Interpretation {
    /// A value that is written out.
    package init(literal node: ExpressionNode) {
        self = AnyRun().interpretation(of: node)
    }
}

extension RunText {
    /// The text with everything inserted that an environment knows.
    package func resolved(by environment: some ExpressionEnvironment) -> RunText {
        guard isDecidedInRun else { return self }
        var result = RunText()
        for part in parts {
            switch part {
            case .written(let text): result.append(text)
            case .decided(let gap): result.append(environment.interpretation(of: gap.node).text)
            }
        }
        return result
    }
}
