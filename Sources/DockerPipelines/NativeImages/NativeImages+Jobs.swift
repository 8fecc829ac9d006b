import Workflows

/// One platform's build on a runner of its own.
struct Leg: MatrixAxes {
    let platform = Axis<String>("platform")
    let runner = Axis<String>("runner")
    let slug = Axis<String>("slug")
    let dockerfile = Axis<String>("dockerfile")
}

extension NativeImages {
    /// Builds each platform by digest on a runner of its own kind, without tags.
    func nativeBuild(of image: ContainerImage) -> Job {
        let legs = legs(of: image)
        return Job(
            image.buildJob, name: "Build \(image.id) (\(legs.platform))", runsOn: Runner(legs.runner),
            permissions: registry.publishPermissions, timeoutMinutes: Value(timeoutMinutes),
            strategy: Strategy(matrix: legs.matrix, failFast: false), comment: noteOnRunners(of: image)
        ) {
            digestBuild(of: image, native(legs), of: release(of: image)).steps
        }
    }

    /// Joins the platforms of an image into one index under the release's tags.
    func merge(of image: ContainerImage) -> Job {
        let named = registry.naming(Value(image.name))
        return Job(
            image.mergeJob, name: "Publish \(image.id)", needs: [image.buildJob], runsOn: runner,
            permissions: registry.publishPermissions, timeoutMinutes: 30
        ) {
            indexMerge(of: image, as: named.name, digestCount: image.platforms.count)
                .steps(login: registry.login, naming: named.steps)
        }
    }

    /// Builds all platforms of an image in one job and publishes them.
    func emulatedBuild(of image: ContainerImage) -> Job {
        Job(
            image.buildJob, name: "Build and publish \(image.id)", runsOn: runner,
            permissions: registry.publishPermissions,
            timeoutMinutes: Value(timeoutMinutes)
        ) {
            let release = self.release(of: image)
            digestBuild(of: image, emulated(image), of: release).steps
            indexMerge(of: image, as: release.imageName, digestCount: 1).publication
        }
    }

    /// A job that builds an image only to fill GitHub's cache.
    func warming(of image: ContainerImage) -> Job {
        let legs = legs(of: image)
        let isNative = image.strategy == .native
        return Job(
            image.buildJob, name: isNative ? "Build \(image.id) (\(legs.platform))" : "Build \(Value(image.id))",
            runsOn: isNative ? Runner(legs.runner) : runner, permissions: Permissions(contents: .read),
            timeoutMinutes: Value(timeoutMinutes),
            strategy: isNative ? Strategy(matrix: legs.matrix, failFast: false) : nil
        ) {
            warm(image, isNative ? native(legs) : emulated(image))
        }
    }

    private func native(_ legs: TypedMatrix<Leg>) -> Build {
        Build(platforms: [legs.platform], dockerfile: legs.dockerfile, slug: legs.slug)
    }

    private func emulated(_ image: ContainerImage) -> Build {
        Build(
            platforms: image.platforms.map { Value($0.rawValue) }, dockerfile: Value(image.dockerfile),
            slug: nil, emulation: .building(image.platforms, on: runner))
    }

    private func legs(of image: ContainerImage) -> TypedMatrix<Leg> {
        TypedMatrix(
            rows: image.platforms.map { platform in
                [
                    .init(\.platform, platform.rawValue), .init(\.runner, runners[platform] ?? ""),
                    .init(\.slug, platform.slug), .init(\.dockerfile, image.dockerfile(for: platform)),
                ]
            })
    }

    /// What a reader has to know who sees a job wait for a day.
    private func noteOnRunners(of image: ContainerImage) -> String? {
        guard image.platforms.contains(where: { runners[$0]?.hasSuffix("-arm") == true }) else { return nil }
        return "GitHub's arm64 runners are free for public repositories; private ones need a plan that has them."
    }
}

extension ContainerImage {
    var buildJob: JobID { "build-\(id)" }
    var mergeJob: JobID { "merge-\(id)" }
    var digests: DigestArtifact { DigestArtifact(Value(id)) }
}
