import Workflows

/// What the expressions of a workflow read, collected in their order, and which of them have to be looked at closely.
///
/// Most expressions are a path such as `secrets.TOKEN`, or a text with such paths in it: that they are right is seen while
/// they are read, and no rule has to go through them again.
struct ReadCollection {
    /// Everything that was read.
    private(set) var reads: [ContextRead] = []
    /// What GitHub would refuse where it stands, with the positions of the expressions.
    private(set) var violations: [(use: Int, violation: ExpressionViolation)] = []
    /// The expressions whose type has to be worked out.
    private(set) var uncertain: [Int] = []
    private let expressions: [ExpressionUse]
    private var next = 0

    /// Begins before the first expression.
    init(from expressions: [ExpressionUse]) {
        self.expressions = expressions
        reads.reserveCapacity(expressions.count * 2)
    }

    /// Reads all expressions before a position.
    mutating func goOn(to end: Int) {
        while next < end {
            collect(next)
            next += 1
        }
    }

    private mutating func collect(_ index: Int) {
        let start = reads.count
        let isPlain = ContextRead.collect(from: expressions[index].node, at: index, into: &reads)
        let scope = expressions[index].scope
        // Of an expression that reads nothing is not known yet whether it may stand there.
        var isAvailable = isPlain && reads.count > start
        var isTyped = isAvailable
        for read in start..<reads.count {
            if !scope.contexts.contains(ExpressionScope.Contexts(reads[read].context)) { isAvailable = false }
            if !reads[read].isSurelyTyped { isTyped = false }
        }
        if !isAvailable {
            for violation in scope.violations(in: expressions[index].node) { violations.append((index, violation)) }
        }
        // Text in a condition always holds, which is a finding.
        let isCondition = !scope.functions.isDisjoint(with: .status)
        if !isTyped || isCondition && expressions[index].node.isText { uncertain.append(index) }
    }
}

extension ContextRead {
    /// Whether it is a path that every type of its context allows: a secret, an output, what GitHub documents.
    fileprivate var isSurelyTyped: Bool {
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

extension ExpressionNode {
    fileprivate var isText: Bool {
        if case .text = self { true } else { false }
    }
}
