import Workflows

/// What reading and evaluating an expression comes to.
enum Outcome {
    case value(ExpressionValue)
    /// The stage at which it failed, in the word of the vectors; why; and where in the text.
    case failure(stage: String, message: String, range: Range<Int>)

    /// Reads and evaluates a text with the contexts of these names; `nil` means all that GitHub documents.
    init(of text: String, contexts: [String]?, evaluator: ExpressionEvaluator) {
        let parsed: ParsedExpression
        do throws(ExpressionSyntaxError) {
            parsed = try ExpressionParser(contexts: contexts.map { .only($0) } ?? .documented).parse(text)
        } catch {
            self = .failure(stage: error.stage.rawValue, message: error.message, range: error.range)
            return
        }
        do throws(EvaluationError) {
            self = .value(try evaluator.evaluate(parsed.node))
        } catch {
            let range = error.node.flatMap { parsed.place(of: $0)?.range } ?? 0..<text.utf8.count
            self = .failure(stage: "evaluation", message: error.message, range: range)
        }
    }
}
