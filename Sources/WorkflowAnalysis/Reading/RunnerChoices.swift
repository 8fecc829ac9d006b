package import Workflows

/// The runners that a job may ask for in one of its variations, each by its labels in lower case.
package struct RunnerChoices {
    /// The labels of each runner; those that are not known are left out.
    package private(set) var runners: [[String]] = []
    /// Whether no other runner can come out.
    package private(set) var isComplete = true
    /// Whether each runner belongs to a group, in which names are somebody's own.
    package private(set) var isInGroup = false

    /// More runners than this are not gone through.
    private static let bound = 16

    /// Looks at a job; conditions of which something is known are given their answers.
    package init(
        of job: CheckedJob, in leg: KnownContexts, of file: CheckedFile,
        where holds: @escaping (ExpressionNode) -> Bool? = { _ in nil }
    ) {
        func texts(_ node: ExpressionNode) -> PossibleTexts {
            PossibleTexts(node, in: leg, of: file, where: holds)
        }
        switch job.normal?.runsOn {
        case .label(let label)?: takeOne(label.node, leg, texts)
        case .expression(let value)?: takeOne(value.node, leg, texts)
        case .labels(let labels)?: takeAll(labels, texts)
        case .group(_, let labels, _)?:
            isInGroup = true
            takeAll(labels, texts)
        case nil: isComplete = false
        }
    }

    /// An expression that yields a label, or a list of labels as a value of a matrix or as JSON.
    private mutating func takeOne(
        _ node: ExpressionNode, _ leg: KnownContexts, _ texts: (ExpressionNode) -> PossibleTexts
    ) {
        var node = node
        if case .text(let segments) = node, segments.count == 1 { node = segments[0] }
        if let names = node.names(readFrom: .matrix), case .list(let items)? = leg.matrix?.value(at: names) {
            let labels = items.compactMap { $0.node?.literalText?.lowercased() }
            runners = [labels]
            isComplete = labels.count == items.count
            return
        }
        var isJSON = false
        if case .call(let name, let arguments) = node, arguments.count == 1, name.lowercased() == "fromjson" {
            isJSON = true
            node = arguments[0]
        }
        let found = texts(node)
        isComplete = found.isComplete
        for text in found.texts {
            guard isJSON else {
                runners.append([text.lowercased()])
                continue
            }
            guard let labels = Self.labels(inJSON: text) else {
                isComplete = false
                continue
            }
            runners.append(labels)
        }
    }

    private mutating func takeAll(_ labels: [Value<String>], _ texts: (ExpressionNode) -> PossibleTexts) {
        runners = [[]]
        for label in labels {
            let found = texts(label.node)
            if !found.isComplete { isComplete = false }
            guard !found.texts.isEmpty, runners.count * found.texts.count <= Self.bound else { continue }
            runners = runners.flatMap { runner in found.texts.map { runner + [$0.lowercased()] } }
        }
    }

    private static func labels(inJSON text: String) -> [String]? {
        let call = ExpressionNode.call("fromJSON", [.string(text)])
        switch try? ExpressionEvaluator(EvaluationInput(memoryLimit: 1 << 16)).evaluate(call) {
        case .string(let label)?: return [label.lowercased()]
        case .array(let items)?:
            let labels = items.elements.compactMap { item in
                if case .string(let label) = item { label.lowercased() } else { nil }
            }
            return labels.count == items.elements.count ? labels : nil
        default: return nil
        }
    }

    /// The architectures of the runners; `nil` where one of them does not tell, or another may come out.
    package var architectures: [ProcessorArchitecture]? {
        guard isComplete, !runners.isEmpty else { return nil }
        var found: [ProcessorArchitecture] = []
        for labels in runners {
            guard let one = labels.lazy.compactMap({ ProcessorArchitecture(runnerLabel: $0) }).first else { return nil }
            if !found.contains(one) { found.append(one) }
        }
        return found
    }
}

extension CheckedJob {
    /// Whether the runner is one label of GitHub's with nothing to say about it, as most are.
    package var hasPlainRunner: Bool {
        switch normal?.runsOn {
        case .label(let label)?:
            if case .string(let text) = label.node { return RunnerImage.settledLabels.contains(text) }
            var node = label.node
            if case .text(let segments) = node, segments.count == 1 { node = segments[0] }
            // Each of a few values is quicker looked at than each of many variations.
            guard let matrix, let names = node.names(readFrom: .matrix), names.count == 1 else { return false }
            return matrix.holdsOnly(RunnerImage.settledLabels, under: names[0])
        case .expression(let value)?:
            guard let matrix, let names = value.node.names(readFrom: .matrix), names.count == 1 else { return false }
            return matrix.holdsOnly(RunnerImage.settledLabels, under: names[0])
        case .labels?, .group?: return false
        case nil: return true
        }
    }
}
