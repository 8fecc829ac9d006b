import Workflows

/// The steps that build images for one platform, push them by digest without tags, and hand the digests over.
///
/// Every preset that builds platforms side by side does it through this; ``IndexMerge`` joins what it has pushed.
struct OldDigestBuild {
    /// What comes first: what the tags and names are, and the source.
    let preparation: [Step]
    /// Whether the job builds for other platforms than that of its runner.
    var emulation = Emulation.none
    /// Where layers are kept between builds.
    var cache = LayerCache.none
    let login: RegistryLogin
    /// The images, each after those that it is built on.
    let images: [HandedOver]
    /// What a platform is called in names of artifacts; `nil` keeps the digests in the job.
    var platform: Value<String>?
    /// How long the artifacts wait for the merging job.
    var retentionDays = 1

    /// An image, and the artifacts through which its digests go.
    struct HandedOver {
        let image: BuiltImage
        let artifact: DigestArtifact
    }

    /// When a job needs QEMU.
    enum Emulation {
        case none
        case always
        case when(Value<Bool>)

        /// What building some platforms on one runner takes, as far as the runner's label tells what it is itself.
        static func building(_ platforms: [Platform], on runner: Runner) -> Emulation {
            guard case .label(let label) = runner, case .string(let text) = label.node, text.hasSuffix("-arm") else {
                return platforms == [.linuxAMD64] ? .none : .always
            }
            return platforms == [.linuxARM64] ? .none : .always
        }
    }

    /// Prepares, sets up the builder, builds, and hands over.
    @StepsBuilder
    var steps: [Step] {
        preparation
        Self.builder(emulation)
        cache.restoration
        login.step()
        for built in images { built.image.steps(cache: cache, folder: images.count > 1 ? built.image.title : nil) }
        cache.rotation
        ScriptSteps.exportDigest(
            images.map(\.image.digest).joined(separator: "\n"),
            to: images.map(\.image.digestFolder).joined(separator: "\n"))
        if let platform {
            for built in images { handOver(built, platform: platform) }
        }
    }

    /// Emulators first: the builder looks for them when it starts.
    @StepsBuilder
    static func builder(_ emulation: Emulation = .none) -> [Step] {
        switch emulation {
        case .none: [Step]()
        case .always: DockerSetupQEMU().step(name: "Set up QEMU")
        case .when(let condition): DockerSetupQEMU().step(name: "Set up QEMU", if: condition)
        }
        DockerSetupBuildx().step(name: "Set up Buildx")
    }

    private func handOver(_ built: HandedOver, platform: Value<String>) -> Step {
        DigestArtifact.upload(
            built.artifact.name(platform: platform), path: "\(built.image.digestFolder)/*",
            retentionDays: retentionDays,
            as: "Hand the digest\(built.image.title.map { " of \($0)" } ?? "") to the merging job")
    }
}
