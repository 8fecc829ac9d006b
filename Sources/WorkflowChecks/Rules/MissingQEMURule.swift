import WorkflowAnalysis
import Workflows

struct MissingQEMURule: FileRule {
    let name = "missing-qemu"
    var documentation: String {
        """
        A job builds an image for a platform that its runner is not of, and nothing emulates that platform.

        `RUN` instructions of the image then end with `exec format error`. A Dockerfile that compiles for the other
        platform on the runner's own does without, so that this is a warning, unless the legs of the matrix run on
        machines of several architectures and each builds for one platform: then they are mixed up. A step that sets up
        QEMU under a condition counts as there; it has to stand before Buildx, which asks for the platforms when it
        starts. Nothing is said behind a script that may set up an emulation or another builder, behind an action in
        this repository that the project does not declare, or one that Slipway does not know and that may set up Buildx.
        Variables of the workflow, the job and the step are put in, and of a called workflow what the calls of the
        project pass, or else the defaults; of `c && 'x' || 'y'`, `case()`, and the choices of an input each text
        counts, unless the runner is chosen as well. Runners with labels of your own, and platforms that only the run
        knows, are not looked at.

        Source: Docker, "Multi-platform image with GitHub Actions".

        Wrong:

        ```swift
        Job("build", runsOn: .ubuntu2404) {
            DockerSetupBuildx()
            DockerBuildPush(outputs: ["type=cacheonly"], platforms: ["linux/amd64", "linux/arm64"])
        }
        ```

        Right:

        ```swift
        Job("build", runsOn: .ubuntu2404) {
            DockerSetupQEMU()
            DockerSetupBuildx()
            DockerBuildPush(outputs: ["type=cacheonly"], platforms: ["linux/amd64", "linux/arm64"])
        }
        ```
        """
    }

    func problems(in file: CheckedFile, of project: CheckedProject) -> [Problem] {
        guard file.actions.contains(.buildPush) else { return [] }
        return file.jobs.flatMap { job -> [Problem] in
            guard job.actions.contains(.buildPush) else { return [] }
            let emulation = job.actions.contains(.setupQEMU) ? job.unfoldedSteps.first { $0.action == .setupQEMU } : nil
            if let emulation, let problem = orderProblem(emulation, in: job) { return [problem] }
            let isLate = { (step: CheckedStep) in emulation.map { $0.order > step.order } ?? true }
            guard job.unfoldedSteps.contains(where: { $0.build?.hasPlatforms == true && isLate($0) }),
                let platforms = BuildPlatforms(of: job, in: file, of: project)
            else { return [] }
            return platforms.builds.compactMap { step, choices in
                guard isLate(step), !job.mayEmulate(before: step) else { return nil }
                for (leg, choice) in zip(platforms.legs, choices) {
                    guard let foreign = platforms.foreign(choice, in: leg) else { continue }
                    return problem(step, foreign, leg.given, emulation)
                }
                return nil
            }
        }
    }

    private func problem(
        _ step: CheckedStep, _ foreign: ForeignPlatform, _ given: GivenInputs?, _ emulation: CheckedStep?
    ) -> Problem {
        let late = emulation == nil ? "nothing emulates it" : "QEMU is set up only after the build"
        let advice =
            foreign.isMixedUp ? "take a runner of the platform" : "set up QEMU before Buildx, or take a native runner"
        return Problem(
            step.place(of: "with.platforms"),
            "the platform '\(foreign.platform)' \(foreign.isSure ? "is" : "may be") built on a runner of the architecture"
                + " '\(foreign.architecture.rawValue)', and \(late); \(advice)",
            severity: foreign.isMixedUp && foreign.isSure && !foreign.isGiven ? .error : .warning,
            mend: foreign.isMixedUp ? nil : "DockerSetupQEMU()",
            related: given.map { [$0.related] } ?? [])
    }

    /// QEMU behind Buildx and before the build.
    private func orderProblem(_ emulation: CheckedStep, in job: CheckedJob) -> Problem? {
        guard let builder = job.unfoldedSteps.first(where: { $0.action == .setupBuildx }),
            builder.order < emulation.order,
            job.unfoldedSteps.contains(where: { $0.action == .buildPush && $0.order > emulation.order })
        else { return nil }
        return Problem(
            emulation.place(of: "uses"),
            "QEMU is set up after Buildx, which asks for the platforms when it starts; move it"
                + " before that step", severity: .warning)
    }
}

extension CheckedJob {
    /// Whether something before a step may set up an emulation, or a builder that has one or is elsewhere.
    fileprivate func mayEmulate(before build: CheckedStep) -> Bool {
        unfoldedSteps.contains { step in
            guard step.order < build.order else { return false }
            if let script = step.script {
                return step.scriptUse.contains(.builderCreation) || script.contains(anyOf: Self.emulators)
            }
            guard let uses = step.uses, step.action == nil else { return false }
            guard let repository = uses.action.repository?.lowercased() else { return true }
            return Self.actions.contains { repository.contains($0) }
        }
    }

    private static let emulators = ["binfmt", "tonistiigi", "qemu"]
    private static let actions = ["buildx", "builder", "qemu", "binfmt", "docker", "namespace", "depot"]
}

/// A platform that is not that of its runner.
private struct ForeignPlatform {
    let platform: String
    let architecture: ProcessorArchitecture
    /// Whether it comes out whatever the run decides.
    let isSure: Bool
    /// Whether another call could choose otherwise.
    let isGiven: Bool
    /// Whether other legs run on a machine of another architecture, and it is all that this one builds for.
    let isMixedUp: Bool
}

extension BuildPlatforms {
    /// A platform of a build that is foreign in a leg.
    ///
    /// Where both the runner and the platforms are chosen, the choices may hang together: then each runner must meet
    /// something foreign.
    fileprivate func foreign(_ choices: Choices, in leg: Leg) -> ForeignPlatform? {
        guard let architectures = leg.architectures else { return nil }
        for platforms in choices.lists {
            var found: (platform: String, architecture: ProcessorArchitecture)?
            var hasNative = false
            for architecture in architectures {
                if let platform = platforms.first(where: { architecture.runs($0) == false }) {
                    if found == nil { found = (platform, architecture) }
                } else {
                    hasNative = true
                }
            }
            let isOne = choices.isComplete && choices.lists.count == 1
            guard let found, isOne || !hasNative else { continue }
            return ForeignPlatform(
                platform: found.platform, architecture: found.architecture, isSure: isOne && !hasNative,
                isGiven: readsInputs,
                isMixedUp: hasSeveralArchitectures && platforms.count == 1)
        }
        return nil
    }

    /// Whether the legs run on machines of several architectures.
    private var hasSeveralArchitectures: Bool {
        func has(_ architecture: ProcessorArchitecture) -> Bool { legs.contains { $0.architectures == [architecture] } }
        return has(.amd64) && has(.arm64)
    }
}
