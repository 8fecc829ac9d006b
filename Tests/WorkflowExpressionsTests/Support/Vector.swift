import Testing
import WorkflowExpressions

/// An expression, the values of its contexts, and what GitHub makes of it.
struct Vector: Sendable, CustomTestStringConvertible {
    /// What comes out; arrays and objects are given as JSON.
    enum Outcome: Sendable {
        case null
        case boolean(Bool)
        case number(Double)
        case string(String)
        case array(String)
        case object(String)
        case lexing
        case parsing
        case evaluation
    }

    let expression: String
    let outcome: Outcome
    let contexts: String

    var testDescription: String { expression }

    init(_ expression: String, _ outcome: Outcome, in contexts: String = "{}") {
        self.expression = expression
        self.outcome = outcome
        self.contexts = contexts
    }

    /// What our evaluation comes to, with what is expected of it.
    func run() throws -> (found: String, expected: String) {
        guard case .object(let values) = try JSONReader.read(contexts) else { return ("no object", contexts) }
        let found: String
        do {
            let node = try ExpressionParser(contexts: .only(values.names)).parse(expression).node
            let value = try ExpressionEvaluator(EvaluationInput(contexts: values)).evaluate(node)
            found = "\(value.kind) \(value.jsonLine)"
        } catch let error as ExpressionSyntaxError {
            found = error.stage.rawValue
        } catch is EvaluationError {
            found = "evaluation"
        }
        return (found, try expected())
    }

    private func expected() throws -> String {
        let value: ExpressionValue
        switch outcome {
        case .null: value = .null
        case .boolean(let boolean): value = .boolean(boolean)
        case .number(let number): value = .number(number)
        case .string(let text): value = .string(text)
        case .array(let json), .object(let json): value = try JSONReader.read(json)
        case .lexing: return "lexing"
        case .parsing: return "parsing"
        case .evaluation: return "evaluation"
        }
        return "\(value.kind) \(value.jsonLine)"
    }
}
