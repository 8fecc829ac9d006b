import Workflows

/// The steps of one build, which read each other's outputs.
struct ImageBuild {
    let template: MultiArchTemplate
    let inputs: InputReferences<MultiArchInputs>
    let preparation: OutputReferences<PreparationOutputs>
    let cell: TypedMatrix<BuildCell>
    let named: TypedStep<ScriptSteps.ImageNameOutputs>
    let cacheNamed: TypedStep<ScriptSteps.ImageNameOutputs>
    let read: TypedStep<MultiArchScriptSteps.TagListOutputs>
    let tags: TypedStep<MultiArchScriptSteps.TagOutputs>
    let caches: TypedStep<MultiArchScriptSteps.CacheOutputs>

    init(
        template: MultiArchTemplate, inputs: InputReferences<MultiArchInputs>,
        preparation: OutputReferences<PreparationOutputs>, cell: TypedMatrix<BuildCell>
    ) {
        self.template = template
        self.inputs = inputs
        self.preparation = preparation
        self.cell = cell
        named = MultiArchScriptSteps.imageName(inputs)
        cacheNamed = MultiArchScriptSteps.cacheRepository(inputs)
        read = MultiArchScriptSteps.readTags(of: cell.directory)
        tags = MultiArchScriptSteps.generateTags(
            read.outputs.tags, localName: "\(inputs.imageName)-\(cell.architecture)",
            image: "\(named.outputs.image)-\(cell.architecture)")
        caches = MultiArchScriptSteps.cacheNames(
            repository: cacheNamed.outputs.image, cell: cell, cacheID: inputs.workflowCacheID,
            byDirectory: template.cachesByDirectory, currentWeek: preparation.currentWeek,
            previousWeek: preparation.previousWeek)
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
        MultiArchScriptSteps.bootstrap(if: isEmulated)
    }

    @StepsBuilder
    func logins(_ secrets: SecretReferences<MultiArchSecrets>) -> [Step] {
        let registry = RegistryLogin(inputs.registry, secrets)
        let cacheRegistry = RegistryLogin(inputs.cacheRegistry, secrets)
        MultiArchScriptSteps.checkCredentials(registry, if: publishes)
        registry.step("Login to registry", if: publishes)
        // With credentials of the registry only a run that publishes can log in; GitHub's own token is always there.
        cacheRegistry.step(
            "Login to registry of the caches",
            if: inputs.cacheRegistry == Value(ImageRegistry.gitHub.host) || publishes)
    }

    /// Builds without pushing: what is pushed has been tested.
    var image: Step {
        DockerBuildPush(
            buildArgs: arguments,
            cacheFrom: weeks.sources, cacheTo: weeks.targets,
            context: cell.directory, file: "\(cell.directory)/Dockerfile", load: true, platforms: [cell.platform],
            provenance: false, pull: true, push: false, sbom: false, tags: [tags.outputs.shortTags]
        ).step(name: "Build Docker image")
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

    @StepsBuilder
    var tests: [Step] {
        DockerSetupQEMU(platforms: [cell.platform]).step(name: "Ensure QEMU for testing", if: isEmulated)
        Checkout(
            repository: Value(OfficialTests.repository), ref: Value(template.tests.ref), persistCredentials: false,
            path: Value(OfficialTests.folder)
        ).step(name: "Fetch the official test suite")
        MultiArchScriptSteps.officialTests(
            template.tests, image: tags.outputs.tested, name: "\(inputs.imageName)-\(cell.architecture)",
            platform: cell.platform)
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

    /// What the Dockerfiles make of the arguments.
    var labels: [Value<String>] {
        let base: [Value<String>] = [
            "org.postgis.base.optimization.flags=\(cell.optimizationFlags)",
            "org.postgis.base.lto.flags=\(cell.ltoFlags)", "org.postgis.base.jit.status=\(cell.jitStatus)",
            "org.postgis.base.regression.mode=\(cell.regressionMode)",
        ]
        let bundle: [Value<String>] = [
            "org.postgis.bundle0.optimization.flags=\(cell.optimizationFlags)",
            "org.postgis.bundle0.lto.flags=\(cell.ltoFlags)", "org.postgis.bundle0.jit.status=\(cell.jitStatus)",
        ]
        return base + bundle.map { choose(when: isBundle, then: $0, otherwise: "") }
    }
}
