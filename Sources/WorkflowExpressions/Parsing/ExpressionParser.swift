/// Reads expressions as GitHub reads them, and refuses what GitHub refuses.
///
/// ```swift
/// let parsed = try ExpressionParser().parse("github.ref == 'refs/heads/main'")
/// ExpressionPrinter().expression(parsed.node)  // github.ref == 'refs/heads/main'
/// ```
///
/// Contexts, functions and numbers of arguments have to exist even if they would never be evaluated. Whether they
/// are available at the key where the expression stands is the question of ``ExpressionScope``.
///
/// Source: GitHub, "Evaluate expressions in workflows and actions", and the runner.
public struct ExpressionParser: Hashable, Sendable {
    /// The contexts that an expression may name.
    public enum Contexts: Hashable, Sendable {
        /// Those that GitHub documents.
        case documented
        /// These, whatever their case.
        case only([String])
        /// Any at all.
        case any
    }

    /// The contexts that an expression may name.
    public var contexts: Contexts

    /// Creates a parser.
    public init(contexts: Contexts = .documented) {
        self.contexts = contexts
    }

    /// The most UTF-16 code units that GitHub accepts in one expression.
    public static let maximumLength = 21_000

    /// Reads the text between `${{` and `}}`, or a whole condition; nothing but whitespace is `null`.
    public func parse(_ text: String) throws(ExpressionSyntaxError) -> ParsedExpression {
        // A character has at most three bytes for each of its code units.
        if text.utf8.count > Self.maximumLength, text.utf16.count > Self.maximumLength {
            throw ExpressionSyntaxError(
                stage: .lexing, range: 0..<text.utf8.count, reason: .tooLong(text.utf16.count))
        }
        var reading = ExpressionReading(ExpressionLexer(text), contexts: contexts)
        do throws(ExpressionSyntaxError) {
            return try reading.read()
        } catch {
            guard error.stage == .parsing else { throw error }
            // GitHub splits the whole text into tokens before it looks at their order.
            throw reading.lexer.firstErrorInRest() ?? error
        }
    }
}

extension ExpressionParser.Contexts {
    /// Whether a context may be named.
    func contain(_ name: String) -> Bool {
        switch self {
        case .documented: ContextName(caseInsensitive: name) != nil
        case .only(let names): names.contains { OrdinalText.equal($0, name) }
        case .any: true
        }
    }

    /// All names, to find the nearest among.
    var listed: [String] {
        switch self {
        case .documented: ContextName.allCases.map(\.rawValue)
        case .only(let names): names
        case .any: []
        }
    }
}
