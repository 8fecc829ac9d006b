import WorkflowAnalysis
import Workflows

struct MissingBuilderRule: WorkflowRule {
    let name = "missing-builder"
    var documentation: String {
        """
        A build needs more than the builder that the runner brings.

        Without docker/setup-buildx-action a build runs with the driver `docker`, which builds for one platform at a
        time, and exports no cache but an inline one, no OCI layout, no attestations and no image by digest: the build
        ends with an error before anything is built. That is so on `ubuntu-22.04` and `ubuntu-24.04`, whose Docker keeps
        images in its classic store; other runners are not looked at, nor jobs in which a script or an unknown action
        may make a builder or configure Docker.

        Source: Docker, "Build drivers".

        Wrong:

        ```swift
        Job("build", runsOn: .ubuntu2404) {
            DockerBuildPush(cacheFrom: ["type=gha,scope=app"], cacheTo: ["type=gha,scope=app,mode=max"])
        }
        ```

        Right:

        ```swift
        Job("build", runsOn: .ubuntu2404) {
            DockerSetupBuildx()
            DockerBuildPush(cacheFrom: ["type=gha,scope=app"], cacheTo: ["type=gha,scope=app,mode=max"])
        }
        ```
        """
    }

    func problems(in file: CheckedFile) -> [Problem] {
        guard file.actions.contains(.buildPush) else { return [] }
        return file.jobs.flatMap { job -> [Problem] in
            guard job.actions.contains(.buildPush) else { return [] }
            return job.unfoldedSteps.compactMap { step in
                guard let build = step.build, !build.isBake else { return nil }
                for leg in job.distinctLegs(of: step) {
                    guard let need = need(of: step, build, in: leg, file) else { continue }
                    guard job.builder(for: step, in: leg, of: file) == .docker else { continue }
                    return Problem(
                        step.place(of: "with.\(need.input)"), Self.message(need.ability), mend: "DockerSetupBuildx()")
                }
                return nil
            }
        }
    }

    /// What a build asks of its builder that the driver `docker` cannot do, and the input that says so.
    private func need(
        of step: CheckedStep, _ build: ImageBuild, in leg: KnownContexts, _ file: CheckedFile
    ) -> (input: String, ability: String)? {
        func text(_ input: String) -> RunText? {
            step.inputRunText(input).map { file.puttingVariables(into: $0, of: step).resolved(by: leg) }
        }
        let cache = text("cache-to").map { ImageBuild.caches(in: $0) }?.lazy.compactMap { $0["type"]?.literal }
            .first { $0 != "inline" }
        if let cache { return ("cache-to", "exports no cache of the type '\(cache)'") }
        if build.hasPlatforms, file.platformChoices(of: step, in: leg).isSurelySeveral {
            return ("platforms", "builds for one platform at a time")
        }
        let exports = text("outputs").map { ImageBuild.exports(in: $0) } ?? []
        if exports.contains(where: { $0.has("type", "oci") }) { return ("outputs", "exports no OCI layout") }
        if exports.contains(where: { $0.isSet("push-by-digest") && $0.surelyPushes }) {
            return ("outputs", "pushes no image by digest")
        }
        guard build.attestations.isAsked else { return nil }
        let input = ["provenance", "sbom"].first { step.input($0) != nil && step.inputText($0) != "false" }
        return (input ?? "attests", "adds no attestations")
    }

    private static func message(_ ability: String) -> String {
        "the builder of the runner, with the driver 'docker', \(ability); set up a builder before this step"
    }
}
