import Workflows

/// What a job's builds of images ask of the processor, leg by leg.
package struct BuildPlatforms {
    /// A variation of the job, in one of the ways in which its workflow is called.
    package struct Leg {
        /// The architectures of the runners that may be taken; `nil` if not all are known.
        package let architectures: [ProcessorArchitecture]?
        /// What the workflow is given; `nil` if no call of the project says so.
        package let given: GivenInputs?
    }

    /// What a build may be made for.
    package struct Choices {
        /// The lists of platforms of which one comes out.
        package let lists: [[String]]
        /// Whether no other can come out.
        package let isComplete: Bool

        package static let unknown = Choices(lists: [], isComplete: false)
        package static let none = Choices(lists: [[]], isComplete: true)
    }

    /// A step that builds, and what it may be made for in each leg.
    package let builds: [(step: StepAnalysis, platforms: [Choices])]
    /// The variations of the job.
    package let legs: [Leg]
    /// Whether what the workflow is given decides about runners or platforms.
    package let readsInputs: Bool

    /// Looks at a job; `nil` if it builds nothing on its own machine, or its matrix is not written out.
    package init?(of job: JobAnalysis, in file: FileAnalysis, of project: ProjectAnalysis) {
        var builds: [StepAnalysis] = []
        for step in job.unfoldedSteps {
            switch step.action {
            case .buildPush?, .bake?: builds.append(step)
            case .setupBuildx? where step.buildsElsewhere: return nil
            default: break
            }
        }
        guard !builds.isEmpty, builds.allSatisfy({ $0.build?.namesBuilder != true }), job.variations != nil else {
            return nil
        }
        let platforms = builds.map { file.platforms(of: $0) }
        readsInputs = job.choosesRunnerByInputs || platforms.contains { $0?.readsInputs ?? false }
        let contexts =
            readsInputs
            ? job.knownContexts(givenInputsOf: file, in: project) : job.knownContexts.map { ($0, nil) }
        // What is written out is the same in all legs.
        let first = contexts.first?.contexts
        let common: [ProcessorArchitecture]?? =
            if let first, case .label(let label)? = job.normal?.runsOn, label.node.isLiteral {
                .some(RunnerChoices(of: job, in: first, of: file).architectures)
            } else {
                nil
            }
        legs = contexts.map { contexts, given in
            Leg(
                architectures: common ?? RunnerChoices(of: job, in: contexts, of: file).architectures, given: given)
        }
        self.builds = zip(builds, platforms).map { step, node in
            guard let first, node?.isLiteral ?? true else {
                return (step, contexts.map { Self.choices(of: step, node, in: $0.contexts, file) })
            }
            return (step, Array(repeating: Self.choices(of: step, node, in: first, file), count: contexts.count))
        }
    }

    fileprivate static func choices(
        of step: StepAnalysis, _ platforms: ExpressionNode?, in leg: KnownContexts, _ file: FileAnalysis
    ) -> Choices {
        // The files of a bake are unknown, and may name others.
        guard let build = step.build, !build.isBake else { return .unknown }
        guard build.hasPlatforms else { return .none }
        guard let platforms else { return .unknown }
        let found = JobEnvironment(contexts: leg, file: file).knowledge(of: platforms).possibleTexts
        return Choices(
            lists: found.texts.map { text in
                text.utf8.split { $0 == UInt8(ascii: ",") || $0 <= 0x20 }.map { String(Substring($0)) }
            }, isComplete: found.isComplete)
    }
}

extension BuildPlatforms.Choices {
    /// Whether several platforms come out whatever the run decides.
    package var isAlwaysSeveral: Bool { isComplete && !lists.isEmpty && lists.allSatisfy { Set($0).count > 1 } }

    /// Whether one platform comes out whatever the run decides, or that of the builder.
    package var isAlwaysOne: Bool { isComplete && !lists.isEmpty && lists.allSatisfy { Set($0).count < 2 } }
}

extension FileAnalysis {
    /// What a build may be made for in one leg of its job.
    package func platformChoices(of step: StepAnalysis, in leg: KnownContexts) -> BuildPlatforms.Choices {
        BuildPlatforms.choices(of: step, platforms(of: step), in: leg, self)
    }

    /// The platforms of a build, with the values of variables inserted.
    fileprivate func platforms(of step: StepAnalysis) -> ExpressionNode? {
        guard let node = step.build?.platforms else { return nil }
        if case .string = node { return node }
        return puttingVariables(into: RunText(node), of: step).node
    }
}

extension StepAnalysis {
    /// Whether the builder of Buildx may be another machine.
    fileprivate var buildsElsewhere: Bool {
        if input("endpoint") != nil || input("append") != nil { return true }
        guard let driver = input("driver") else { return false }
        return !["docker-container", "docker"].contains(driver.node?.literalText)
    }
}
