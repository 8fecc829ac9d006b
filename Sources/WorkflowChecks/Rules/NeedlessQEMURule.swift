import WorkflowAnalysis
import Workflows

struct NeedlessQEMURule: FileRule {
    let name = "needless-qemu"
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

    func problems(in file: CheckedFile, of project: CheckedProject) -> [Problem] {
        guard file.actions.contains(.setupQEMU) else { return [] }
        return file.jobs.compactMap { job in
            guard job.actions.contains(.setupQEMU),
                let emulation = job.unfoldedSteps.first(where: { $0.action == .setupQEMU }),
                job.unfoldedSteps.allSatisfy({ $0.uses == nil || $0.action != nil }),
                let platforms = BuildPlatforms(of: job, in: file, of: project), platforms.isNative,
                !job.unfoldedSteps.contains(where: { $0.run?.script.mayEmulate ?? false })
            else { return nil }
            return Problem(
                emulation.place,
                "QEMU is set up, but the job builds only for the platform of its runner; remove the step",
                severity: .warning)
        }
    }
}

extension BuildPlatforms {
    /// Whether every leg certainly builds only for the platform of its runner.
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

extension Script {
    /// Whether the script may run something for another platform.
    fileprivate var mayEmulate: Bool {
        ScriptSearch.finds(
            anyOf: ["--platform", "DEFAULT_PLATFORM", "qemu", "binfmt", "docker run"], in: text)
    }
}
