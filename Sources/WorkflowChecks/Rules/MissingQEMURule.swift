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
        _ step: CheckedStep, _ foreign: ForeignPlatform, _ given: GivenInputs?, isLate: Bool
    ) -> Problem {
        let late = isLate ? "QEMU is set up only after the build" : "nothing emulates it"
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

    private static func orderProblem(_ emulation: CheckedStep) -> Problem {
        Problem(
            emulation.place(of: "uses"),
            "QEMU is set up after Buildx, which asks for the platforms when it starts; move it"
                + " before that step", severity: .warning)
    }
}
