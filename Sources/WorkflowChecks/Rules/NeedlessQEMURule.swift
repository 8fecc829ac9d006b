import WorkflowAnalysis
import Workflows

struct NeedlessQEMURule: FileRule {
    let name = "needless-qemu"
    let kind = Finding.Kind.policy
    var documentation: String {
        """
        A job sets up QEMU but builds only for the platform of its runner.

        The step takes time and hides mistakes: a matrix job on the wrong runner would build slowly under emulation
        instead of failing. The rule reports nothing if a platform or the runner is known only at run time, or if a
        script or an unknown action may run something for another platform.

        Wrong:

        ```swift
        Job("build", runsOn: .ubuntu2404Arm) {
            DockerSetupQEMU()
            DockerSetupBuildx()
            DockerBuildPush(outputs: ["type=cacheonly"], platforms: ["linux/arm64"])
        }
        ```

        Right:

        ```swift
        Job("build", runsOn: .ubuntu2404Arm) {
            DockerSetupBuildx()
            DockerBuildPush(outputs: ["type=cacheonly"], platforms: ["linux/arm64"])
        }
        ```
        """
    }

    func problems(in file: FileAnalysis, of project: ProjectAnalysis) -> [Problem] {
        guard file.actions.contains(.setupQEMU) else { return [] }
        return file.jobs.compactMap { job in
            let emulation = Emulation(in: job)
            guard let setUp = emulation.setUp, !emulation.mayBeUsedElsewhere,
                let platforms = BuildPlatforms(of: job, in: file, of: project), platforms.isNative
            else { return nil }
            return Problem(setUp.place, Self.message, severity: .warning)
        }
    }

    private static let message =
        "QEMU is set up, but the job builds only for the platform of its runner; remove the step"
}
