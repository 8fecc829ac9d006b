/// What was noticed while a workflow was written.
package struct RenderingNotes: Sendable {
    /// Every expression, with its place and what is available there.
    package var expressions: [ExpressionUse] = []
    /// What could not be written as it should be.
    package var problems: [RenderingProblem] = []
    /// Keys that GitHub, which compares without case, finds twice in their mapping.
    package var repeatedKeys: [RepeatedKey] = []
    /// Where texts hold `${{` and were escaped, so that GitHub reads them as text.
    package var escapedPlaces: [Place] = []
    /// What was noticed of each job, in the order of the jobs.
    package var jobs: [JobNotes] = []
    /// How many mappings and sequences lie around the innermost value.
    package var depth = 0
    /// The number of keys, values, mappings and sequences in the file.
    package var nodeCount = 1
}

/// What was noticed while a job was written.
package struct JobNotes: Sendable {
    /// What the job waits for, stated or derived.
    package var needs: [String] = []
    /// Where the job's expressions stand among those of the workflow.
    package var expressions: Range<Int>

    /// Notes nothing but where the expressions stand.
    package init(expressions: Range<Int>) {
        self.expressions = expressions
    }
}

/// An expression at its place.
package struct ExpressionUse: Sendable {
    /// The key's place, such as `jobs.build.if`.
    package let place: Place
    /// What GitHub makes available there.
    package let scope: ExpressionScope
    /// The expression.
    package let node: ExpressionNode
    /// The number of the step in which it stands, in the order of the job's steps; `nil` outside of steps.
    ///
    /// Steps that run side by side are counted one by one.
    package let step: Int?
}

/// Something that could not be written as it should be.
package struct RenderingProblem: Sendable {
    /// What can be noticed, by the names of the rules that report it.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case expressionInScript = "expression-in-script"
        case misplacedExtraKeys = "misplaced-extra-keys"
        case undeclaredInput = "undeclared-input"
        case unpinnedAction = "unpinned-action"
    }

    /// What is wrong.
    package let kind: Kind
    /// The key's place.
    package let place: Place
    /// What is wrong and what to do.
    package let message: String
}
