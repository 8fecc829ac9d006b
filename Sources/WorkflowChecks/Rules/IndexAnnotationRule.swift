import WorkflowAnalysis
import Workflows

struct IndexAnnotationRule: WorkflowRule {
    let name = "index-annotation"
    var documentation: String {
        """
        A build sets annotations of an index but creates no index.

        BuildKit creates an index for two or more platforms, and for one platform with attestations. Any other build
        fails with "index annotations not supported for single platform export". `DOCKER_METADATA_ANNOTATIONS_LEVELS`
        sets the levels of the annotations that docker/metadata-action creates. If several jobs build one platform each,
        set the annotations of the index in the job that joins the digests.

        Source: Docker, "Annotations".

        Wrong:

        ```swift
        Job("build", runsOn: .ubuntu2404) {
            DockerSetupBuildx()
            DockerBuildPush(
                annotations: ["index:org.opencontainers.image.title=App"], outputs: ["type=oci,dest=app.tar"],
                platforms: ["linux/amd64"], provenance: false)
        }
        ```

        Right:

        ```swift
        Job("build", runsOn: .ubuntu2404) {
            DockerSetupBuildx()
            DockerBuildPush(
                annotations: ["manifest:org.opencontainers.image.title=App"], outputs: ["type=oci,dest=app.tar"],
                platforms: ["linux/amd64"], provenance: false)
        }
        ```
        """
    }

    func problems(in file: FileAnalysis) -> [Problem] {
        guard file.actions.contains(.buildPush) else { return [] }
        return file.jobs.flatMap { job -> [Problem] in
            guard job.actions.contains(.buildPush) else { return [] }
            return job.unfoldedSteps.compactMap { step in
                guard let build = step.build, !build.annotations.isEmpty, build.mayMakeImage,
                    build.annotations.contains(where: { annotatesIndex($0, in: job, file) }),
                    job.distinctLegs(of: step).contains(where: { makesNoIndex(step, build, in: $0, job, file) })
                else { return nil }
                return Problem(step.place(of: "with", "annotations"), Self.message)
            }
        }
    }

    /// Whether an annotation is for the index, according to its own levels or those of docker/metadata-action.
    private func annotatesIndex(_ annotation: RunText, in job: JobAnalysis, _ file: FileAnalysis) -> Bool {
        let levels: String
        if let node = annotation.decision {
            guard let source = job.metadataStep(of: "annotations", readBy: node),
                let stated = file.environmentValue(
                    of: .property(.context("env"), "DOCKER_METADATA_ANNOTATIONS_LEVELS"), in: source)?.literalText
            else { return false }
            levels = stated
        } else {
            guard let prefix = annotation.cut(at: UInt8(ascii: "="))?.before.cut(at: UInt8(ascii: ":"))?.before.literal
            else { return false }
            levels = prefix
        }
        return RunText(levels).split(at: UInt8(ascii: ",")).contains { level in
            ["index", "index-descriptor"].contains(level.trimmed.description.prefix { $0 != "[" })
        }
    }

    private func makesNoIndex(
        _ step: StepAnalysis, _ build: ImageBuild, in leg: KnownContexts, _ job: JobAnalysis, _ file: FileAnalysis
    ) -> Bool {
        guard file.platformChoices(of: step, in: leg).isAlwaysOne else { return false }
        if job.builder(for: step, in: leg, of: file) == .docker { return true }
        let attestations = build.attestations
        guard !attestations.isAsked, !attestations.isDecidedInRun else { return false }
        return attestations.isProvenanceOff || build.isLoaded || file.switchesDefaultAttestationsOff(for: step)
    }

    private static let message =
        "a build of one platform without attestations makes no index that could be annotated; annotate the manifest, or"
        + " the index in the job that makes it"
}

extension ImageBuild {
    /// Whether the build may make an image in a form that has annotations.
    fileprivate var mayMakeImage: Bool {
        isLoaded || push.map { $0.literalText?.lowercased() != "false" } ?? false
            || exports.contains(where: \.makesImage)
    }

    /// Whether the image is loaded into Docker, for which docker/build-push-action omits its provenance.
    fileprivate var isLoaded: Bool {
        load?.literalText?.lowercased() == "true" || exports.contains { $0.has("type", "docker") }
    }
}

extension FileAnalysis {
    /// Whether a variable disables the default attestations of a build.
    fileprivate func switchesDefaultAttestationsOff(for step: StepAnalysis) -> Bool {
        let value = environmentValue(of: .property(.context("env"), "BUILDX_NO_DEFAULT_ATTESTATIONS"), in: step)
        return value?.literalText.map { ["1", "t", "true"].contains($0.lowercased()) } ?? false
    }
}
