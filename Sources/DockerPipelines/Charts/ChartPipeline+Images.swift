import Workflows

/// One platform of one component.
struct ComponentLeg: MatrixAxes {
    let component = Axis<String>("component")
    let platform = Axis<String>("platform")
    let runner = Axis<String>("runner")
    let slug = Axis<String>("slug")
    let image = Axis<String>("image")
    let context = Axis<String>("context")
    let dockerfile = Axis<String>("dockerfile")
    let target = Axis<String>("target")
}

/// One component.
struct IndexLeg: MatrixAxes {
    let component = Axis<String>("component")
    let image = Axis<String>("image")
    let platforms = Axis<String>("platforms")
}

extension ChartPipeline {
    /// What images are built and published as.
    enum Edition {
        /// As that of a branch or a pull request, under its tags.
        case run(TypedJob<RunTags.Names>)
        /// As a release: at first without a tag, then under the version, at last under the floating tags.
        case release(TypedJob<VerifyVersion.Results>)

        var namespace: Value<String> {
            switch self {
            case .run(let tags): tags.outputs.namespace
            case .release(let release): release.outputs.namespace
            }
        }

        var version: Value<String> {
            switch self {
            case .run(let tags): tags.outputs.tag
            case .release(let release): release.outputs.version
            }
        }

        var isRelease: Bool {
            if case .release = self { true } else { false }
        }
    }

    /// Days for which a release keeps what its jobs hand on: GitHub waits for an approval for 30 and for a run for 35,
    /// and what was built before the wait must be there after it, and when failed jobs are run again.
    static let releaseRetention = 35

    /// Builds every platform of every component on a native runner, and pushes it by digest, without a tag.
    func build(_ edition: Edition, after needs: [JobID] = []) -> Job {
        let legs = self.legs
        let image: Value<String> = "\(edition.namespace)/\(legs.image)"
        let labels = DockerMetadata(
            images: [image], tags: ["type=raw,value=\(edition.version)"], flavor: ["latest=false"]
        ).step(id: "labels", name: "Generate the image's labels")
        let build = self.build(
            legs, of: image, version: edition.isRelease ? github.refName : edition.version,
            labels: labels.outputs.labels,
            cache: cache.layers(
                of: image, scope: legs.component, platform: legs.slug, isFilled: !edition.isRelease)
        ).step()
        return Job(
            "build-images", name: "Build \(legs.component) (\(legs.platform))", needs: needs,
            runsOn: Runner(legs.runner), permissions: registry.permissions(to: "Push images"),
            timeoutMinutes: Value(timeoutMinutes), strategy: Strategy(matrix: legs.matrix, failFast: false),
            comment: edition.isRelease
                ? "Images get no tag before the approval: until then, no name leads to them." : nil
        ) {
            Checkout(persistCredentials: false).step(name: "Check out")
            DockerSetupBuildx().step(name: "Set up Buildx")
            registry.login.step()
            labels
            build
            KeepDigest.action.step(
                name: "Keep the digest",
                with: KeepDigest.Inputs(
                    digest: build.outputs.digest, artifact: DigestArtifact(legs.component).name(platform: legs.slug),
                    retentionDays: edition.isRelease ? Value(Self.releaseRetention) : nil))
        }
    }

    /// Builds every image for a pull request that publishes nothing, with a token that can only read.
    var trial: Job {
        let legs = self.legs
        return Job(
            "try-images", name: "Try to build \(legs.component) (\(legs.platform))",
            if: matters(isTrial), runsOn: Runner(legs.runner),
            permissions: Permissions(contents: .read), timeoutMinutes: Value(timeoutMinutes),
            strategy: Strategy(matrix: legs.matrix, failFast: false),
            comment: layout.publishesPullRequests ? "The token of a fork's run can only read." : nil
        ) {
            Checkout(persistCredentials: false).step(name: "Check out")
            DockerSetupBuildx().step(name: "Set up Buildx")
            build(
                legs, of: legs.image, version: "pr-\(Self.requestNumber)", labels: nil, cache: trialLayers(legs)
            ).warmingStep(name: "Build")
        }
    }

    /// Joins the platforms of every component under the tags of the run.
    func merge(_ tags: TypedJob<RunTags.Names>) -> Job {
        let legs = indexLegs
        let image: Value<String> = "\(tags.outputs.namespace)/\(legs.image)"
        return indexJob("merge-manifests", name: "Merge", needs: ["build-images"], legs) {
            IndexPublication(
                PublishIndex.Inputs(
                    image: image, tags: "\(image):\(tags.outputs.tag)\n\(image):\(tags.outputs.revisionTag)",
                    platforms: legs.platforms, artifacts: DigestArtifact(legs.component).pattern),
                login: registry.login
            ).steps()
        }
    }

    /// A job for each component that publishes its index under some tags.
    func indexJob(
        _ id: JobID, name: String, needs: [JobID], _ legs: TypedMatrix<IndexLeg>,
        granting permissions: Permissions = .none,
        comment: String? = nil, @StepsBuilder steps: () -> [Step]
    ) -> Job {
        Job(
            id, name: "\(name) \(legs.component)", needs: needs, runsOn: runner,
            permissions: registry.permissions(to: "Publish the index").union(permissions), timeoutMinutes: 15,
            strategy: Strategy(matrix: legs.matrix, failFast: false), comment: comment, steps: steps)
    }

    /// A row for each component.
    var indexLegs: TypedMatrix<IndexLeg> {
        TypedMatrix(
            rows: components.map { component in
                [
                    .init(\.component, component.name), .init(\.image, component.image),
                    .init(\.platforms, component.platforms.map(\.rawValue).joined(separator: ",")),
                ]
            })
    }

    /// Whether a component is a stage of its Dockerfile that is not the last one; the action takes '' for the last.
    private var hasTargets: Bool { components.contains { $0.target != nil } }

    private var legs: TypedMatrix<ComponentLeg> {
        TypedMatrix(
            rows: components.flatMap { component in
                component.platforms.map { platform in
                    [
                        .init(\.component, component.name), .init(\.platform, platform.rawValue),
                        .init(\.runner, runners[platform] ?? ""), .init(\.slug, platform.slug),
                        .init(\.image, component.image), .init(\.context, component.context),
                        .init(\.dockerfile, component.dockerfile),
                    ] + (hasTargets ? [.init(\.target, component.target ?? "")] : [])
                }
            })
    }

    private func build(
        _ legs: TypedMatrix<ComponentLeg>, of image: Value<String>, version: Value<String>, labels: Value<String>?,
        cache: LayerCache
    ) -> DigestBuild {
        var build = DigestBuild(
            of: image, platforms: legs.platform, context: legs.context, dockerfile: legs.dockerfile,
            target: hasTargets ? legs.target : nil,
            arguments: arguments(version: version).lines, labels: labels, cache: cache,
            attestation: attestation)
        build.secrets = secrets
        return build
    }

    /// A trial logs in nowhere, so it has no cache in a registry.
    private func trialLayers(_ legs: TypedMatrix<ComponentLeg>) -> LayerCache {
        guard case .actions = cache else { return .none }
        return cache.layers(of: "", scope: legs.component, platform: legs.slug, isFilled: true)
    }
}
