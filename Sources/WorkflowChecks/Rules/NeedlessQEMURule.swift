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
            guard job.actions.contains(.setupQEMU),
                let emulation = job.unfoldedSteps.first(where: { $0.action == .setupQEMU }),
                job.unfoldedSteps.allSatisfy({ $0.uses == nil || $0.action != nil }),
                let platforms = BuildPlatforms(of: job, in: file, of: project), platforms.isNative,
                !job.unfoldedSteps.contains(where: { $0.script?.mayEmulate ?? false })
            else { return nil }
            return Problem(
                emulation.place,
                "QEMU is set up, and all that the job builds is native to its runner; take the step out",
                severity: .warning)
        }
    }
}

extension BuildPlatforms {
    /// Whether every leg surely builds only for the machine that it runs on.
    fileprivate var isNative: Bool {
        builds.allSatisfy { build in
            zip(legs, build.platforms).allSatisfy { leg, platforms in
                guard let architectures = leg.architectures, platforms.isComplete else { return false }
                return architectures.allSatisfy { architecture in
                    platforms.lists.allSatisfy { $0.allSatisfy { architecture.runs($0) == true } }
                }
            }
        }
    }
}

extension ShellScript {
    /// Whether the script may run something foreign.
    fileprivate var mayEmulate: Bool {
        contains(anyOf: ["--platform", "DEFAULT_PLATFORM", "qemu", "binfmt"])
            || calls.contains { $0.arguments(after: "run") != nil || $0.arguments(after: "container", "run") != nil }
    }
}
