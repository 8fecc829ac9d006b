import ScriptLibrary
import Workflows

/// The script steps of a build for many architectures.
enum MultiArchScriptSteps {
    /// Whether the run publishes.
    struct PushOutputs: Outputs {
        let shouldPush = Output<Bool>("should-push")
    }

    /// The cells of the build, and what they are built for.
    struct MatrixOutputs: Outputs {
        let matrix = Output<JSONText>("matrix")
        let platforms = Output<String>("platforms")
    }

    /// ISO weeks.
    struct WeekOutputs: Outputs {
        let current = Output<String>("current")
        let previous = Output<String>("previous")
        let pattern = Output<String>("pattern")
    }

    /// The tags of a directory.
    struct TagListOutputs: Outputs {
        let tags = Output<JSONText>("tags")
    }

    /// The names of an image of one architecture.
    struct TagOutputs: Outputs {
        let shortTags = Output<String>("short-tags")
        let finalTags = Output<String>("final-tags")
        let tested = Output<String>("tested")
    }

    /// The references of a build's caches.
    struct CacheOutputs: Outputs {
        let pgMajor = Output<String>("pg-major")
        let current = Output<String>("current")
        let previous = Output<String>("previous")
    }

    static func pushConditions(targetBranch: Value<String>, manualPush: ManualPush) -> TypedStep<PushOutputs> {
        ScriptSteps.step(
            "Check push conditions", .pushConditions,
            env: [
                "EVENT_NAME": github.eventName, "REF": github.ref, "TARGET_BRANCH": targetBranch,
                "MANUAL_PUSH": Value(manualPush.rawValue),
            ]
        ).identified("check-conditions", outputs: PushOutputs.self)
    }

    static func isoWeeks(count: Int) -> TypedStep<WeekOutputs> {
        ScriptSteps.step("Calculate ISO week tags", .isoWeeks, env: ["WEEKS": "\(count)"])
            .identified("iso-weeks", outputs: WeekOutputs.self)
    }

    /// The name of the image, without an architecture.
    static func imageName(_ inputs: InputReferences<MultiArchInputs>) -> TypedStep<ScriptSteps.ImageNameOutputs> {
        ScriptSteps.imageName(registry: inputs.registry, owner: inputs.repoName, name: inputs.imageName)
    }

    /// The name of the caches' image, without an architecture.
    static func cacheRepository(
        _ inputs: InputReferences<MultiArchInputs>
    ) -> TypedStep<ScriptSteps.ImageNameOutputs> {
        ScriptSteps.imageName(
            "Name the image of the caches", id: "cache", registry: inputs.cacheRegistry, owner: inputs.cacheOwner,
            name: inputs.cacheImage)
    }

    static func matrix(
        table: String, inputs: InputReferences<MultiArchInputs>, cachesByDirectory: Bool
    ) -> TypedStep<MatrixOutputs> {
        ScriptSteps.step(
            "Generate build matrix", .directoryMatrix,
            env: [
                "ARCH_TABLE": Value(table), "SUPPORTED_ARCHITECTURES": inputs.supportedArchitectures,
                "IMAGE_DIRECTORIES": inputs.imageDirectories, "WORKFLOW_CACHE_ID": inputs.workflowCacheID,
                "CACHE_BY_DIRECTORY": Value(cachesByDirectory ? "true" : "false"),
                "PARALLEL_LIMITS":
                    "\(inputs.scheduleParallel) \(inputs.manualParallel) \(inputs.pushPRParallel)",
            ]
        ).identified("generate-matrix", outputs: MatrixOutputs.self)
    }

    /// Values for whoever reads the log, and whether a reference is in its registry.
    static func debug(
        _ name: Value<String>, title: Value<String>, _ lines: [Value<String>], looksFor reference: Value<String>? = nil
    ) -> Step {
        var env: EnvironmentVariables = ["TITLE": title, "VALUES": lines.joined(separator: "\n")]
        env.append("REFERENCE", ifPresent: reference)
        return ScriptSteps.step("Debug - \(name)", .showValues, env: env).element
    }

    static func bootstrap(if condition: Value<Bool>) -> Step {
        ScriptSteps.step(
            "Bootstrap Buildx builder to load QEMU handlers", .bootstrapBuilder, if: condition, env: [:]
        ).element
    }

    static func checkCredentials(_ registry: RegistryLogin, if condition: Value<Bool>) -> Step {
        ScriptSteps.step(
            "Check registry credentials", .checkCredentials, if: condition,
            env: [
                "REGISTRY": registry.host, "REGISTRY_USER": registry.username,
                "REGISTRY_TOKEN": registry.password,
            ]
        ).element
    }
}

extension InputReferences<MultiArchInputs> {
    /// The account above the caches.
    var cacheOwner: Value<String> { self.cacheRepoOwner || self.repoName }

    /// The name of the caches' image, without an architecture.
    var cacheImage: Value<String> { self.cacheImageName || format("{0}-cache", self.imageName) }
}
