import WorkflowAnalysis
import Workflows

struct MissingQEMURule: FileRule {
    let name = "missing-qemu"
    var documentation: String {
        """
        A job builds an image for a platform that the runner does not have, and does not emulate it.

        `RUN` instructions of the image then fail with `exec format error`. This is a warning, because a Dockerfile that
        cross-compiles on the runner's own platform needs no emulation. It is an error if the jobs of the matrix run on
        several architectures and each builds for one platform: then the runners and platforms are mixed up. QEMU must
        be set up before Buildx, which detects the platforms when it starts. A step that sets up QEMU under a condition
        counts.

        The rule resolves variables of the workflow, the job and the step, and inputs that the callers in the project
        pass, or else their default values. It checks each possible value of `c && 'x' || 'y'`, of `case()` and of a
        choice input, unless the runner is chosen as well.

        It reports nothing after a script that may set up emulation or another builder, an action in this repository
        that the project does not declare, or an unknown action that may set up Buildx. It does not check self-hosted
        runners with labels of their own, or platforms that are known only at run time.

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

    /// The problem with QEMU that is set up after Buildx and before the build.
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
    /// Whether an earlier step may set up emulation, or a builder that has emulation or runs on another machine.
    fileprivate func mayEmulate(before build: CheckedStep) -> Bool {
        unfoldedSteps.contains { step in
            guard step.order < build.order else { return false }
            if let run = step.run { return ScriptSearch.finds(anyOf: Self.scripts, in: run.script.text) }
            guard let uses = step.uses else { return false }
            if let facts = step.facts {
                return step.action == nil && !facts.abilities.isDisjoint(with: [.emulates, .makesBuilder])
            }
            return uses.action.repository.map(UnknownAction.mayEmulate) ?? true
        }
    }

    private static let scripts = ["binfmt", "tonistiigi", "qemu", "buildx create", "docker context"]
}

/// A platform that the runner does not have.
private struct ForeignPlatform {
    let platform: String
    let architecture: ProcessorArchitecture
    /// Whether the platform is foreign for all values that the run may choose.
    let isSure: Bool
    /// Whether inputs of a call decide, so that another call may choose otherwise.
    let isGiven: Bool
    /// Whether the legs run on several architectures, and this leg builds for one platform only.
    let isMixedUp: Bool
}

extension BuildPlatforms {
    /// A platform of a build that is foreign in a leg.
    ///
    /// If both the runner and the platforms are chosen, the choices may depend on each other. A platform is then
    /// reported only if every possible runner would build a foreign platform.
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

    /// Whether the legs run on several architectures.
    private var hasSeveralArchitectures: Bool {
        func has(_ architecture: ProcessorArchitecture) -> Bool { legs.contains { $0.architectures == [architecture] } }
        return has(.amd64) && has(.arm64)
    }
}
