import Workflows

extension NativeImages {
    /// Builds each platform by digest on a runner of its own kind, without tags.
    func nativeBuild(of image: ContainerImage) -> Job {
        let legs = image.legs(on: runners)
        let release = release(of: image)
        let build = digestBuild(of: image, native(legs), release: release).step()
        return Job(
            image.buildJob, name: "Build \(image.id) (\(legs.platform))", runsOn: .expression(legs.runner.as(Any.self)),
            permissions: registry.permissions(to: "Push images"), timeoutMinutes: Value(timeoutMinutes),
            strategy: Strategy(matrix: legs.matrix, failFast: false), comment: comment(on: image)
        ) {
            checkout
            release
            DockerSetupBuildx().step(name: "Set up Buildx")
            registry.login.steps()
            build
            KeepDigest.action.step(
                name: "Keep the digest",
                with: .init(digest: build.outputs.digest, artifact: image.digests.name(platform: legs.slug)))
        }.about(image.site)
    }

    /// Joins the platforms of an image into one index under the release's tags.
    func merge(of image: ContainerImage) -> Job {
        let tags = tags(of: image)
        let published = publishedVersion(tags)
        return Job(
            image.mergeJob, name: "Publish \(image.id)", needs: [image.buildJob], runsOn: runner,
            permissions: registry.permissions(to: "Publish the index").union(attestation.permissions),
            timeoutMinutes: 30, comment: "Tags move when the digests of all platforms are there."
        ) {
            publication(of: image, under: tags, unless: published.outputs.digest)
                .steps(after: [tags.step, published.step]) { digest in
                    statements(on: image, named: tags.outputs.image, digest)
                }
        }.about(image.site)
    }

    /// Builds all platforms of an image in one job and publishes them.
    func emulatedBuild(of image: ContainerImage) -> Job {
        let release = release(of: image)
        let tags = tags(of: image, comment: "Decided after the build: another release may be out by now.")
        let build = digestBuild(of: image, emulated(image), release: release).step()
        let published = publishedVersion(tags)
        return Job(
            image.buildJob, name: "Build and publish \(image.id)", runsOn: runner,
            permissions: registry.permissions(to: "Push images").union(attestation.permissions),
            timeoutMinutes: Value(timeoutMinutes), comment: image.comment
        ) {
            checkout
            release
            emulation(for: image)
            DockerSetupBuildx().step(name: "Set up Buildx")
            registry.login.steps()
            build
            tags
            published
            publication(of: image, under: tags, digest: published.outputs.digest || build.outputs.digest).publication {
                digest in
                statements(on: image, named: tags.outputs.image, digest)
            }
        }.about(image.site)
    }

    /// A job that builds an image only to fill GitHub's cache.
    func warming(of image: ContainerImage) -> Job {
        let legs = image.legs(on: runners)
        let isNative = image.strategy == .native
        return Job(
            image.buildJob, name: isNative ? "Build \(image.id) (\(legs.platform))" : "Build \(Value(image.id))",
            runsOn: isNative ? .expression(legs.runner.as(Any.self)) : runner,
            permissions: Permissions(contents: .read),
            timeoutMinutes: Value(timeoutMinutes),
            strategy: isNative ? Strategy(matrix: legs.matrix, failFast: false) : nil
        ) {
            checkout
            if !isNative { emulation(for: image) }
            DockerSetupBuildx().step(name: "Set up Buildx")
            digestBuild(of: image, isNative ? native(legs) : emulated(image), release: nil).warmingStep()
        }.about(image.site)
    }

    /// The declaration's comment, and why a job of a private repository may wait for a runner.
    private func comment(on image: ContainerImage) -> String? {
        let waits = image.platforms.contains { runners[$0]?.hasSuffix("-arm") == true }
        let note = "GitHub's arm64 runners are free for public repositories; private ones need a plan that has them."
        let comments = [image.comment, waits ? note : nil].compactMap(\.self)
        return comments.isEmpty ? nil : comments.joined(separator: "\n")
    }
}

extension ContainerImage {
    var buildJob: JobID { "build-\(id)" }
    var mergeJob: JobID { "merge-\(id)" }
    var digests: DigestArtifact { DigestArtifact(Value(id)) }
}
