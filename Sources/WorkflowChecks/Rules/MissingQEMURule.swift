import Workflows

/// A job builds an image for a platform that its runner is not of, and nothing emulates that platform.
///
/// `RUN` instructions of the image then end with `exec format error`. A Dockerfile that compiles for the other platform
/// on the runner's own does without, so that this is a warning, unless the legs of the matrix run on machines of several
/// architectures and each builds for one platform: then they are mixed up. A step that sets up QEMU under a condition
/// counts as there; it has to stand before Buildx, which asks for the platforms when it starts. Nothing is said behind a
/// script that may set up an emulation or another builder, behind an action of your own, or one that Slipway does not
/// know and that may set up Buildx. Runners with labels of your own, and platforms that only the run knows, are not
/// looked at.
///
/// Source: Docker, "Multi-platform image with GitHub Actions".
///
/// Wrong:
///
/// ```swift
/// Job("build", runsOn: .ubuntu2404) {
///     DockerSetupBuildx()
///     DockerBuildPush(outputs: ["type=cacheonly"], platforms: ["linux/amd64", "linux/arm64"])
/// }
/// ```
///
/// Right:
///
/// ```swift
/// Job("build", runsOn: .ubuntu2404) {
///     DockerSetupQEMU()
///     DockerSetupBuildx()
///     DockerBuildPush(outputs: ["type=cacheonly"], platforms: ["linux/amd64", "linux/arm64"])
/// }
/// ```
struct MissingQEMURule: WorkflowRule {
    let name = "missing-qemu"

    func problems(in file: CheckedFile) -> [Problem] {
        guard file.actions.contains(.buildPush) else { return [] }
        return file.jobs.flatMap { job -> [Problem] in
            guard job.actions.contains(.buildPush) else { return [] }
            let emulation = job.actions.contains(.setupQEMU) ? job.steps.first { $0.action == .setupQEMU } : nil
            if let emulation, let problem = orderProblem(emulation, in: job) { return [problem] }
            let isLate = { (step: CheckedStep) in emulation.map { $0.number > step.number } ?? true }
            guard job.steps.contains(where: { $0.build?.hasPlatforms == true && isLate($0) }),
                let platforms = BuildPlatforms(of: job)
            else { return [] }
            return platforms.builds.compactMap { step, legs in
                guard isLate(step), !job.mayEmulate(before: step) else { return nil }
                for (architecture, wanted) in zip(platforms.architectures, legs) {
                    guard let architecture, let wanted,
                        let foreign = wanted.first(where: { architecture.runs($0) == false })
                    else { continue }
                    let isNative = platforms.hasSeveralArchitectures && wanted.count == 1
                    return problem(step, foreign, architecture, isNative: isNative, emulation, job)
                }
                return nil
            }
        }
    }

    private func problem(
        _ step: CheckedStep, _ platform: String, _ architecture: ProcessorArchitecture, isNative: Bool,
        _ emulation: CheckedStep?, _ job: CheckedJob
    ) -> Problem {
        let late = emulation == nil ? "nothing emulates it" : "QEMU is set up only after the build"
        let advice = isNative ? "take a runner of the platform" : "set up QEMU before Buildx, or take a native runner"
        return Problem(
            "\(step.place).with.platforms",
            "the platform '\(platform)' is built on a runner of the architecture '\(architecture.rawValue)', and"
                + " \(late); \(advice)", severity: isNative ? .error : .warning,
            mend: isNative ? nil : "DockerSetupQEMU()")
    }

    /// QEMU behind Buildx and before the build.
    private func orderProblem(_ emulation: CheckedStep, in job: CheckedJob) -> Problem? {
        guard let builder = job.steps.first(where: { $0.action == .setupBuildx }), builder.number < emulation.number,
            job.steps.contains(where: { $0.action == .buildPush && $0.number > emulation.number })
        else { return nil }
        return Problem(
            "\(emulation.place).uses",
            "QEMU is set up after Buildx, which asks for the platforms when it starts; move it"
                + " before that step", severity: .warning)
    }
}

extension CheckedJob {
    /// Whether something before a step may set up an emulation, or a builder that has one or is elsewhere.
    fileprivate func mayEmulate(before build: CheckedStep) -> Bool {
        steps.contains { step in
            guard step.number < build.number else { return false }
            if let run = step.run { return ScriptSearch.finds(anyOf: Self.scripts, in: run.script.text) }
            guard let uses = step.uses, step.action == nil else { return false }
            guard let repository = uses.action.repository?.lowercased() else { return true }
            return Self.actions.contains { repository.contains($0) }
        }
    }

    private static let scripts = ["binfmt", "tonistiigi", "qemu", "buildx create", "docker context"]
    private static let actions = ["buildx", "builder", "qemu", "binfmt", "docker", "namespace", "depot"]
}

extension BuildPlatforms {
    /// Whether the legs run on machines of several architectures.
    fileprivate var hasSeveralArchitectures: Bool {
        architectures.contains(.amd64) && architectures.contains(.arm64)
    }
}
