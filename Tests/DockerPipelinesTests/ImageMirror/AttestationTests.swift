import Slipway
import Testing

/// What is signed about an image, and what that asks for.
@Suite("Mirror: attestations")
struct AttestationTests {
    static func mirror(_ attestation: ImageAttestation) -> ImageMirror {
        Mirrors.small { $0.attestation = attestation }
    }

    static func jobs(_ attestation: ImageAttestation) -> [GeneratedJob] {
        mirror(attestation).files.dropFirst().flatMap { GeneratedWorkflow($0.workflow).jobs }
    }

    static let parts: [ImageAttestation] = (1..<8).map { bits in
        ImageAttestation(sbom: bits & 1 != 0, signature: bits & 2 != 0, provenance: bits & 4 != 0)
    }

    @Test("Each part can be turned off, and permissions follow", arguments: parts)
    func turnsOff(_ attestation: ImageAttestation) throws {
        let jobs = Self.jobs(attestation).filter { $0.id == "attest" }
        #expect(jobs.count == 2)
        for job in jobs {
            let names = Set(job.steps.map(\.name))
            #expect(job.uses("aquasecurity/trivy-action") == attestation.sbom)
            #expect(names.contains("Attach the bill of materials") == attestation.sbom)
            #expect(names.contains("Sign the image") == attestation.signature)
            #expect(job.uses("actions/attest") == attestation.provenance)
            #expect(job.uses("sigstore/cosign-installer") == (attestation.sbom || attestation.signature))
            #expect(job.permissions["id-token"] == "write" && job.permissions["packages"] == "write")
            #expect(job.permissions["attestations"] == (attestation.provenance ? "write" : nil))
        }
        let calls = GeneratedWorkflow(Self.mirror(attestation).files[0].workflow).jobs
        #expect(calls.allSatisfy { $0.permissions["attestations"] == (attestation.provenance ? "write" : nil) })
    }

    @Test("Without any part there is no job for it, and no token for signatures")
    func isOff() {
        let jobs = Self.jobs(.none)
        #expect(Set(jobs.map(\.id)) == ["infos", "build", "prepare-merge", "merge"])
        #expect(jobs.allSatisfy { $0.permissions["id-token"] == nil && $0.permissions["attestations"] == nil })
    }

    @Test("Everything speaks of the digest, and of no tag", arguments: MirrorSample.allCases)
    func namesDigest(_ sample: MirrorSample) throws {
        for (file, workflow) in zip(sample.pipelines, sample.workflows) {
            guard let job = workflow.jobs.first(where: { $0.id == "attest" }) else {
                #expect(sample == .unattested)
                continue
            }
            let isMultiVersion = ApplicationInterfaceTests.isMultiVersion(file)
            let digest =
                isMultiVersion
                ? "${{ matrix.config.digest }}" : "${{ fromJSON(steps.digests.outputs.digests)[0].digest }}"
            let image = "${{ needs.infos.outputs.repository }}/\(IndexMergeTests.image(in: file))"
            for name in ["Sign the image", "Attach the bill of materials"] {
                let env = try job.step(name).env
                #expect(env["IMAGE"] == image && env["DIGEST"] == digest)
            }
            #expect(try job.step("aquasecurity/trivy-action").with["image-ref"] == "\(image)@\(digest)")
            let statement = try job.step("actions/attest").with
            #expect(statement["subject-name"] == image && statement["subject-digest"] == digest)
            #expect(statement["push-to-registry"] == "true" && statement["create-storage-record"] == "false")
            #expect(try job.position("docker/login-action") < job.position("Sign the image"))
        }
    }

    @Test("The bill of materials that is attached is the one that was written")
    func attachesWrittenList() throws {
        for job in Self.jobs(.all) where job.id == "attest" {
            let list = try job.step("aquasecurity/trivy-action").with
            #expect(list["format"] == "spdx-json")
            #expect(try job.step("Attach the bill of materials").env["SBOM"] == list["output"])
            #expect(try job.position("aquasecurity/trivy-action") < job.position("Attach the bill of materials"))
        }
    }

    /// The first release of an action that came after the hijacked ones.
    static let fixed: [(action: String, release: [Int])] = [
        ("aquasecurity/trivy-action", [0, 35, 0]), ("aquasecurity/setup-trivy", [0, 2, 6]),
    ]

    @Test("B17 no release that was hijacked is used, and none is pinned", arguments: fixed)
    func avoidsHijackedReleases(_ action: String, release: [Int]) throws {
        let pin = try #require(PinCatalogue.known.pin(for: action))
        let numbers = pin.version.drop { $0 == "v" }.split(separator: ".").compactMap { Int($0) }
        #expect(numbers.count == 3 && !numbers.lexicographicallyPrecedes(release))
        let steps = MirrorSample.allCases.flatMap(\.jobs).flatMap(\.steps).filter { $0.action == action }
        #expect(steps.allSatisfy { $0.release == pin.version && $0.node["uses"]?.scalar == "\(action)@\(pin.commit)" })
        #expect(steps.isEmpty == (action == "aquasecurity/setup-trivy"))
    }

    @Test(
        "Every action is pinned to a commit, and no job is that of a stranger's workflow",
        arguments: MirrorSample.allCases)
    func pinsActions(_ sample: MirrorSample) {
        for step in sample.jobs.flatMap(\.steps) where step.run == nil {
            #expect(
                step.node["uses"]?.scalar?.contains(/@[0-9a-f]{40}$/) == true && step.release != nil, "\(step.name)")
        }
        #expect(sample.jobs.allSatisfy { $0.node["uses"] == nil })
        let calls = sample.orchestrator.jobs.compactMap { $0.node["uses"]?.scalar }
        #expect(calls.allSatisfy { $0.hasPrefix("$/.github/workflows/") })
    }
}
