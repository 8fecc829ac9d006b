package import Workflows

/// A value that is text where a boolean is meant: `true` and `false` both count as true in a condition.
package enum BooleanText: Sendable {
    /// The text is `true` or `false`, or nothing is there.
    case known
    /// A boolean input of a workflow that people start, read from the event; the input of this name is a boolean.
    case input(String)
    /// The value is always text, or nothing; which text is unknown.
    case anyText
}

/// An expression that asks text a boolean's question.
package struct BooleanTextUse: Sendable {
    /// The key's place.
    package let place: Place
    /// The path that yields text.
    package let path: ExpressionNode
    /// What is asked.
    package let question: ExpressionQuestion
    /// What is known of the text.
    package let text: BooleanText
}

extension ProjectAnalysis {
    /// The expressions of a workflow that ask text a boolean's question.
    package func booleanTextUses(in file: FileAnalysis) -> [BooleanTextUse] {
        // In the order of the expressions, as reads are.
        var candidates: [Int] = []
        for index in file.reads.indices where file.reads[index].mayBeText && file.reads[index].use != candidates.last {
            candidates.append(file.reads[index].use)
        }
        guard !candidates.isEmpty else { return [] }
        let texts = BooleanTexts(self)
        return candidates.flatMap { index -> [BooleanTextUse] in
            guard file.expressions[index].mayAskQuestions else { return [] }
            let use = file.expressions[index]
            let job = file.jobs.first { $0.expressions.contains(index) }
            let step = use.step.flatMap { number in
                job.flatMap { $0.steps.indices.contains(number) ? $0.steps[number] : nil }
            }
            return use.booleanTextUses { texts.text(at: $0, in: file, job, step: step) }
        }
    }

    /// The expressions of an action that ask text a boolean's question.
    package func booleanTextUses(in action: ActionAnalysis) -> [BooleanTextUse] {
        let texts = BooleanTexts(self)
        return action.expressions.flatMap { use in use.booleanTextUses { texts.text(at: $0, in: action) } }
    }
}

extension ExpressionUse {
    /// Whether the expression is more than paths whose values are used as they are, as most expressions are.
    fileprivate var mayAskQuestions: Bool {
        switch node {
        case .context, .property: isCondition
        case .text(let segments): !segments.allSatisfy { $0.isString || $0.root != nil }
        default: true
        }
    }

    fileprivate func booleanTextUses(_ text: (ExpressionNode) -> BooleanText?) -> [BooleanTextUse] {
        node.questions(isCondition: isCondition).compactMap { path, question in
            text(path).map { BooleanTextUse(place: place, path: path, question: question, text: $0) }
        }
    }
}

extension ContextRead {
    /// Whether the value may be text where a boolean is meant.
    fileprivate var mayBeText: Bool {
        switch context {
        case .needs, .steps, .jobs: names.count == 3
        case .github: names.count == 3 && names[1].inLowerCase == "inputs"
        case .env, .vars, .inputs: names.count == 1
        default: false
        }
    }
}
