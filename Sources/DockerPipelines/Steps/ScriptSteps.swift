import ScriptLibrary
import Workflows

/// The steps that run scripts of Templates: each hands its values over through `env` and names the outputs.
enum ScriptSteps {
    /// The name of an image, in lower case.
    struct ImageNameOutputs: Outputs {
        let image = Output<String>("image")
    }

    /// What a release's tag says, and which floating tags may follow it.
    struct ReleaseOutputs: Outputs {
        let version = Output<String>("version")
        let isPrerelease = Output<Bool>("prerelease")
        let isLatest = Output<Bool>("latest")
        let movesMajor = Output<Bool>("moves-major")
        let movesMinor = Output<Bool>("moves-minor")
    }

    /// The index that was published.
    struct IndexOutputs: Outputs {
        let digest = Output<String>("digest")
    }

    static func imageName(registry: String, owner: Value<String>, name: String) -> TypedStep<ImageNameOutputs> {
        step(
            "Name the image", .imageName,
            env: ["REGISTRY": Value(registry), "OWNER": owner, "NAME": Value(name)]
        ).identified("image", outputs: ImageNameOutputs.self)
    }

    static func exportDigest(_ digest: Value<String>, to folder: Value<String>) -> Step {
        step("Keep the digest", .exportDigest, env: ["DIGEST": digest, "DIGEST_DIR": folder]).element
    }

    static func release(tagPrefix: String) -> TypedStep<ReleaseOutputs> {
        step(
            "Compare the version with all others", .releaseTags,
            env: [
                "REF_NAME": github.refName, "TAG_PREFIX": Value(tagPrefix), "SERVER_URL": github.serverURL,
                "REPOSITORY": github.repository, "TOKEN": secrets.githubToken,
            ]
        ).identified("release", outputs: ReleaseOutputs.self)
    }

    /// One step for both, so that the functions which they share stand in it once.
    static func publishAndVerify(
        image: Value<String>, digests folder: Value<String>, count: Int, tags: Value<String>, platforms: [Platform]
    ) -> TypedStep<IndexOutputs> {
        step(
            "Publish the index and verify its platforms", .publishIndex, .verifyPlatforms,
            env: [
                "IMAGE": image, "DIGEST_DIR": folder, "DIGEST_COUNT": "\(count)", "TAGS": tags,
                "PLATFORMS": Value(platforms.map(\.rawValue).joined(separator: ",")),
            ]
        ).identified("index", outputs: IndexOutputs.self)
    }

    private static func step(_ name: Value<String>, _ files: ScriptFile..., env: EnvironmentVariables) -> RunStep {
        RunStep(name, script: Script(ComposedScript(files).text), env: env, shell: .bash)
    }
}
