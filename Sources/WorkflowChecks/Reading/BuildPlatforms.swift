import Workflows

/// What a job's builds of images ask of the processor, leg by leg.
struct BuildPlatforms {
    /// A step that builds, and its platforms in each leg; `nil` where they are not known.
    let builds: [(step: CheckedStep, platforms: [[String]?])]
    /// The architecture of the runner in each leg; `nil` where it is not known.
    let architectures: [ProcessorArchitecture?]

    /// Looks at a job; `nil` where it builds nothing on its own machine, or its matrix is not written out.
    init?(of job: CheckedJob) {
        var builds: [CheckedStep] = []
        for step in job.steps {
            switch step.action {
            case .buildPush?, .bake?: builds.append(step)
            case .setupBuildx? where step.buildsElsewhere: return nil
            default: break
            }
        }
        guard !builds.isEmpty, builds.allSatisfy({ $0.build?.namesBuilder != true }), job.variations != nil else {
            return nil
        }
        let legs = job.knownContexts
        architectures = legs.map { job.architecture(in: $0) }
        self.builds = builds.map { step in (step, legs.map { Self.platforms(of: step, in: $0) }) }
    }

    private static func platforms(of step: CheckedStep, in leg: KnownContexts) -> [String]? {
        // The files of a bake are not known, and may name others.
        guard let build = step.build, !build.isBake else { return nil }
        guard build.hasPlatforms else { return [] }
        return build.platforms.flatMap { leg.resolved($0).literalText }?.utf8.split {
            $0 == UInt8(ascii: ",") || $0 <= 0x20
        }
        .map { String(Substring($0)) }
    }
}

extension CheckedStep {
    /// Whether the builder of Buildx may be another machine.
    fileprivate var buildsElsewhere: Bool {
        if input("endpoint") != nil || input("append") != nil { return true }
        guard let driver = input("driver") else { return false }
        return !["docker-container", "docker"].contains(driver.node?.literalText)
    }
}
