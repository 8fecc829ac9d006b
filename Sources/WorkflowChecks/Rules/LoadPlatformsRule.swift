import WorkflowAnalysis
import Workflows

struct LoadPlatformsRule: WorkflowRule {
    let name = "load-platforms"
    var documentation: String {
        """
        A build that is loaded into Docker has several platforms or attestations.

        Docker's classic image store keeps images of one platform and no index. Buildx fails with "docker exporter does
        not currently support exporting manifest lists" before it builds. This is the case on `ubuntu-22.04` and
        `ubuntu-24.04`, and on every runner if `type=docker` writes to a file. Use `type=oci` to write a file.
        docker/build-push-action omits its default provenance from loaded images, but not provenance and SBOMs that you
        request.

        Source: Docker, "Image and registry exporters" and "OCI and Docker exporters".

        Wrong:

        ```swift
        Job("build", runsOn: .ubuntu2404) {
            DockerSetupQEMU()
            DockerSetupBuildx()
            DockerBuildPush(load: true, platforms: ["linux/amd64", "linux/arm64"], tags: ["app:test"])
        }
        ```

        Right:

        ```swift
        Job("build", runsOn: .ubuntu2404) {
            DockerSetupBuildx()
            DockerBuildPush(load: true, platforms: ["linux/amd64"], tags: ["app:test"])
        }
        ```
        """
    }

    func problems(in file: FileAnalysis) -> [Problem] {
        guard file.actions.contains(.buildPush) else { return [] }
        return file.jobs.flatMap { job -> [Problem] in
            guard job.actions.contains(.buildPush) else { return [] }
            return job.unfoldedSteps.compactMap { step in
                guard let build = step.build, !build.isBake else { return nil }
                for leg in job.distinctLegs(of: step) {
                    guard let target = target(of: step, build, leg, file) else { continue }
                    let isSeveral = build.hasPlatforms && file.platformChoices(of: step, in: leg).isAlwaysSeveral
                    guard isSeveral || build.attestations.isAsked else { continue }
                    guard target.isFile || job.hasClassicDocker(in: leg, of: file) else { continue }
                    return Problem(
                        step.place(of: "with", target.input), Self.message(target.isFile, isSeveral: isSeveral))
                }
                return nil
            }
        }
    }

    /// The setting that loads the image into Docker or writes it to a file in Docker's format; `nil` if there is none.
    private func target(
        of step: StepAnalysis, _ build: ImageBuild, _ leg: KnownContexts, _ file: FileAnalysis
    ) -> (input: String, isFile: Bool)? {
        if build.load?.literalText?.lowercased() == "true" { return ("load", false) }
        let exports = build.exports { file.puttingVariables(into: $0, of: step).resolved(by: leg) }
        return exports.first { $0.has("type", "docker") }.map { ("outputs", $0["dest"] != nil) }
    }

    private static func message(_ isFile: Bool, isSeveral: Bool) -> String {
        let what = isSeveral ? "an image of several platforms" : "an image with attestations"
        let advice = isSeveral ? "name one platform" : "switch 'provenance' and 'sbom' off"
        return isFile
            ? "the exporter 'docker' does not write \(what) to a file; use 'type=oci'"
            : "Docker does not load \(what), and the build ends with an error; \(advice)"
    }
}
