import Slipway
import Testing

/// What each kind of attestation adds to a pipeline.
@Suite("Kinds of attestation")
struct AttestationKindTests {
    static let kinds:
        [(kind: Attestation, provenance: String, sbom: String, permissions: [String: String], steps: [String])] =
            [
                (.none, "false", "false", [:], []),
                (.buildKit, "mode=max", "true", [:], []),
                (.gitHub, "false", "false", ["attestations": "write", "id-token": "write"], ["Attest the provenance"]),
                (
                    .cosign, "false", "false", ["id-token": "write"],
                    ["Install cosign", "Install Trivy", "Sign with cosign, and attach SBOM and provenance"]
                ),
            ]

    @Test("Each kind asks the build and the publishing job for what it needs, and no job for more", arguments: kinds)
    func attests(
        _ kind: Attestation, provenance: String, sbom: String, permissions: [String: String], steps: [String]
    ) throws {
        let pipelines = [
            Pipelines.native { $0.attestation = kind }, Pipelines.emulated { $0.attestation = kind },
        ]
        for pipeline in pipelines {
            #expect(Pipelines.findings(pipeline) == [])
            let workflow = try GeneratedWorkflow(publishing: pipeline)
            for job in workflow.jobs where job.uses("docker/build-push-action") {
                let inputs = try job.step("docker/build-push-action").with
                #expect(inputs["provenance"] == provenance && inputs["sbom"] == sbom)
            }
            for job in workflow.jobs {
                let publishes = job.steps.contains { $0.name == PublicationTests.publish }
                let expected = publishes ? permissions : [:]
                #expect(job.permissions == ["contents": "read", "packages": "write"].merging(expected) { $1 })
                guard publishes else { continue }
                let behind = job.steps.dropFirst(try job.position(PublicationTests.publish) + 1)
                #expect(behind.map(\.name) == steps)
            }
        }
    }

    @Test("A statement is about the published digest, and never about a tag", arguments: [Attestation.gitHub, .cosign])
    func namesDigest(_ kind: Attestation) throws {
        let workflow = try GeneratedWorkflow(publishing: Pipelines.native { $0.attestation = kind })
        let inputs = try #require(workflow.job("merge-app").steps.last).with
        #expect(inputs[kind == .cosign ? "digest" : "subject-digest"] == "${{ steps.index.outputs.digest }}")
        #expect(inputs[kind == .cosign ? "image" : "subject-name"] == "${{ steps.tags.outputs.image }}")
        #expect(!inputs.values.contains { $0.contains("outputs.tags") })
    }

    @Test("The action gets the platforms of the image, and the provenance the arguments of its build")
    func describesBuild() throws {
        let image = ContainerImage("app", platforms: [.linuxARM64], buildArguments: ["A": "b", "C": github.sha])
        let pipeline = NativeImages(images: [image], attestation: .cosign)
        let inputs = try #require(try GeneratedWorkflow(publishing: pipeline).job("merge-app").steps.last).with
        #expect(inputs["platforms"] == "linux/arm64")
        #expect(inputs["parameters"] == "A=b\nC=${{ github.sha }}")
    }
}
