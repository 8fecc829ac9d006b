/// Writes expression trees as GitHub reads them, with parentheses only if precedence asks for them.
///
/// ```swift
/// let printer = ExpressionPrinter()
/// printer.expression((github.ref == "refs/heads/main").node)  // github.ref == 'refs/heads/main'
/// printer.scalar(("Build \(github.refName)" as Value<String>).node)  // Build ${{ github.ref_name }}
/// ```
///
/// Source: GitHub, "Evaluate expressions in workflows and actions".
public struct ExpressionPrinter: Hashable, Sendable {
    /// How a choice between values is written.
    public enum ChoiceStyle: Hashable, Sendable, CaseIterable {
        /// As `case(condition, value, otherwise)`.
        case caseFunction
        /// As `condition && value || otherwise`, for servers that do not know `case()`.
        ///
        /// A choice of a value that may be falsy keeps `case()`, as `||` would pass the value over.
        case andOr
    }

    /// How a choice between values is written.
    package var choice: ChoiceStyle

    /// Creates a printer.
    package init(choice: ChoiceStyle = .caseFunction) {
        self.choice = choice
    }

    /// The expression without `${{` and `}}`.
    package func expression(_ node: ExpressionNode) -> String {
        var writer = ExpressionWriter(choice: choice)
        writer.write(node)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// The text of a YAML string: literal text as it is, expressions in `${{ … }}`.
    ///
    /// Literal text that holds `${{` is escaped, so that GitHub reads it as text. A value that is one expression keeps
    /// its type. Where that matters, as in a matrix, `keepsText` makes text of one lone expression into
    /// `${{ format('{0}', …) }}`; names, variables and inputs of actions become text by themselves.
    package func scalar(_ node: ExpressionNode, keepsText: Bool = false) -> String {
        guard case .text(let parts) = node else {
            guard case .string(let text) = node else { return wrapped(node) }
            return literal(text)
        }
        let segments = ExpressionNode.merged(parts)
        guard segments.count > 1 else {
            switch segments.first {
            case nil: return ""
            case .string(let text)?: return literal(text)
            case let lone?: return wrapped(keepsText ? node : lone)
            }
        }
        var writer = ExpressionWriter(choice: choice)
        for segment in segments {
            if case .string(let text) = segment {
                writer.writeOutside(text)
            } else {
                writer.writeWrapped(segment)
            }
        }
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// The choices that keep `case()` in the style ``ChoiceStyle/andOr``, in the order in which they are printed.
    ///
    /// Each chooses a value that may be falsy. The style ``ChoiceStyle/caseFunction`` has none.
    package func unsafeChoices(in node: ExpressionNode) -> [ExpressionNode] {
        guard choice == .andOr else { return [] }
        var found: [ExpressionNode] = []
        node.visit { candidate in
            guard let choice = candidate.choice, choice.operators == nil else { return }
            found.append(candidate)
        }
        return found
    }

    /// Text without expressions; GitHub folds a lone string literal to plain text, even if no context is available.
    package func literal(_ text: String) -> String {
        text.opensExpression ? wrapped(.string(text)) : text
    }

    private func wrapped(_ node: ExpressionNode) -> String {
        var writer = ExpressionWriter(choice: choice)
        writer.writeWrapped(node)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
