import Workflows

/// Runs expressions whose results are known, and says which come out otherwise.
///
/// A vector is an object with `expr`, perhaps `contexts` (exactly the named values that there are), and `result` with
/// `kind` and `value` or `error` with `kind`. Other keys are left aside.
enum VectorRun {
    static func result(of vectors: [ExpressionValue]) -> CommandResult {
        var lines = ""
        var failed = 0
        for vector in vectors {
            guard let problem = problem(in: vector) else { continue }
            failed += 1
            lines += problem.printable + "\n"
        }
        lines += "\(vectors.count - failed) passed, \(failed) failed\n"
        return CommandResult(output: Array(lines.utf8), status: failed == 0 ? .success : .findings)
    }

    /// What is wrong with a vector's outcome; `nil` where it is the expected one.
    private static func problem(in vector: ExpressionValue) -> String? {
        guard case .object(let members) = vector, case .string(let expression)? = members["expr"] else {
            return "no vector: \(vector.jsonLine)"
        }
        var contexts = ExpressionObject()
        if case .object(let given)? = members["contexts"] { contexts = given }
        let evaluator = ExpressionEvaluator(EvaluationInput(contexts: contexts))
        let outcome = Outcome(of: expression, contexts: contexts.names, evaluator: evaluator)
        guard let expectation = Expectation(members) else {
            return "no vector, as it expects nothing: \(vector.jsonLine)"
        }
        guard !expectation.isMet(by: outcome) else { return nil }
        return "\(expression): expected \(expectation.words), got \(words(for: outcome))"
    }

    private static func words(for outcome: Outcome) -> String {
        switch outcome {
        case .value(let value): "\(value.kind.rawValue) \(value.jsonLine)"
        case .failure(let stage, let message, _): "\(Expectation.words(forErrorAt: stage)): \(message)"
        }
    }
}

/// What a vector says that an expression comes to.
private enum Expectation {
    case value(kind: String, ExpressionValue)
    case failure(stage: String)

    init?(_ members: ExpressionObject) {
        if case .object(let result)? = members["result"], case .string(let kind)? = result["kind"] {
            self = .value(kind: kind, Self.value(result["value"] ?? .null, kind: kind))
        } else if case .object(let error)? = members["error"], case .string(let stage)? = error["kind"] {
            self = .failure(stage: stage)
        } else {
            return nil
        }
    }

    /// JSON has no spelling for NaN and the infinities, which are written as text; NaN also as null.
    private static func value(_ value: ExpressionValue, kind: String) -> ExpressionValue {
        guard kind == ExpressionValue.Kind.number.rawValue else { return value }
        switch value {
        case .string: return .number(value.number)
        case .null: return .number(.nan)
        default: return value
        }
    }

    func isMet(by outcome: Outcome) -> Bool {
        switch (self, outcome) {
        case (.value(let kind, let expected), .value(let value)):
            value.kind.rawValue == kind && value.hasSameContents(as: expected)
        case (.failure(let expected), .failure(let stage, _, _)): stage == expected
        default: false
        }
    }

    var words: String {
        switch self {
        case .value(let kind, let value): "\(kind) \(value.jsonLine)"
        case .failure(let stage): Self.words(forErrorAt: stage)
        }
    }

    static func words(forErrorAt stage: String) -> String {
        "\(stage == "evaluation" ? "an" : "a") \(stage) error"
    }
}
