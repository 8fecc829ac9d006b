import WorkflowAnalysis
import Workflows

struct MissingBuilderRule: WorkflowRule {
    let name = "missing-builder"
    var documentation: String {
        """
        A build needs more than the runner's default builder supports.

        Without docker/setup-buildx-action, a build uses the driver `docker`. This driver builds for one platform at a
        time, exports only inline caches, and supports no OCI layout, no attestations and no push by digest. The build
        fails before anything is built.

        Builds of docker/build-push-action and docker/bake-action are checked, and those of scripts that state platforms
        or a cache.

        This is the case on `ubuntu-22.04` and `ubuntu-24.04`, where Docker uses its classic image store. The rule does
        not check other runners, or jobs in which a script or an unknown action may create a builder or configure
        Docker. It is a warning, because a later runner image may contain another version of Docker.

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

    private static let builds: KnownActions = [.buildPush, .bake]

    func problems(in file: FileAnalysis) -> [Problem] {
        guard !file.actions.isDisjoint(with: Self.builds) || file.scriptUse.contains(.imageBuild) else { return [] }
        return file.jobs.flatMap { job -> [Problem] in
            guard !job.actions.isDisjoint(with: Self.builds) || job.scriptUse.contains(.imageBuild) else { return [] }
            return job.unfoldedSteps.compactMap { step in
                let inScript = step.scriptUse.contains(.imageBuild) ? Self.need(ofScriptIn: step) : nil
                guard step.build != nil || inScript != nil else { return nil }
                for leg in job.distinctLegs(of: step) {
                    guard job.builder(for: step, in: leg, of: file) == .docker else { continue }
                    let need = step.build.flatMap { self.need(of: step, $0, in: leg, file) }
                    guard let place = need?.place ?? inScript?.place,
                        let ability = need?.ability ?? inScript?.ability
                    else { continue }
                    return Problem(
                        place, Self.message(ability), severity: .warning, fix: "- uses: docker/setup-buildx-action",
                        excerpt: need == nil ? inScript?.excerpt : nil)
                }
                return nil
            }
        }
    }

    /// What a build of a script needs that the driver `docker` does not support.
    private static func need(ofScriptIn step: StepAnalysis) -> (place: Place, ability: String, excerpt: String?)? {
        guard let script = step.script, !step.scriptUse.contains(.builderCreation), !script.contains("BUILDX_BUILDER")
        else { return nil }
        let place = step.place(of: "run")
        for call in script.calls {
            guard let build = ScriptBuild(call) else { continue }
            let excerpt = call.command.excerpt
            if let cache = build.cacheTypes.first(where: { $0 != "inline" }) {
                return (place, Self.noCache(cache), excerpt)
            }
            if Set(build.platforms).count > 1 { return (place, Self.onePlatform, excerpt) }
        }
        return nil
    }

    private static func noCache(_ type: String) -> String { "exports no cache of the type '\(type)'" }
    private static let onePlatform = "builds for one platform at a time"

    /// What a build needs that the driver `docker` does not support, and the key that requires it.
    private func need(
        of step: StepAnalysis, _ build: ImageBuild, in leg: KnownContexts, _ file: FileAnalysis
    ) -> (place: Place, ability: String)? {
        func known(_ text: RunText) -> RunText { file.puttingVariables(into: text, of: step).resolved(by: leg) }
        let cache = build.cacheTo(known).lazy.compactMap { $0["type"]?.literal }.first { $0 != "inline" }
        if let cache { return (step.place(ofBuildInput: "cache-to"), Self.noCache(cache)) }
        if build.hasPlatforms, file.platformChoices(of: step, in: leg).isAlwaysSeveral {
            return (step.place(of: "with", "platforms"), Self.onePlatform)
        }
        let exports = build.exports(known)
        if exports.contains(where: { $0.has("type", "oci") }) {
            return (step.place(ofBuildInput: "outputs"), "exports no OCI layout")
        }
        if exports.contains(where: { $0.isSet("push-by-digest") && $0.alwaysPushes }) {
            return (step.place(ofBuildInput: "outputs"), "pushes no image by digest")
        }
        guard build.attestations.isAsked else { return nil }
        let input = ["provenance", "sbom"].first { step.input($0) != nil && step.inputText($0) != "false" }
        return (step.place(of: "with", input ?? "attests"), "adds no attestations")
    }

    private static func message(_ ability: String) -> String {
        "the builder of the runner, with the driver 'docker', \(ability); set up a builder before this step"
    }
}
