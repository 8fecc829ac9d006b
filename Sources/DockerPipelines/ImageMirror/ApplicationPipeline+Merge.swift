import Workflows

/// One index that is to be published.
struct PendingIndex: MatrixAxes {
    let image = Axis<String>("image")
    let version = Axis<String>("version")
    let isLatest = Axis<Bool>("is_latest")
}

/// The matrix of indexes that are to be published.
struct PendingIndexLeg: MatrixAxes {
    let config = ObjectAxis<PendingIndex>("config")
}

/// The images of one version.
struct ImageLeg: MatrixAxes {
    let image = Axis<String>("image")
}

extension ApplicationPipeline {
    /// Lists the images and versions that were to be built; those that were not fail one by one when they are merged.
    func preparation(_ discovery: Discovery, after build: Job) -> TypedJob<MirrorScriptSteps.MergeOutputs> {
        let list = MirrorScriptSteps.mergeMatrix(
            images: application.imageNames, versions: discovery.versions, latest: discovery.latest)
        return Job(
            "prepare-merge", name: "List the images to publish", needs: [build.id],
            if: !cancelled() && discovery.result == "success" && discovery.hasBuilds, runsOn: mirror.runner,
            permissions: .none, timeoutMinutes: 5
        ) {
            list
        }.exposing(MirrorScriptSteps.MergeOutputs.self, [.init(\.mergeMatrix, list.outputs.mergeMatrix)])
    }

    /// Publishes an index for each image and version.
    func merge(_ discovery: Discovery, preparation: TypedJob<MirrorScriptSteps.MergeOutputs>) -> Job {
        let legs = TypedMatrix<PendingIndexLeg>()
            .varying(\.config, overElementsOf: preparation.outputs.mergeMatrix.parsed)
        return merge(
            Index(image: legs.config.image, version: legs.config.version), isLatest: legs.config.isLatest,
            matrix: legs.matrix, discovery,
            if: !cancelled() && discovery.result == "success" && discovery.hasBuilds
                && preparation.result == "success")
    }

    /// Publishes an index for each image of the newest version.
    func merge(_ discovery: Discovery, after build: Job) -> Job {
        let legs = TypedMatrix<ImageLeg>().varying(\.image, over: application.imageNames)
        return merge(
            Index(image: legs.image, version: discovery.versions), isLatest: discovery.latest == discovery.versions,
            matrix: legs.matrix, discovery, needs: [build.id])
    }

    private func merge(
        _ index: Index, isLatest: Value<Bool>, matrix: Matrix, _ discovery: Discovery, needs: [JobID] = [],
        if condition: Value<Bool>? = nil
    ) -> Job {
        Job(
            "merge", name: "Merge \(index.image) \(index.version) manifests", needs: needs, if: condition,
            runsOn: mirror.runner, permissions: mirror.registry.permissions, timeoutMinutes: 30,
            strategy: Strategy(matrix: matrix, failFast: false)
        ) {
            IndexMerge(
                image: "\(discovery.repository)/\(index.image)", artifact: index.digests,
                tags: .version(index.version, latestWhen: isLatest), count: discovery.digestCount,
                platforms: discovery.platforms, annotations: annotations(of: index, discovery),
                handsOn: mirror.attestation != .none
            ).steps(login: login)
        }
    }
}
