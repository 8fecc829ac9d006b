import Slipway

/// The pipelines that several tests look at.
enum Pipelines {
    /// The declaration of Examples/NativeDigests; a test holds both to the same bytes.
    static let example = NativeImages(
        name: "Publish Docker Images",
        images: [
            ContainerImage(
                "qm-nmr-calc-api", id: "api", strategy: .emulated, dockerfile: "Dockerfile.api",
                comment: "Nothing is compiled in this image, so emulation costs little."),
            ContainerImage(
                "qm-nmr-calc-worker", id: "worker", strategy: .native, dockerfile: "Dockerfile.worker",
                dockerfiles: [.linuxARM64: "Dockerfile.worker.arm64"],
                comment: "Two gigabytes of compiled chemistry: each platform is built where it is native."),
        ], source: "NativeDigests/PublishImages.swift")

    /// Two images from native runners, one's name beginning with the other's.
    static let siblings = NativeImages(
        fileName: "siblings.yml",
        images: [ContainerImage("app"), ContainerImage("app-worker", dockerfile: "Dockerfile.worker")],
        source: "DockerPipelinesTests/Pipelines.swift")

    /// Both strategies, with layers in GitHub's cache.
    static let cachedByGitHub = NativeImages(
        fileName: "cached.yml",
        images: [
            ContainerImage("app", target: "runtime", buildArguments: ["FLAVOUR": "slim"]),
            ContainerImage("tools", strategy: .emulated, context: "tools"),
        ], cache: .actions(warmedOn: "main"), source: "DockerPipelinesTests/Pipelines.swift")

    /// A registry with users of its own.
    static let otherRegistry = ImageRegistry(
        host: "registry.example.com", owner: "team", username: vars["REGISTRY_USER"],
        password: secrets["REGISTRY_PASSWORD"])

    /// One native image, with what a test changes.
    static func native(
        _ platforms: [Platform] = [.linuxAMD64, .linuxARM64], dockerfiles: KeyValuePairs<Platform, String> = [:],
        change: (inout NativeImages) -> Void = { _ in }
    ) -> NativeImages {
        var pipeline = NativeImages(images: [ContainerImage("app", platforms: platforms, dockerfiles: dockerfiles)])
        change(&pipeline)
        return pipeline
    }

    /// One image under QEMU, with what a test changes.
    static func emulated(
        _ platforms: [Platform] = [.linuxAMD64, .linuxARM64], change: (inout NativeImages) -> Void = { _ in }
    ) -> NativeImages {
        var pipeline = NativeImages(images: [ContainerImage("app", strategy: .emulated, platforms: platforms)])
        change(&pipeline)
        return pipeline
    }

    /// What checks say about pipelines in one project, as `rule: message`.
    static func findings(_ pipelines: NativeImages...) -> [String] {
        let project = RenderedProject(name: "Images", workflows: pipelines.flatMap(\.files))
        return Checks().findings(in: project).map { "\($0.rule): \($0.message)" }
    }
}

/// A pipeline by name, for tests that hold for several.
enum Sample: CaseIterable {
    case example
    case siblings
    case cachedByGitHub
    case otherRegistry

    /// The samples whose images are named after the owner of the repository.
    static let ofRepository: [Sample] = [.example, .siblings, .cachedByGitHub]

    var pipeline: NativeImages {
        switch self {
        case .example: Pipelines.example
        case .siblings: Pipelines.siblings
        case .cachedByGitHub: Pipelines.cachedByGitHub
        case .otherRegistry: Pipelines.native { $0.registry = Pipelines.otherRegistry }
        }
    }

    /// All workflows of the pipeline.
    var workflows: [GeneratedWorkflow] { pipeline.files.map { GeneratedWorkflow($0.workflow) } }
}
