package import Workflows

extension StepAnalysis {
    /// What a build is told by an input of docker/build-push-action, or for docker/bake-action by `set` for all targets.
    package func buildInput(_ name: String) -> RunText? {
        build.flatMap { uses?.buildInput(name, isBake: $0.isBake) }
    }

    /// The key that says so.
    package func place(ofBuildInput input: String) -> Place { place(of: "with", action == .bake ? "set" : input) }

    /// Whether the step pushes an image by digest, or may do so.
    package var mayPushByDigest: Bool {
        if let build { return build.mayPushByDigest }
        return scriptUse.contains(.pushByDigest) || mayUploadOtherwise
    }
}
