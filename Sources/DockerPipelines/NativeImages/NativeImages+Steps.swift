import Workflows

extension NativeImages {
    /// What one job builds.
    struct Build {
        let platforms: [Value<String>]
        let dockerfile: Value<String>
        /// Tells the caches of an image's jobs apart; `nil` where one job builds all platforms.
        let slug: Value<String>?
        var emulation = DigestBuild.Emulation.none
    }

    /// What the first step of a building job finds out.
    struct Release {
        let version: Value<String>
        let imageName: Value<String>
        let steps: [Step]
    }

    /// Reads the version, checks out, builds by digest, and hands the digest over where another job publishes.
    func digestBuild(of image: ContainerImage, _ build: Build, of release: Release) -> DigestBuild {
        var built = built(image, build, as: release.imageName)
        built.versionRules = ["type=semver,pattern={{version}},value=\(release.version)"]
        return DigestBuild(
            preparation: release.steps + [checkout], emulation: build.emulation,
            cache: layers(of: image, named: release.imageName, build, isRelease: true), login: registry.login,
            images: [.init(image: built, artifact: image.digests)], platform: build.slug)
    }

    /// Decides on tags as late as possible, publishes, and looks at what the registry shows then.
    func indexMerge(of image: ContainerImage, as name: Value<String>, digestCount: Int) -> IndexMerge {
        IndexMerge(
            image: name, artifact: image.digests, tags: .release(tagPrefix: tagPrefix, tags), count: "\(digestCount)",
            platforms: image.platforms.asDeclared)
    }

    /// Builds without publishing, for the cache alone.
    @StepsBuilder
    func warm(_ image: ContainerImage, _ build: Build) -> [Step] {
        checkout
        DigestBuild.builder(build.emulation)
        built(image, build, as: "").warming(layers(of: image, named: "", build, isRelease: false))
    }

    private var checkout: Step { Checkout(persistCredentials: false).step(name: "Check out") }

    private func built(_ image: ContainerImage, _ build: Build, as name: Value<String>) -> BuiltImage {
        BuiltImage(
            name: name, platforms: build.platforms, context: Value(image.context), dockerfile: build.dockerfile,
            target: image.target.map { Value($0) }, arguments: image.buildArgumentLines, provenance: attestation)
    }

    /// The version and the image's name, read before anything else: a tag without a version must not cost a build.
    func release(of image: ContainerImage) -> Release {
        guard registry.owner == nil else {
            let step = ScriptSteps.version(tagPrefix: tagPrefix)
            return Release(
                version: step.outputs.version, imageName: registry.naming(Value(image.name)).name, steps: [step.step])
        }
        let step = ScriptSteps.versionAndImageName(
            tagPrefix: tagPrefix, registry: Value(registry.host), owner: github.repositoryOwner,
            name: Value(image.name))
        return Release(version: step.outputs.version, imageName: step.outputs.image, steps: [step.step])
    }

    private var attestation: DockerAttestation {
        switch provenance {
        case .none: false
        case .minimal: .minimal
        case .maximal: .maximal
        }
    }
}
