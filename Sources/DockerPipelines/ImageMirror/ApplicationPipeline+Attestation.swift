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

extension ApplicationPipeline {
    /// Gathers what each merging job handed over: the outputs of a matrix collapse into one.
    func collection(
        of preparation: TypedJob<MirrorScriptSteps.MergeOutputs>, after merge: Job
    ) -> TypedJob<MirrorScriptSteps.DigestListOutputs> {
        let digests = MirrorScriptSteps.collectDigests(in: DigestArtifact.indexFolder)
        return Job(
            "collect-digests", name: "Gather the digests", needs: [merge.id],
            if: !cancelled() && preparation.result == "success", runsOn: mirror.runner, permissions: .none,
            timeoutMinutes: 10
        ) {
            for image in application.imageNames {
                DownloadArtifact(
                    path: DigestArtifact.indexFolder, pattern: DigestArtifact(Value(image), "*").indexName,
                    mergeMultiple: true
                ).step(name: "Collect the digests of \(image)")
            }
            digests
        }.exposing(
            MirrorScriptSteps.DigestListOutputs.self,
            [.init(\.digests, digests.outputs.digests), .init(\.hasDigests, digests.outputs.hasDigests)])
    }

    /// Attests every index that was published, whatever became of the others.
    func attest(_ discovery: Discovery, digests: TypedJob<MirrorScriptSteps.DigestListOutputs>) -> Job {
        let legs = TypedMatrix<PublishedIndexLeg>().varying(\.config, overElementsOf: digests.outputs.digests.parsed)
        let leg = legs.config
        return attest(
            Index(image: leg.image, version: leg.version), matrix: legs.matrix,
            if: !cancelled() && digests.result == "success" && digests.outputs.hasDigests
        ) {
            statements(about: "\(discovery.repository)/\(leg.image)", digest: leg.digest)
        }
    }

    /// Attests the images of the newest version.
    func attest(_ discovery: Discovery, after merge: Job) -> Job {
        let legs = TypedMatrix<ImageLeg>().varying(\.image, over: application.imageNames)
        let index = Index(image: legs.image, version: discovery.versions)
        let digests = MirrorScriptSteps.collectDigests(in: DigestArtifact.indexFolder)
        let digest = digests.outputs.digests.parsed[0]["digest"].as(String.self)
        return attest(index, matrix: legs.matrix, needs: [merge.id]) {
            DownloadArtifact(name: index.digests.indexName, path: DigestArtifact.indexFolder)
                .step(name: "Fetch the digest")
            digests
            statements(about: "\(discovery.repository)/\(legs.image)", digest: digest)
        }
    }

    private func attest(
        _ index: Index, matrix: Matrix, needs: [JobID] = [], if condition: Value<Bool>? = nil,
        @StepsBuilder steps: () -> [Step]
    ) -> Job {
        Job(
            "attest", name: "Attest \(index.image) \(index.version)", needs: needs, if: condition,
            runsOn: mirror.runner,
            permissions: mirror.registry.permissions.union(mirror.attestation.permissions), timeoutMinutes: 30,
            strategy: Strategy(matrix: matrix, failFast: false), steps: steps)
    }

    /// Speaks of the digest and never of a tag, behind which another image may stand by then.
    @StepsBuilder
    private func statements(about image: Value<String>, digest: Value<String>) -> [Step] {
        let sbom: Value<String> = "\(runner.temp)/sbom.spdx.json"
        login.step()
        if mirror.attestation.usesCosign { CosignInstaller().step(name: "Install cosign") }
        let attestation = mirror.attestation
        if attestation.signature { MirrorScriptSteps.sign(image, digest: digest, attachments: 1) }
        if attestation.sbom {
            // Five minutes, the default, are short for an image of a gigabyte.
            Trivy(
                scanType: .image, imageRef: "\(image)@\(digest)", format: .spdxJSON, output: sbom, timeout: "20m0s"
            ).step(name: "List what is in the image", env: ["TRIVY_PLATFORM": Value(listedPlatform.rawValue)])
            MirrorScriptSteps.attestSBOM(
                sbom, of: image, digest: digest, attachments: attestation.signature ? 2 : 1)
        }
        if attestation.provenance {
            // A storage record would need a permission more.
            Attest(subjectDigest: digest, subjectName: image, pushToRegistry: true, createStorageRecord: false)
                .step(name: "State where the image was built")
            MirrorScriptSteps.verifyAttachments(of: image, digest: digest, attachments: attestation.count)
        }
    }

    /// The platform whose contents the bill of materials lists: the one that every run builds.
    private var listedPlatform: Platform {
        application.platforms.first { $0 == .linuxAMD64 } ?? application.platforms.first ?? .linuxAMD64
    }
}
