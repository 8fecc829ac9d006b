package import Workflows

extension FileAnalysis {
    /// What an expression such as `env.IMAGE` stands for: the value of the nearest declaration of the variable.
    ///
    /// A script may change it through `GITHUB_ENV`; `nil` if no declaration of the name is there.
    package func environmentValue(of node: ExpressionNode, in step: StepAnalysis) -> ExpressionNode? {
        guard let (context, names) = node.contextPath, context == .env, names.count == 1 else { return nil }
        return step.env.value(named: names[0])?.node ?? jobs[step.job].normal?.env.value(named: names[0])?.node
            ?? workflow.env.value(named: names[0])?.node
    }

    /// A text with the values of variables inserted, as in `env.NAME`, unless an earlier script may change them.
    package func puttingVariables(into text: RunText, of step: StepAnalysis) -> RunText {
        let isSettled = text.parts.allSatisfy { part in
            if case .decided(let gap) = part { gap.node.names(readFrom: .env) == nil } else { true }
        }
        if isSettled { return text }
        let isOverwritten = jobs[step.job].setsVariables(before: step)
        var result = RunText()
        for part in text.parts {
            switch part {
            case .written(let text): result.append(text)
            case .decided(let gap):
                let isOwn = gap.node.names(readFrom: .env)?.first.map { step.env.value(named: $0) != nil } ?? false
                let value = isOverwritten && !isOwn ? nil : environmentValue(of: gap.node, in: step)
                if let value { result.append(value) } else { result.append(gap) }
            }
        }
        return result
    }
}

extension FileAnalysis {
    /// What a variable of a step's script holds, as far as neither the script nor one before may set it anew.
    package func value(ofVariable name: String, inScriptOf step: StepAnalysis) -> ExpressionNode? {
        guard let script = step.script,
            let value = environmentValue(of: .property(.context("env"), name), in: step),
            !ScriptVariable(name, in: script).mayBeOverwritten
        else { return nil }
        let isOwn = step.env.value(named: name) != nil
        return isOwn || !jobs[step.job].setsVariables(before: step) ? value : nil
    }
}

extension JobAnalysis {
    /// Whether a script before a step, or any if none is given, may change variables.
    package func setsVariables(before step: StepAnalysis?) -> Bool {
        unfoldedSteps.contains { other in
            other.order < step?.order ?? .max && other.scriptUse.contains(.environmentFile)
        }
    }
}

extension Mapping where Element == WorkflowExpressions.Value<String> {
    /// The value of a name, which is compared without case.
    ///
    /// If an expression yields the mapping, the value is that of the expression's property: it is unknown.
    package func value(named name: String) -> Element? {
        switch self {
        case .written(let map): map.value(named: name)
        case .expression(let whole): WorkflowExpressions.Value(.property(whole.node, name))
        }
    }

    /// The trees of the values that are written out, or the tree of the expression that yields them.
    package var nodes: [ExpressionNode] {
        switch self {
        case .written(let map): map.entries.map(\.value.node)
        case .expression(let whole): [whole.node]
        }
    }
}

extension OrderedMap {
    /// The value of a name, which is compared without case.
    package func value(named name: String) -> Element? {
        let length = name.utf8.count
        var other: Element?
        // By position: a copy of each entry would cost more than the comparison.
        for index in entries.indices where entries[index].key.utf8.count == length {
            if entries[index].key == name { return entries[index].value }
            if other == nil, entries[index].key.isSameName(as: name) { other = entries[index].value }
        }
        return other
    }
}
