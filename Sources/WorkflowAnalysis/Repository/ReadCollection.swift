package import Workflows

/// What the expressions of a workflow read, collected in their order, and which of them have to be looked at closely.
///
/// Most expressions are a path such as `secrets.TOKEN`, or a text with such paths in it: that they are right is seen while
/// they are read, and no rule has to go through them again.
package struct ReadCollection {
    /// Everything that was read.
    package private(set) var reads: [ContextRead] = []
    /// What GitHub would refuse where it stands, with the positions of the expressions.
    package private(set) var violations: [(use: Int, violation: ExpressionViolation)] = []
    /// The expressions whose type has to be worked out.
    package private(set) var uncertain: [Int] = []
    private let expressions: [ExpressionUse]
    private var next = 0

    /// Begins before the first expression.
    package init(from expressions: [ExpressionUse]) {
        self.expressions = expressions
        reads.reserveCapacity(expressions.count * 2)
    }

    /// Reads all expressions before a position.
    package mutating func advance(to end: Int) {
        while next < end {
            collect(next)
            next += 1
        }
    }

    private mutating func collect(_ index: Int) {
        let scope = expressions[index].scope
        var state = State(use: index, contexts: scope.contexts)
        let node = expressions[index].node
        if case .text(let segments) = node {
            for segment in segments where !segment.isString { look(at: segment, &state) }
            if segments.count > Self.bound { state.isPlain = false }
            // Text in a condition always holds, which is a finding.
            if !scope.functions.isDisjoint(with: .status) { state.isTyped = false }
        } else {
            look(at: node, &state)
        }
        if !state.isPlain {
            for violation in scope.violations(in: node) { violations.append((index, violation)) }
        }
        if !state.isTyped { uncertain.append(index) }
    }

    private struct State {
        let use: Int
        /// What is available there.
        let contexts: ExpressionScope.Contexts
        /// Whether all is short paths into contexts that are available.
        var isPlain = true
        /// Whether every path is known to exist in its context.
        var isTyped = true
    }

    /// More names, or parts of a text, than this have to be counted.
    private static let bound = 10

    private mutating func look(at node: ExpressionNode, _ state: inout State) {
        let chain = NameChain(endingAt: node)
        guard let context = chain.context else {
            (state.isPlain, state.isTyped) = (false, false)
            return node.collectReads { context, names, _ in
                reads.append(ContextRead(context: context, names: names, use: state.use))
            }
        }
        if !state.contexts.contains(ExpressionScope.Contexts(context)) || chain.names.count > Self.bound {
            state.isPlain = false
        }
        if !Self.isKnownToHave(context, chain.names) { state.isTyped = false }
        reads.append(ContextRead(context: context, names: chain.names, use: state.use))
    }

    /// Whether every type of a context allows a path: a secret, an output, what GitHub documents.
    private static func isKnownToHave(_ context: ContextName, _ names: [String]) -> Bool {
        switch context {
        // What is declared of them, other rules look up.
        case .secrets, .env, .vars, .matrix, .inputs: names.count == 1
        case .steps, .needs: names.count == 3 && names[1] == "outputs"
        case .github where names.first == "event": true
        case .github, .runner, .strategy: names.count == 1 && ContextTypes.documents(names[0], in: context)
        case .job, .jobs: false
        }
    }
}
