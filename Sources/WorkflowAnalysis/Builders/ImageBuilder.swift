import Workflows

/// The builder that a step builds images with.
package enum ImageBuilder: Sendable {
    /// The driver `docker` of a runner whose Docker keeps images in its classic store.
    ///
    /// It builds for one platform at a time, and neither exports caches nor adds attestations nor pushes by digest.
    case docker
    /// One that the job has made, such as the container that docker/setup-buildx-action starts.
    case made
    /// Unknown.
    case unknown
}

extension JobAnalysis {
    /// The builder that a step builds with in one leg of the job.
    package func builder(for step: StepAnalysis, in leg: KnownContexts, of file: FileAnalysis) -> ImageBuilder {
        guard step.build?.namesBuilder != true, !namesBuilderInVariables(step, file) else { return .unknown }
        var isMade = false
        for other in unfoldedSteps where other.order < step.order {
            switch other.makesBuilder {
            case true?: isMade = true
            case false?: continue
            case nil: return .unknown
            }
        }
        if isMade { return .made }
        return hasClassicDocker(in: leg, of: file) ? .docker : .unknown
    }

    /// The legs of the job in which a step may differ; one if neither its inputs nor the runner can.
    package func distinctLegs(of step: StepAnalysis) -> [KnownContexts] {
        var isSame = false
        if case .label(let label)? = normal?.runsOn, label.node.isLiteral, let inputs = step.uses?.with.written?.entries
        {
            isSame = inputs.allSatisfy { $0.value.node?.isLiteral ?? true }
        }
        return isSame ? Array(knownContexts.prefix(1)) : knownContexts
    }

    /// Whether the job runs on a runner of GitHub's whose Docker keeps images in its classic store, and nothing before a
    /// step seems to change that.
    ///
    /// The images ubuntu-22.04 and ubuntu-24.04 have Docker 28 with that store; later ones may have containerd's.
    package func hasClassicDocker(in leg: KnownContexts, of file: FileAnalysis) -> Bool {
        guard normal?.container == nil else { return false }
        let runners = RunnerChoices(of: self, in: leg, of: file)
        guard runners.isComplete, !runners.isInGroup, !runners.runners.isEmpty else { return false }
        return runners.runners.allSatisfy { $0.count == 1 && Self.runnersWithClassicDocker.contains($0[0]) }
            && !unfoldedSteps.contains(where: \.mayConfigureDocker)
    }

    private static let runnersWithClassicDocker = [
        "ubuntu-22.04", "ubuntu-22.04-arm", "ubuntu-24.04", "ubuntu-24.04-arm",
    ]

    private func namesBuilderInVariables(_ step: StepAnalysis, _ file: FileAnalysis) -> Bool {
        [step.env, normal?.env ?? [:], file.workflow.env].contains { $0.value(named: "BUILDX_BUILDER") != nil }
    }
}

extension StepAnalysis {
    /// Whether the step makes a builder that later steps build with; `nil` if it may.
    fileprivate var makesBuilder: Bool? {
        if let script {
            return scriptUse.contains(.builderCreation) || script.contains("BUILDX_BUILDER") ? nil : false
        }
        switch action {
        case .setupBuildx?:
            if condition != nil || isUndecidedInside { return nil }
            if let use = input("use") {
                guard let text = use.node?.literalText else { return nil }
                if text.lowercased() == "false" { return false }
            }
            guard let driver = input("driver") else { return true }
            return driver.node?.literalText.map { $0 != "docker" }
        case nil where facts == nil:
            guard let uses else { return false }
            return uses.action.mayConfigureDocker ? nil : false
        default: return runsGivenCode || facts?.abilities.contains(.makesBuilder) ?? false ? nil : false
        }
    }

    /// Whether the step may reconfigure the Docker daemon.
    fileprivate var mayConfigureDocker: Bool {
        if let script {
            let words = ["daemon.json", "containerd-snapshotter", "dockerd", "get.docker.com", "install docker"]
            return script.contains(anyOf: words)
        }
        if facts != nil { return runsGivenCode }
        return uses?.action.mayConfigureDocker ?? false
    }
}

extension ActionReference {
    /// Whether an unknown action may make a builder, or configure Docker: by its name, or since its
    /// files are unknown.
    fileprivate var mayConfigureDocker: Bool {
        guard let repository = repository?.lowercased() else { return true }
        return ["build", "docker", "qemu", "binfmt", "namespace", "depot", "containerd", "rancher", "colima"]
            .contains { repository.contains($0) }
    }
}
