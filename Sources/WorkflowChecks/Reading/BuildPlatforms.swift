import Workflows

/// What a job's builds of images ask of the processor, leg by leg.
struct BuildPlatforms {
    /// A step that builds, and its platforms in each leg; `nil` where they are not known.
    let builds: [(step: CheckedStep, platforms: [[String]?])]
    /// The architecture of the runner in each leg; `nil` where it is not known.
    let architectures: [ProcessorArchitecture?]
    /// The first step that sets up QEMU, under a condition or not.
    let emulation: CheckedStep?

    /// Looks at a job; `nil` where it builds nothing on its own machine, or its matrix is not written out.
    init?(of job: CheckedJob) {
        var builds: [CheckedStep] = []
        var emulation: CheckedStep?
        for step in job.steps {
            switch step.action {
            case .buildPush?, .bake?: builds.append(step)
            case .setupQEMU?: emulation = emulation ?? step
            case .setupBuildx? where step.buildsElsewhere: return nil
            default: break
            }
        }
        guard !builds.isEmpty, builds.allSatisfy({ $0.input("builder") == nil }), let legs = MatrixLegs(of: job) else {
            return nil
        }
        self.emulation = emulation
        architectures = job.architectures(in: legs)
        self.builds = builds.map { ($0, Self.platforms(of: $0, in: legs)) }
    }

    private static func platforms(of step: CheckedStep, in legs: MatrixLegs) -> [[String]?] {
        guard step.action == .buildPush else {
            // The files of a bake are not known, and may name others.
            return legs.legs.map { _ in nil }
        }
        guard let node = step.inputNode("platforms") else {
            return legs.legs.map { _ in step.input("platforms") == nil ? [] : nil }
        }
        return legs.values(of: node).map { value in
            value?.text.split { $0 == "," || $0.isWhitespace }.map(String.init)
        }
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
