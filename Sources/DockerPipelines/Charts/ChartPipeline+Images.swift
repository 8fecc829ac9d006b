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
    let count = Axis<Int>("count")
    let platforms = Axis<String>("platforms")
}

extension ChartPipeline {
    /// What images are built and published as.
    enum Edition {
        /// As that of a branch or a pull request, under its tags.
        case run(TypedJob<ChartScriptSteps.RunTagOutputs>)
        /// As a release: at first without a tag, then under the version, at last under the floating tags.
        case release(TypedJob<ChartScriptSteps.VerifiedVersionOutputs>)

        var version: Value<String> {
            switch self {
            case .run(let tags): tags.outputs.tag
            case .release(let release): release.outputs.version
            }
        }
    }

    /// Days for which a release keeps what its jobs hand on: GitHub waits for an approval for 30 and for a run for 35,
    /// and what was built before the wait must be there after it, and when failed jobs are run again.
    static let releaseRetention = 35

    /// Builds every platform of every component on a runner of its own kind, and pushes it by digest, without a tag.
    func build(_ edition: Edition, after needs: [JobID] = []) -> Job {
        let legs = self.legs
        let naming = registry.naming(legs.image)
        var isRelease = false
        if case .release = edition { isRelease = true }
        var image = self.image(legs, named: naming.name)
        image.versionRules = ["type=raw,value=\(edition.version)"]
        var build = OldDigestBuild(
            preparation: [Checkout(persistCredentials: false).step(name: "Check out")] + naming.steps,
            cache: cache.layers(
                of: naming.name, scope: legs.component, platform: legs.slug, isFilled: !isRelease),
            login: registry.login,
            images: [.init(image: image, artifact: DigestArtifact(legs.component))], platform: legs.slug)
        if isRelease { build.retentionDays = Self.releaseRetention }
        return Job(
            "build-images", name: "Build \(legs.component) (\(legs.platform))", needs: needs,
            runsOn: Runner(legs.runner), permissions: registry.publishPermissions,
            timeoutMinutes: Value(timeoutMinutes),
            strategy: Strategy(matrix: legs.matrix, failFast: false)
        ) {
            build.steps
        }
    }

    /// Builds every image for a pull request that publishes nothing, with a token that can only read.
    var trial: Job {
        let legs = self.legs
        return Job(
            "try-images", name: "Try to build \(legs.component) (\(legs.platform))",
            if: matters(isTrial), runsOn: Runner(legs.runner),
            permissions: Permissions(contents: .read), timeoutMinutes: Value(timeoutMinutes),
            strategy: Strategy(matrix: legs.matrix, failFast: false)
        ) {
            Checkout(persistCredentials: false).step(name: "Check out")
            OldDigestBuild.builder()
            image(legs, named: legs.image).warming(trialLayers(legs))
        }
    }

    /// Joins the platforms of every component under the tags of the run.
    func merge(_ edition: Edition) -> Job {
        guard case .run(let tags) = edition else { return publication(edition) }
        return indexJob(
            "merge-manifests", name: "Merge", needs: ["build-images"],
            tags: .rules(["type=raw,value=\(tags.outputs.tag)", "type=raw,value=\(tags.outputs.revisionTag)"]))
    }

    /// A job for each component that joins its platforms under some tags; a version that is there already may stay.
    func indexJob(
        _ id: JobID, name: String, needs: [JobID], tags: IndexTags, unlessPublished version: Value<String>? = nil
    ) -> Job {
        let legs = indexLegs(\.image, \.count, \.platforms)
        let naming = registry.naming(legs.image)
        return Job(
            id, name: "\(name) \(legs.component)", needs: needs, runsOn: runner,
            permissions: registry.publishPermissions,
            timeoutMinutes: 30, strategy: Strategy(matrix: legs.matrix, failFast: false)
        ) {
            IndexMerge(
                image: naming.name, artifact: DigestArtifact(legs.component), tags: tags, count: "\(legs.count)",
                platforms: legs.platforms, version: version
            ).steps(login: registry.login, naming: naming.steps)
        }
    }

    /// A row for each component, with the axes that its job reads.
    func indexLegs(_ axes: any PartialKeyPath<IndexLeg> & Sendable...) -> TypedMatrix<IndexLeg> {
        TypedMatrix(
            rows: components.map { component in
                [.init(\.component, component.name)]
                    + axes.map { axis in
                        switch axis {
                        case \IndexLeg.count: .init(\.count, component.platforms.count)
                        case \IndexLeg.platforms:
                            .init(\.platforms, component.platforms.map(\.rawValue).joined(separator: ","))
                        default: .init(\.image, component.image)
                        }
                    }
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

    private func image(_ legs: TypedMatrix<ComponentLeg>, named name: Value<String>) -> BuiltImage {
        BuiltImage(
            name: name, platforms: [legs.platform], context: legs.context, dockerfile: legs.dockerfile,
            target: hasTargets ? legs.target : nil,
            arguments: buildArguments.entries.map { "\($0.key)=\($0.value)" })
    }

    /// A trial logs in nowhere, so it has no cache in a registry.
    private func trialLayers(_ legs: TypedMatrix<ComponentLeg>) -> LayerCache {
        guard case .actions = cache else { return .none }
        return cache.layers(of: "", scope: legs.component, platform: legs.slug, isFilled: true)
    }
}
