/// Why a text is not an expression: where, what was found there, and what was expected.
public struct ExpressionSyntaxError: Error, Hashable, Sendable {
    /// Which part of reading refused the text.
    package enum Stage: String, Hashable, Sendable {
        /// Characters that make no token.
        case lexing
        /// Tokens that make no expression.
        case parsing
    }

    /// What is wrong.
    package enum Reason: Hashable, Sendable {
        /// Something stands where something else has to.
        case unexpected(found: String, expected: String)
        /// No context has this name; perhaps another is meant.
        case unknownContext(String, nearest: String?)
        /// No function has this name; perhaps another is meant.
        case unknownFunction(String, nearest: String?)
        /// A function with too few or too many arguments.
        case wrongArguments(String, takes: String, found: Int)
        /// More UTF-16 code units than ``ExpressionParser/maximumLength``.
        case tooLong(Int)
        /// A tree deeper than ``ExpressionNode/maximumDepth``.
        case tooDeep
        /// A `${{` without its `}}`.
        case unclosedExpression
        /// Nothing between `${{` and `}}`.
        case emptyExpression
    }

    /// Which part of reading refused the text.
    package let stage: Stage
    /// The bytes of the text that are wrong, counted in UTF-8; empty at the end of the text.
    public let range: Range<Int>
    /// What is wrong.
    package let reason: Reason

    /// Creates an error.
    package init(stage: Stage, range: Range<Int>, reason: Reason) {
        self.stage = stage
        self.range = range
        self.reason = reason
    }

    /// What is wrong, in words, and what to do.
    public var message: String {
        switch reason {
        case .unexpected(let found, let expected):
            "found \(found), expected \(expected)"
        case .unknownContext(let name, let nearest):
            "no context is named '\(name)'" + Self.hint(nearest)
        case .unknownFunction(let name, let nearest):
            "no function is named '\(name)'" + Self.hint(nearest)
        case .wrongArguments(let name, let takes, let found):
            "the function '\(name)' takes \(takes), not \(found)"
        case .tooLong(let length):
            "the expression has \(length) characters; GitHub accepts \(ExpressionParser.maximumLength)"
        case .tooDeep:
            "the expression is more than \(ExpressionNode.maximumDepth) levels deep; split it"
        case .unclosedExpression:
            "found '${{' without its '}}'; close it, or write a literal one as '${{ '${{' }}'"
        case .emptyExpression:
            "found nothing between '${{' and '}}', expected an expression"
        }
    }

    private static func hint(_ nearest: String?) -> String {
        nearest.map { "; did you mean '\($0)'?" } ?? ""
    }

    /// The same error in a longer text, in which the expression begins at a byte.
    func moved(by offset: Int) -> ExpressionSyntaxError {
        ExpressionSyntaxError(
            stage: stage, range: range.lowerBound + offset..<range.upperBound + offset, reason: reason)
    }
}
