/// The syntax tree of an expression between `${{` and `}}`.
///
/// Trees are usually made by ``Value``'s operators, contexts and functions and printed by ``ExpressionPrinter``.
/// Build one by hand where the typed interface lacks a form.
///
/// Source: GitHub, "Evaluate expressions in workflows and actions".
public indirect enum ExpressionNode: Hashable, Sendable {
    /// The literal `null`.
    case null
    /// The literal `true` or `false`.
    case boolean(Bool)
    /// A number literal; GitHub's numbers are IEEE doubles.
    case number(Double)
    /// A string literal, unescaped.
    case string(String)
    /// A context, such as `github`.
    case context(String)
    /// A property of an object; printed as `a.b`, or as `a['b c']` if the name is no identifier.
    case property(ExpressionNode, String)
    /// An element by a computed index, `a[b]`.
    case index(ExpressionNode, ExpressionNode)
    /// The object filter, `a.*`.
    case filter(ExpressionNode)
    /// A function call with its name and arguments.
    case call(String, [ExpressionNode])
    /// Negation, `!a`.
    case not(ExpressionNode)
    /// Two operands and an operator between them.
    case binary(BinaryOperator, ExpressionNode, ExpressionNode)
    /// Text with expressions inside: string literals and other nodes, joined as text.
    ///
    /// Printed as `text${{ a }}text` if it is a whole value, and as `format('text{0}text', a)` inside an expression.
    case text([ExpressionNode])
    /// A value of which nothing is known where the expression is looked at; it has no spelling.
    ///
    /// Checks put it in place of what an action's step reads inside the action. GitHub has nothing like it, and
    /// ``ExpressionScope`` refuses it.
    case unknown
}

/// An operator with two operands, in GitHub's spelling.
public enum BinaryOperator: String, Hashable, Sendable, CaseIterable {
    /// Less than.
    case less = "<"
    /// Less than or equal.
    case lessOrEqual = "<="
    /// Greater than.
    case greater = ">"
    /// Greater than or equal.
    case greaterOrEqual = ">="
    /// Loosely equal; strings compare without case.
    case equal = "=="
    /// Not loosely equal.
    case notEqual = "!="
    /// The first falsy operand, else the last.
    case and = "&&"
    /// The first truthy operand, else the last.
    case or = "||"
}
