import Workflows

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

    /// Attests the digest, and never a tag, which may name another image by then.
    private func attest(
        _ index: Index, matrix: Matrix?, _ discovery: Discovery, needs: [JobID], if condition: Value<Bool>? = nil
    ) -> Job {
        let kept = KeptDigest(index.digests.indexName)
        let source: Value<String> =
            "git+\(application.checkout.address)@refs/tags/\(application.checkout.tag.filled(version: index.version))"
        return Job(
            "attest", name: "Attest \(index.image) \(index.version)", needs: needs, if: condition,
            runsOn: mirror.runner,
            permissions: mirror.registry.permissions(to: "Attach what is attested")
                .union(mirror.attestation.permissions),
            timeoutMinutes: 30, strategy: matrix.map { Strategy(matrix: $0, failFast: false) }
        ) {
            kept.steps
            login.step()
            mirror.attestation.steps(
                image: "\(discovery.repository)/\(index.image)", digest: kept.digest,
                platforms: discovery.platforms, source: source,
                parameters: [
                    "version=\(index.version)", "architectures=\(discovery.architectures)",
                    "build.mode=\(mode.rawValue)",
                ])
        }
    }
}
