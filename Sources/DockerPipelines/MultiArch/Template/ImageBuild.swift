import Workflows

/// The steps of one build, which read each other's outputs.
struct ImageBuild {
    let template: MultiArchTemplate
    let inputs: InputReferences<MultiArchInputs>
    let preparation: OutputReferences<PreparationOutputs>
    let cell: TypedMatrix<BuildCell>
    let tags: TypedStep<DirectoryTags.Results>
    let caches: TypedStep<CacheOutputs>

    init(
        template: MultiArchTemplate, inputs: InputReferences<MultiArchInputs>,
        preparation: OutputReferences<PreparationOutputs>, cell: TypedMatrix<BuildCell>
    ) {
        self.template = template
        self.inputs = inputs
        self.preparation = preparation
        self.cell = cell
        tags = DirectoryTags.action.step(
            id: "generate-tags", name: "Generate Docker build tags",
            with: DirectoryTags.Inputs(
                directory: cell.directory, localName: "\(inputs.imageName)-\(cell.architecture)",
                image: "\(inputs.registry)/\(inputs.image)-\(cell.architecture)"))
        caches = CacheNaming.names(
            of: "\(inputs.cacheRepository)-\(cell.architecture)", key: "\(inputs.workflowCacheID)-\(cell.cacheKey)",
            weeks: preparation)
    }

    var isEmulated: Value<Bool> { cell.buildType == Value(BuildType.qemu.rawValue) }
    var publishes: Value<Bool> { preparation.shouldPush }
    var isBundle: Value<Bool> { contains(cell.directory, "bundle") }

    /// Emulators first: the builder looks for them when it starts.
    @StepsBuilder
    var builder: [Step] {
        DockerSetupQEMU(platforms: [cell.platform]).step(name: "Set up QEMU for cross-platform builds", if: isEmulated)
        DockerSetupBuildx(
            driver: .dockerContainer, driverOpts: ["network=host"],
            buildkitdFlags: "--allow-insecure-entitlement network.host", platforms: [cell.platform]
        ).step(name: "Set up Docker Buildx (container driver with QEMU support)")
        RunStep(
            "Bootstrap Buildx builder to load QEMU handlers", if: isEmulated,
            script: "docker buildx inspect --bootstrap")
    }

    @StepsBuilder
    func logins(_ secrets: SecretReferences<MultiArchSecrets>) -> [Step] {
        RegistryLogin(inputs.registry, secrets).step(if: publishes)
        RegistryLogin(inputs.cacheRegistry, secrets).step(
            "Log in to the registry of the caches",
            if: publishes
                || (inputs.cacheRegistry == Value(ImageRegistry.gitHub.host)
                    && (github.eventName != "pull_request"
                        || github.event["pull_request"]["head"]["repo"]["full_name"].as(String.self)
                            == github.repository)),
            comment: "Runs for forks may not store caches, and only a run that publishes has secrets.")
    }

    /// Builds without pushing: what is pushed has been tested.
    var image: Step {
        DockerBuildPush(
            buildArgs: arguments,
            cacheFrom: weeks.sources, cacheTo: weeks.targets,
            context: cell.directory, file: "\(cell.directory)/Dockerfile", load: true, platforms: [cell.platform],
            provenance: false, pull: true, push: false, sbom: false, tags: [tags.outputs.shortTags]
        ).step(name: "Build Docker image", comment: "Loaded into Docker and not pushed: the image is tested first.")
    }

    /// This week's layers, and last week's until there are some.
    ///
    /// No image is pushed from the build, so they are packed
    /// as tightly as can be; a run for a fork cannot store them.
    private var weeks: LayerCache {
        .registry(
            reads: [caches.outputs.current, caches.outputs.previous], writes: caches.outputs.current,
            compression: "zstd")
    }

    /// Bundles are built on the published image; the other Dockerfiles need neither registry nor account.
    private var arguments: [Value<String>] {
        [
            "BUILDKIT_INLINE_CACHE=1", "PGIS1_REGRESSION_MODE=\(cell.regressionMode)",
            "PGIS1_OPTIMIZATION_FLAGS=\(cell.optimizationFlags)", "PGIS1_LTO_FLAGS=\(cell.ltoFlags)",
            "REGISTRY=\(choose(when: isBundle, then: inputs.registry, otherwise: ""))",
            "REPO_NAME=\(choose(when: isBundle, then: inputs.repoName, otherwise: ""))",
            "IMAGE_NAME=\(inputs.imageName)-\(cell.architecture)",
        ]
    }
}
