import Slipway

/// Pipelines of ordinary repositories, by what is special about them.
enum ImagePipelines: String, CaseIterable {
    /// What is there without saying more than the image.
    case plain
    /// A version tag publishes a release, and nothing else happens.
    case tagOnly = "tag-only"
    /// One platform, whose tags need no other version.
    case single
    /// Every kind of trigger, several tags and two registries.
    case everything
    /// A version by hand or from another workflow.
    case versions

    var pipeline: ImagePipeline {
        switch self {
        case .plain: Self.pipeline("plain.yml", [ContainerImage("app")])
        case .tagOnly:
            Self.pipeline(
                "tag-only.yml", [ContainerImage("app", strategy: .emulated)],
                on: [.tag(.release(.version, .minor, .major, .latest))])
        case .single:
            Self.pipeline(
                "single.yml", [ContainerImage("app", platforms: [.linuxAMD64])],
                on: [.pullRequest(.build), .push(to: .defaultBranch, .publish(.edge, .commit))])
        case .everything:
            Self.pipeline(
                "everything.yml",
                [ContainerImage("app"), ContainerImage("tools", strategy: .emulated, context: "tools")],
                registries: [.gitHub(owner: "acme"), .dockerHub(namespace: "acme")],
                on: [
                    .pullRequest(.build, branches: ["main"]),
                    .push(to: .defaultBranch, .publish(.edge, .commit), paths: ["src/**", "Dockerfile"]),
                    .push(to: .branches(["release/**"]), .publish(.branch), paths: ["src/**", "Dockerfile"]),
                    .tag(.release()), .daily(hour: 3, minute: 17, timeZone: "Europe/Paris", .publish(.nightly)),
                    .manual(.publish(.branch)),
                ])
        case .versions:
            Self.pipeline(
                "versions.yml", [ContainerImage("app")], registries: [.gitHub(owner: "acme")],
                on: [
                    .push(to: .defaultBranch, .publish(.edge)), .manual(.release(.version, .latest)),
                    .called(.release(.version, .latest)),
                ])
        }
    }

    private static func pipeline(
        _ fileName: String, _ images: [ContainerImage], registries: [ImageRegistry] = [.gitHub],
        on triggers: [PipelineTrigger]? = nil
    ) -> ImagePipeline {
        let source = "DockerPipelinesTests/ImagePipelines.swift"
        guard let triggers else {
            return ImagePipeline(fileName: fileName, images: images, registries: registries, source: source)
        }
        return ImagePipeline(
            fileName: fileName, images: images, registries: registries, on: triggers, source: source)
    }

    /// What checks say about pipelines in one project, as `rule: message`.
    static func findings(_ pipelines: ImagePipeline...) -> [String] {
        let project = RenderedProject(name: "Images", workflows: pipelines.flatMap(\.files))
        return Checks().findings(in: project).map { "\($0.rule): \($0.message)" }
    }
}
