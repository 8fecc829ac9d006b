package import Workflows

/// What is known in a job: its variation, how the run was started, and the values that inputs and matrices may have.
package struct JobEnvironment: ExpressionEnvironment {
    /// What is known in the variation.
    package let contexts: KnownContexts
    /// The workflow.
    package let file: FileAnalysis
    /// What else is known, such as the event.
    package var facts: (any ExpressionEnvironment)?

    package var scope: Int { contexts.scope }

    package func value(at path: ExpressionNode) -> Interpretation? {
        if let known = facts?.value(at: path) { return known }
        let known = contexts.value(at: path)
        if let known, !known.knowledge.isUnknown { return known }
        // What a call passes may depend on how the run was started.
        if let known, let facts, known.rest != path {
            let passed = facts.interpretation(of: known.rest)
            if !passed.knowledge.isUnknown { return passed }
        }
        guard let texts = choices(at: path) else { return known }
        // Another event may leave the input out, and another value of an input may be typed.
        return Interpretation(
            .any(of: texts.map { .value(.string($0)) } + [.anything]), readBy: known?.rest ?? path, scope: scope)
    }

    package func decision(on node: ExpressionNode) -> Bool? { facts?.decision(on: node) }

    /// The values of an input that people choose, or of a matrix of which only the run knows the variations.
    private func choices(at path: ExpressionNode) -> [String]? {
        guard let (context, names) = path.contextPath else { return nil }
        switch (context, names.count) {
        case (.inputs, 1): return file.choices(ofInput: names[0])
        case (.github, 3) where names[0] == "event" && names[1] == "inputs": return file.choices(ofInput: names[2])
        case (.matrix, 1) where contexts.matrix == nil: return file.job(contexts.job)?.matrix?.texts(of: names[0])
        default: return nil
        }
    }
}

extension Knowledge {
    /// Whether nothing is known.
    fileprivate var isUnknown: Bool {
        if case .unknown(.all) = self { true } else { false }
    }
}

extension FileAnalysis {
    /// What people may choose for an input of a workflow that they start: its choices, or its default if they are free.
    fileprivate func choices(ofInput name: String) -> [String]? {
        let name = name.lowercased()
        for trigger in triggers {
            guard case .dispatch(let inputs) = trigger.configuration,
                let input = inputs.first(where: { $0.name.lowercased() == name })
            else { continue }
            if input.type.isChoice { return input.type.options }
            return input.default?.literalText.map { [$0] }
        }
        return nil
    }
}
