import WorkflowAnalysis
import Workflows

struct MissingQEMURule: FileRule {
    let name = "missing-qemu"
    var documentation: String {
        """
        A job builds an image for a platform that the runner does not have, and does not emulate it.

        `RUN` instructions of the image then fail with `exec format error`, or run under the emulators that BuildKit
        brings along, which are a fallback and do not run every program. This is a warning, because of this fallback,
        and because a Dockerfile that cross-compiles on the runner's own platform needs no emulation. If the jobs of the
        matrix run on several architectures and each builds for one platform, the runners and the platforms are mixed
        up. QEMU should be set up before Buildx, which detects the platforms when it starts, and detects further ones
        only when it is asked again. A step that sets up QEMU under a condition counts.

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

    func problems(in file: FileAnalysis, of project: ProjectAnalysis) -> [Problem] {
        guard file.actions.contains(.buildPush) else { return [] }
        return file.jobs.flatMap { job -> [Problem] in
            guard job.actions.contains(.buildPush) else { return [] }
            let emulation = Emulation(in: job)
            if let late = emulation.setUp, emulation.isBehindBuilder { return [Self.orderProblem(late)] }
            guard
                job.unfoldedSteps.contains(where: { $0.build?.hasPlatforms == true && !emulation.isSetUp(before: $0) }),
                let platforms = BuildPlatforms(of: job, in: file, of: project)
            else { return [] }
            return platforms.builds.compactMap { step, choices in
                guard !emulation.isSetUp(before: step), !emulation.mayBeSetUp(before: step) else { return nil }
                for (leg, choice) in zip(platforms.legs, choices) {
                    guard let foreign = platforms.foreign(choice, in: leg) else { continue }
                    return problem(step, foreign, leg.given, isLate: emulation.setUp != nil)
                }
                return nil
            }
        }
    }

    private func problem(
        _ step: StepAnalysis, _ foreign: ForeignPlatform, _ given: GivenInputs?, isLate: Bool
    ) -> Problem {
        let late = isLate ? "QEMU is set up only after the build" : "QEMU is not set up"
        let advice =
            foreign.isMixedUp ? "take a runner of the platform" : "set up QEMU before Buildx, or take a native runner"
        return Problem(
            step.place(of: "with", "platforms"),
            "the platform '\(foreign.platform)' \(foreign.isSure ? "is" : "may be") built on a runner of the architecture"
                + " '\(foreign.architecture.rawValue)', and \(late); \(advice)",
            severity: .warning,
            // Most images are built all the same, under BuildKit's own emulators.
            kind: foreign.isMixedUp || isLate ? nil : .policy,
            fix: foreign.isMixedUp ? nil : "- uses: docker/setup-qemu-action",
            related: given.map { [$0.related] } ?? [])
    }

    private static func orderProblem(_ emulation: StepAnalysis) -> Problem {
        Problem(
            emulation.place(of: "uses"),
            "QEMU is set up after Buildx, which asks for the platforms when it starts; move it"
                + " before that step", severity: .warning, kind: .policy)
    }
}
