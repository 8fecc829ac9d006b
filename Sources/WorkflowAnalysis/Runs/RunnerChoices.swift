package import Workflows

/// The runners that a job may ask for in one of its variations, each by its labels in lower case.
package struct RunnerChoices {
    /// The labels of each runner; those that are unknown are left out.
    package private(set) var runners: [[String]] = []
    /// Whether no other runner can come out.
    package private(set) var isComplete = true
    /// Whether each runner belongs to a group, in which names are somebody's own.
    package private(set) var isInGroup = false

    /// More runners than this are not gone through.
    private static let bound = 16

    /// Looks at a job, in a variation of it; of the run something may be known.
    package init(
        of job: JobAnalysis, in leg: KnownContexts, of file: FileAnalysis, facts: (any ExpressionEnvironment)? = nil
    ) {
        let environment = JobEnvironment(contexts: leg, file: file, facts: facts)
        switch job.normal?.runsOn {
        case .label(let label)?: takeOne(label.node, environment)
        case .expression(let value)?: takeOne(value.node, environment)
        case .labels(let labels)?: takeAll(labels, environment)
        case .group(_, let labels, _)?:
            isInGroup = true
            takeAll(labels, environment)
        case nil: isComplete = false
        }
    }

    /// An expression that yields a label, or a list of labels.
    private mutating func takeOne(_ node: ExpressionNode, _ environment: JobEnvironment) {
        var node = node
        if case .text(let segments) = node, segments.count == 1 { node = segments[0] }
        for alternative in environment.knowledge(of: node).alternatives {
            switch alternative {
            case .value(.string(let label)): runners.append([label.inLowerCase])
            case .value(.array(let items)):
                let labels = items.elements.compactMap { item in
                    if case .string(let label) = item { label.inLowerCase } else { nil }
                }
                if labels.count == items.elements.count { runners.append(labels) } else { isComplete = false }
            default: isComplete = false
            }
        }
        if runners.count > Self.bound {
            (runners, isComplete) = (Array(runners.prefix(Self.bound)), false)
            noteBound(environment)
        }
    }

    private mutating func takeAll(_ labels: [Value<String>], _ environment: JobEnvironment) {
        runners = [[]]
        for label in labels {
            let found = environment.knowledge(of: label.node).possibleTexts
            if !found.isComplete { isComplete = false }
            guard !found.texts.isEmpty else { continue }
            guard runners.count * found.texts.count <= Self.bound else {
                isComplete = false
                noteBound(environment)
                continue
            }
            runners = runners.flatMap { runner in found.texts.map { runner + [$0.inLowerCase] } }
        }
    }

    private func noteBound(_ environment: JobEnvironment) {
        Examination.note(
            "runners behind the first \(Self.bound) that the job may choose",
            at: Place("jobs", environment.contexts.job, "runs-on"), in: environment.file.path)
    }

    /// The architectures of the runners; `nil` if one of them does not tell, or another may come out.
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

extension JobAnalysis {
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
