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
    /// A published release of GitHub.
    case published
    /// Two schedules, and a branch that is not the default one.
    case schedules
    /// A variant, secrets of the build, and other contexts.
    case variants
    /// Jobs before and after, an approval, a test, a scan and signatures.
    case guarded
    /// Registries of clouds, and runners of groups.
    case clouds
    /// Nothing is published.
    case checks

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
                "versions.yml", [ContainerImage("app")],
                registries: [.gitHub(owner: "acme"), .dockerHub(namespace: "acme")],
                on: [
                    .push(to: .defaultBranch, .publish(.edge)), .manual(.release(.version, .latest)),
                    .called(.release(.version, .latest)),
                ])
        case .published:
            Self.pipeline(
                "published.yml", [ContainerImage("app", platforms: [.linuxARM64])],
                on: [
                    .pullRequest(.build), .event(.mergeGroup(), .build),
                    .releasePublished(.release(.major, .minor, .latest)),
                ])
        case .schedules:
            Self.pipeline(
                "schedules.yml", [ContainerImage("app")], registries: [.quay(namespace: "acme")],
                on: [
                    .push(to: .branches(["develop"]), .publish(.edge)), .push(to: .defaultBranch, .build),
                    .daily(hour: 3, minute: 17, .publish(.nightly, .date)),
                    .schedule("0 5 * * 1", .publish(.named("weekly"))),
                ])
        case .variants: Self.variantsPipeline
        case .guarded: Self.guardedPipeline
        case .clouds: Self.cloudsPipeline
        case .checks:
            Self.pipeline(
                "checks.yml", [ContainerImage("app", test: "docker run --rm \"$IMAGE\" --version")],
                on: [.pullRequest(.build)])
        }
    }

    private static let variantsPipeline = ImagePipeline(
        fileName: "variants.yml",
        images: [
            ContainerImage(
                "app", strategy: .emulated, target: "runtime", buildArguments: ["COMMIT": "\(github.sha)"],
                contexts: ["shared": "shared"], secrets: ["npm-token": secrets["NPM_TOKEN"]], ssh: ["default"]),
            ContainerImage("app", dockerfile: "Dockerfile.alpine", variant: "alpine"),
        ],
        registries: [.gitHub(owner: "acme")], cache: .actions(warmedOn: "main"),
        checkout: Checkout(submodules: .recursive), emulator: DockerSetupQEMU(image: "tonistiigi/binfmt:qemu-v10.0.4"),
        source: "DockerPipelinesTests/ImagePipelines.swift",
        beforeBuild: { RunStep("Generate sources", script: "make sources") })

    private static let guardedPipeline = ImagePipeline(
        fileName: "guarded.yml", images: [ContainerImage("app", test: "docker run --rm \"$IMAGE\" --version")],
        registries: [.gitHub(owner: "acme"), .dockerHub(namespace: "acme")], attestation: .cosign, scan: .gate,
        environment: "release", source: "DockerPipelinesTests/ImagePipelines.swift",
        before: {
            Job(
                "test", name: "Test", runsOn: .ubuntu2404, permissions: Permissions(contents: .read), timeoutMinutes: 30
            ) {
                Checkout(persistCredentials: false).step(name: "Check out")
                RunStep("Test", script: "make test")
            }
        },
        after: { published in
            Job(
                "deploy", name: "Deploy", runsOn: .ubuntu2404, permissions: Permissions(contents: .read),
                timeoutMinutes: 30
            ) {
                Checkout(persistCredentials: false).step(name: "Check out")
                RunStep("Deploy", script: "./deploy.sh \"$DIGEST\"", env: ["DIGEST": published["app"].digest])
            }
        })

    private static let cloudsPipeline = ImagePipeline(
        fileName: "clouds.yml", images: [ContainerImage("app")],
        registries: [
            .ecr(account: "123456789012", region: "eu-central-1", role: vars["AWS_ROLE"]),
            .artifactRegistry(
                location: "europe", project: "acme", repository: "images", provider: vars["GOOGLE_PROVIDER"],
                serviceAccount: vars["GOOGLE_ACCOUNT"]),
            .azure(name: "acme"),
        ],
        on: [.push(to: .defaultBranch, .publish(.commit))],
        runners: [.linuxAMD64: .labels(["self-hosted", "x64"]), .linuxARM64: .group("arm", labels: ["arm64"])],
        source: "DockerPipelinesTests/ImagePipelines.swift")

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
