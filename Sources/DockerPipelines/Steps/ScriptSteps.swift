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

    /// Whether `latest` may move.
    struct MoveOutputs: Outputs {
        let moves = Output<Bool>("moves")
    }

    /// Whether a version is still to be published.
    struct VersionLookOutputs: Outputs {
        let isMissing = Output<Bool>("missing")
    }

    /// The index that was published.
    struct IndexOutputs: Outputs {
        let digest = Output<String>("digest")
    }

    /// Without an owner the name holds the whole path.
    static func imageName(
        _ title: Value<String> = "Name the image", id: StepID = "image", registry: Value<String>,
        owner: Value<String>? = nil, name: Value<String>
    ) -> TypedStep<ImageNameOutputs> {
        step(title, .imageName, env: imageNameVariables(registry: registry, owner: owner, name: name))
            .identified(id, outputs: ImageNameOutputs.self)
    }

    /// Several digests and their folders are lines in the same order.
    static func exportDigest(_ digest: Value<String>, to folder: Value<String>) -> Step {
        step("Keep the digest", .exportDigest, env: ["DIGEST": digest, "DIGEST_DIR": folder]).element
    }

    static func release(tagPrefix: String) -> TypedStep<ReleaseOutputs> {
        step(
            "Compare the version with all others", .releaseTags,
            env: versionVariables(tagPrefix: tagPrefix).appending([
                "SERVER_URL": github.serverURL, "REPOSITORY": github.repository, "TOKEN": secrets.githubToken,
            ])
        ).identified("release", outputs: ReleaseOutputs.self)
    }

    /// Whether `latest` may move to a version, as the registry tells just before.
    static func moveLatest(
        of image: Value<String>, to version: Value<String>, if condition: Value<Bool>
    ) -> TypedStep<MoveOutputs> {
        step(
            "Look at what latest is by now", .moveLatest, if: condition, env: ["IMAGE": image, "VERSION": version]
        ).identified("latest", outputs: MoveOutputs.self)
    }

    /// Publishes nothing unless the index is what was declared, and looks at what the registry shows then.
    static func publish(
        image: Value<String>, digests folder: Value<String>, count: Value<String>, tags: Value<String>,
        platforms: Value<String>, annotations: [Value<String>], digestFile: Value<String>?,
        if condition: Value<Bool>? = nil
    ) -> TypedStep<IndexOutputs> {
        var env: EnvironmentVariables = [
            "IMAGE": image, "DIGEST_DIR": folder, "DIGEST_COUNT": count, "TAGS": tags, "PLATFORMS": platforms,
        ]
        if !annotations.isEmpty { env.append("ANNOTATIONS", annotations.joined(separator: "\n")) }
        env.append("DIGEST_FILE", ifPresent: digestFile)
        return step("Publish the index", .publishIndex, if: condition, env: env).identified(
            "index", outputs: IndexOutputs.self)
    }

    /// Fails for a version that is there from another commit.
    static func published(_ image: Value<String>, version: Value<String>) -> TypedStep<VersionLookOutputs> {
        step(
            "Look whether the version is published already", .publishedVersion,
            env: ["IMAGE": image, "VERSION": version, "REVISION": github.sha]
        ).identified("version", outputs: VersionLookOutputs.self)
    }

    /// Moves tags to what a version is in the registry.
    static func moveTags(_ tags: Value<String>, of image: Value<String>, to version: Value<String>) -> Step {
        step("Move the tags", .moveTags, env: ["IMAGE": image, "VERSION": version, "TAGS": tags]).element
    }

    private static func versionVariables(tagPrefix: String) -> EnvironmentVariables {
        ["REF_NAME": github.refName, "TAG_PREFIX": Value(tagPrefix)]
    }

    private static func imageNameVariables(
        registry: Value<String>, owner: Value<String>?, name: Value<String>
    ) -> EnvironmentVariables {
        var variables: EnvironmentVariables = ["REGISTRY": registry]
        variables.append("OWNER", ifPresent: owner)
        variables.append("NAME", name)
        return variables
    }

    static func step(
        _ name: Value<String>, _ files: ScriptFile..., if condition: Value<Bool>? = nil, env: EnvironmentVariables
    ) -> RunStep {
        let composed = ComposedScript(files)
        return RunStep(
            name, if: condition, script: Script(composed.text, writing: composed.writes), env: env, shell: .bash)
    }
}
