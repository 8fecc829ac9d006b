import Workflows

/// One index that was published.
struct PublishedIndex: MatrixAxes {
    let image = Axis<String>("image")
    let version = Axis<String>("version")
    let digest = Axis<String>("digest")
}

/// The matrix of indexes that were published.
struct PublishedIndexLeg: MatrixAxes {
    let config = ObjectAxis<PublishedIndex>("config")
}

/// The indexes that were published.
struct CollectionOutputs: Outputs {
    let attestMatrix = Output<JSONText>("attest-matrix")
}

extension ApplicationPipeline {
    /// Lists the digests of the indexes that were published.
    func collection(after merge: Job) -> TypedJob<CollectionOutputs> {
        let folder: Value<String> = "\(runner.temp)/digests"
        let image = application.base == nil ? "" : "image: .[-3], "
        let list = RunStep(
            "List the digests",
            script: Script(
                String(
                    """
                    mkdir -p "$FOLDER"
                    matrix=$(find "$FOLDER" -type f -printf '%P\\n' | sort |
                      jq -cnR '[inputs | split("[@/]"; "") | {\(image)version: .[-2], digest: "sha256:\\(.[-1])"}]')
                    echo "attest-matrix=$matrix" >>"$GITHUB_OUTPUT"
                    """)),
            env: ["FOLDER": folder], shell: .bash
        ).identified("digests", outputs: CollectionOutputs.self)
        return Job(
            "collect-digests", name: "List the images to attest", needs: [merge.id],
            if: !cancelled() && merge.result != "skipped", runsOn: mirror.runner, permissions: .none,
            timeoutMinutes: 5, comment: "An image whose 'merge' failed is not attested, and stops no other."
        ) {
            DownloadArtifact(path: folder, pattern: Index.artifacts(of: application)).step(name: "Download the digests")
            list
        }.exposing(CollectionOutputs.self, [.init(\.attestMatrix, list.outputs.attestMatrix)])
    }

    /// Attests every index that was published.
    func attest(_ collection: TypedJob<CollectionOutputs>, _ discovery: Discovery) -> Job {
        let published = collection.outputs.attestMatrix
        let legs = TypedMatrix<PublishedIndexLeg>().varying(\.config, overElementsOf: published.parsed)
        let image = application.base == nil ? Value(application.name) : legs.config.image
        return attest(
            Index(image: image, version: legs.config.version), legs.config.digest, discovery, matrix: legs.matrix,
            if: !cancelled() && collection.result == "success" && published.as(String.self) != "[]")
    }

    /// Attests the digest, and never a tag, which may name another image by then.
    func attest(
        _ index: Index, _ digest: Value<String>, _ discovery: Discovery, matrix: Matrix? = nil,
        if condition: Value<Bool>? = nil
    ) -> Job {
        let tag = application.checkout.tag.filled(version: index.version)
        return Job(
            "attest", name: "Attest \(index.image) \(index.version)", if: condition, runsOn: mirror.runner,
            permissions: mirror.registry.permissions(to: "Attach what is attested")
                .union(mirror.attestation.permissions),
            timeoutMinutes: 30, strategy: matrix.map { Strategy(matrix: $0, failFast: false) }
        ) {
            login.step()
            mirror.attestation.steps(
                image: "\(discovery.repository)/\(index.image)", digest: digest, platforms: discovery.platforms,
                source: "git+\(application.checkout.address)@refs/tags/\(tag)",
                parameters: [
                    "version=\(index.version)", "architectures=\(discovery.architectures)",
                    "build.mode=\(mode.rawValue)",
                ])
        }
    }
}

extension ApplicationPipeline.Index {
    /// The artifact of the index's digest; it begins with the application, so that one pattern finds all of its images.
    func artifact(of application: MirroredApplication) -> Value<String> {
        let name = Value(application.name)
        return (application.base == nil ? DigestArtifact(name, version) : DigestArtifact(name, image, version))
            .indexName
    }

    /// A pattern for the artifacts of all images and versions of an application.
    static func artifacts(of application: MirroredApplication) -> Value<String> {
        DigestArtifact(Value(application.name), "*").indexName
    }
}
