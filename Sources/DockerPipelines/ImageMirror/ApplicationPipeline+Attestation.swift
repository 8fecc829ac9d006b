import Workflows

/// The digest of an index that another job has published.
private struct KeptDigest: Outputs {
    let digest = Output<String>("digest")
}

extension ApplicationPipeline {
    /// Attests every index that was published; the leg of one that was not fails by itself.
    func attest(_ discovery: Discovery, preparation: TypedJob<MergeOutputs>, after merge: Job) -> Job {
        let (index, _, matrix) = pendingIndexes(preparation)
        return attest(
            index, matrix: matrix, discovery, needs: [merge.id],
            if: !cancelled() && preparation.result == "success")
    }

    /// Attests the images of the one version.
    func attest(_ discovery: Discovery, after merge: Job) -> Job {
        let (index, matrix) = imagesOfVersion(discovery)
        return attest(index, matrix: matrix, discovery, needs: [merge.id])
    }

    /// Speaks of the digest and never of a tag, which may point to another image by then.
    private func attest(
        _ index: Index, matrix: Matrix?, _ discovery: Discovery, needs: [JobID], if condition: Value<Bool>? = nil
    ) -> Job {
        let folder: Value<String> = "\(runner.temp)/index-digest"
        let kept = RunStep(
            "Read the digest", script: "echo \"digest=sha256:$(basename \"$FOLDER\"/*)\" >>\"$GITHUB_OUTPUT\"",
            env: ["FOLDER": folder]
        ).identified("index", outputs: KeptDigest.self)
        let source: Value<String> =
            "git+\(application.checkout.address)@refs/tags/\(application.checkout.tag.filled(version: index.version))"
        return Job(
            "attest", name: "Attest \(index.image) \(index.version)", needs: needs, if: condition,
            runsOn: mirror.runner,
            permissions: mirror.registry.permissions(to: "Attach what is attested")
                .union(mirror.attestation.permissions),
            timeoutMinutes: 30, strategy: matrix.map { Strategy(matrix: $0, failFast: false) }
        ) {
            DownloadArtifact(name: index.digests.indexName, path: folder).step(name: "Download the digest of the index")
            kept
            login.step()
            mirror.attestation.steps(
                image: "\(discovery.repository)/\(index.image)", digest: kept.outputs.digest, platform: listedPlatform,
                source: source,
                parameters: [
                    "version=\(index.version)", "architectures=\(discovery.architectures)",
                    "build.mode=\(mode.rawValue)",
                ])
        }
    }

    /// The platform whose contents the SBOM lists: the one that every run builds.
    private var listedPlatform: Value<String>? {
        let platforms = application.platforms
        guard let first = platforms.first, !platforms.contains(.linuxAMD64) else { return nil }
        return Value(first.rawValue)
    }
}
