import WorkflowAnalysis
import Workflows

struct NeedlessQEMURule: FileRule {
    let name = "needless-qemu"
    var documentation: String {
        """
        A job sets up QEMU, and all that it builds is native to its runner.

        The step takes time and hides a mistake: a leg that came to a foreign runner would build there slowly, without a
        word. Nothing is said where a platform or a runner is decided by the run, or where a script or an action that
        Slipway does not know might start something foreign.

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

    func problems(in file: CheckedFile, of project: CheckedProject) -> [Problem] {
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
        "QEMU is set up, and all that the job builds is native to its runner; take the step out"
}
