/// What the checker looks for in an expression; the raw value is the name of the rule in findings.
public enum ExpressionRule: String, Hashable, Sendable, CaseIterable {
    /// A context or function is not there, or takes other arguments.
    ///
    /// Wrong: `secrets.TOKEN` in a job's condition. Right: a context that the key has.
    case availability = "expression-scope"
    /// A property that the value cannot have; it yields null, and empty text.
    ///
    /// Wrong: `github.reff`, `github.ref.name`. Right: `github.ref`, `github.ref_name`.
    case unknownProperty = "expression-property"
    /// An argument of a kind with which the function yields nothing useful.
    ///
    /// Wrong: `startsWith(github.event, 'a')`. Right: `startsWith(github.event_name, 'a')`.
    case argumentKind = "expression-argument"
    /// A comparison whose sides can never be equal.
    ///
    /// Wrong: `inputs.dry_run == 'true'` with a boolean input. Right: `inputs.dry_run == true`, or `inputs.dry_run`.
    case neverEqual = "expression-never-equal"
    /// A condition that is text, and so always true.
    ///
    /// Wrong: `if: ${{ github.ref }} == 'a'`. Right: `if: github.ref == 'a'`.
    case alwaysTrueText = "expression-always-true"
    /// A choice by `&&` and `||` whose value may be falsy, so that the other is taken after all.
    ///
    /// Wrong: `github.ref_type == 'tag' && vars.TAG || 'main'`. Right: `case(github.ref_type == 'tag', vars.TAG, 'main')`.
    case falsyChoice = "expression-falsy-choice"
    /// An order that asks whether something is less than what is no number.
    ///
    /// Wrong: `strategy.job-index < 'two'`. Right: `strategy.job-index < 2`.
    case notANumber = "expression-number"
    /// An order of arrays or objects, which have none.
    ///
    /// Wrong: `github.event.labels.* > 0`. Right: `join(github.event.labels.*.name) != ''`.
    case unordered = "expression-unordered"
}

/// Something in an expression that GitHub would refuse, or that does not mean what it seems to.
public struct ExpressionFinding: Hashable, Sendable {
    /// The rule that found it.
    public let rule: ExpressionRule
    /// What is wrong, and what to do.
    public let message: String
    /// The part of the tree that is wrong.
    public let node: ExpressionNode
    /// Where that part stands, in an expression that was read from text.
    public let place: ParsedExpression.Place?
    /// The word that was probably meant.
    package var nearest: String?
    /// Whether the expression can be meant as it is: another text in the place of an empty one.
    package var mayBeMeant = false
}
