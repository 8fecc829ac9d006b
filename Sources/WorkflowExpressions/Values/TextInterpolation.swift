/// Collects the parts of text with expressions inside.
public struct TextInterpolation: StringInterpolationProtocol, Sendable {
    private var segments: [ExpressionNode] = []

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(literalCapacity: Int, interpolationCount: Int) {
        segments.reserveCapacity(interpolationCount * 2 + 1)
    }

    /// Adds literal text.
    public mutating func appendLiteral(_ literal: String) {
        guard !literal.isEmpty else { return }
        if case .string(let text)? = segments.last {
            segments[segments.count - 1] = .string(text + literal)
        } else {
            segments.append(.string(literal))
        }
    }

    /// Adds text that was computed in Swift.
    public mutating func appendInterpolation(_ text: String) {
        appendLiteral(text)
    }

    /// Adds a whole number that was computed in Swift.
    public mutating func appendInterpolation(_ number: Int) {
        appendLiteral(String(number))
    }

    /// Adds an expression, which GitHub turns into text.
    public mutating func appendInterpolation<Kind>(_ value: Value<Kind>) {
        switch value.node {
        case .text(let parts):
            for part in parts { append(part) }
            isText = false
        case .string(let text):
            appendLiteral(text)
        case .boolean(let literal):
            appendLiteral(literal ? "true" : "false")
        case .number(let literal) where literal.magnitude < 1e15 && literal.wholeSpelling != nil:
            // Beyond 15 digits, and behind a point, GitHub spells numbers otherwise than Swift.
            appendLiteral(literal.expressionSpelling)
        default:
            append(value.node)
            if Kind.self != String.self && Kind.self != JSONText.self { isText = false }
        }
    }

    /// Whether every expression yields text by its kind, so that a lone one needs no conversion.
    private var isText = true

    private mutating func append(_ part: ExpressionNode) {
        if case .string(let text) = part {
            appendLiteral(text)
        } else {
            segments.append(part)
        }
    }

    var node: ExpressionNode {
        guard let first = segments.first else { return .string("") }
        guard segments.count == 1 else { return .text(segments) }
        if case .string = first { return first }
        return isText ? first : .text(segments)
    }
}

extension DefaultStringInterpolation {
    /// Refuses an expression in plain Swift text, if it would print as Swift's description of a tree.
    ///
    /// The compiler passes over what is unavailable and takes the standard library's interpolation of anything, so this
    /// one is available, throws, which does not compile without `try`, and says why as a deprecation.
    @available(*, deprecated, message: "an expression cannot be written into plain text; hand it over through 'env'")
    public mutating func appendInterpolation<Kind>(_ value: Value<Kind>) throws {
        throw ExpressionInPlainText()
    }
}

/// What is thrown if `try` was written before plain text with an expression inside.
private struct ExpressionInPlainText: Error, CustomStringConvertible {
    let description = "an expression cannot be written into plain text"
}
