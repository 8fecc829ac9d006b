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

/// The indexes that are to be published.
struct MergeOutputs: Outputs {
    let mergeMatrix = Output<JSONText>("merge-matrix")
}

extension ApplicationPipeline {
    /// Lists the images and versions that were to be built; those that were not fail one by one when they are merged.
    func preparation(_ discovery: Discovery, after build: Job) -> TypedJob<MergeOutputs> {
        let list = RunStep(
            "List each version once",
            script: Script(
                String(
                    """
                    matrix=$(jq -c '\(mergeFilter)' <<<"$BUILDS")
                    echo "merge-matrix=$matrix" >>"$GITHUB_OUTPUT"
                    """)),
            env: ["BUILDS": discovery.builds.as(String.self)]
        ).identified("versions", outputs: MergeOutputs.self)
        return Job(
            "prepare-merge", name: "List the versions to publish", needs: [build.id],
            if: !cancelled() && discovery.result == "success" && discovery.hasBuilds, runsOn: mirror.runner,
            permissions: .none, timeoutMinutes: 5,
            comment: "A version that was not built whole fails in its own 'merge', and stops no other."
        ) {
            list
        }.exposing(MergeOutputs.self, [.init(\.mergeMatrix, list.outputs.mergeMatrix)])
    }

    private var mergeFilter: String {
        guard application.base != nil else { return "map({version, is_latest}) | unique" }
        let images = application.imageNames.map { "\"\($0)\"" }.joined(separator: ", ")
        return "map({image: (\(images)), version, is_latest}) | unique"
    }

    /// The jobs of a matrix over versions, and over images if an application has several.
    func pendingIndexes(_ preparation: TypedJob<MergeOutputs>) -> (index: Index, isLatest: Value<Bool>, matrix: Matrix)
    {
        let legs = TypedMatrix<PendingIndexLeg>()
            .varying(\.config, overElementsOf: preparation.outputs.mergeMatrix.parsed)
        let image = application.base == nil ? Value(application.name) : legs.config.image
        return (Index(image: image, version: legs.config.version), legs.config.isLatest, legs.matrix)
    }

    /// The images of the one version.
    func imagesOfVersion(_ discovery: Discovery) -> (index: Index, matrix: Matrix?) {
        guard application.base != nil else {
            return (Index(image: Value(application.name), version: discovery.version), nil)
        }
        let legs = TypedMatrix<ImageLeg>().varying(\.image, over: application.imageNames)
        return (Index(image: legs.image, version: discovery.version), legs.matrix)
    }

    /// Publishes an index for each image and version.
    func merge(_ discovery: Discovery, preparation: TypedJob<MergeOutputs>) -> Merge {
        let (index, isLatest, matrix) = pendingIndexes(preparation)
        return merge(
            index, isLatest: isLatest, matrix: matrix, discovery,
            if: !cancelled() && preparation.result == "success")
    }

    /// Publishes an index for each image of the one version.
    func merge(_ discovery: Discovery, after build: Job) -> Merge {
        let (index, matrix) = imagesOfVersion(discovery)
        return merge(index, isLatest: nil, matrix: matrix, discovery, needs: [build.id])
    }

    /// The job that publishes, and the digest as the job itself reads it.
    struct Merge {
        let job: Job
        let index: Index
        let digest: Value<String>
    }

    private func merge(
        _ index: Index, isLatest: Value<Bool>?, matrix: Matrix?, _ discovery: Discovery, needs: [JobID] = [],
        if condition: Value<Bool>? = nil
    ) -> Merge {
        let image: Value<String> = "\(discovery.repository)/\(index.image)"
        let registry = VersionTags.action.step(
            id: "registry", name: "Check for a higher published version", if: isLatest,
            with: VersionTags.Inputs(image: image, versions: index.version))
        let inputs = PublishIndex.Inputs(
            // The version comes last: if a tag cannot be pushed, the version is still missing for the next run.
            image: image, tags: "\(registry.outputs.latestTag)\n\(image):\(index.version)",
            platforms: discovery.platforms, annotations: annotations(of: index, discovery).joined(separator: "\n"),
            artifacts: index.digests.pattern)
        let publication = PublishIndex.action.step(id: "index", name: "Publish the index", with: inputs)
        let job = Job(
            "merge", name: "Merge \(index.image) \(index.version) manifests", needs: needs, if: condition,
            runsOn: mirror.runner, permissions: mirror.registry.permissions(to: "Publish the index"),
            timeoutMinutes: 30, strategy: matrix.map { Strategy(matrix: $0, failFast: false) }
        ) {
            IndexPublication.preparation(login)
            registry
            // Only a step that is read needs an id.
            mirror.attestation.signsAfterBuild
                ? publication.step : PublishIndex.action.step(name: "Publish the index", with: inputs)
            if mirror.attestation.signsAfterBuild, matrix != nil {
                KeepDigest.action.step(
                    name: "Keep the digest of the index",
                    with: KeepDigest.Inputs(
                        digest: publication.outputs.digest, artifact: index.artifact(of: application)))
            }
        }
        return Merge(job: job, index: index, digest: publication.outputs.digest)
    }
}
