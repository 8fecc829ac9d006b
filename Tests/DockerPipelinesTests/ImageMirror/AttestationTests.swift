import Slipway
import TestSupport
import Testing

/// What is attested of an image, and what that asks for.
@Suite("Mirror: attestations")
struct AttestationTests {
    static func mirror(_ attestation: Attestation) -> ImageMirror {
        Mirrors.small { $0.attestation = attestation }
    }

    static func jobs(_ attestation: Attestation) -> [GeneratedJob] {
        mirror(attestation).files.dropFirst().flatMap { GeneratedWorkflow($0.workflow).jobs }
    }

    /// A kind, whether it has a job, and the permissions that it asks for.
    static let kinds: [(kind: Attestation, hasJob: Bool, permissions: [String])] = [
        (.none, false, []), (.buildKit, false, []), (.gitHub, true, ["attestations", "id-token"]),
        (.cosign, true, ["id-token"]),
    ]

    @Test("Job and permissions follow from what is attested", arguments: kinds)
    func follows(_ kind: Attestation, hasJob: Bool, permissions: [String]) {
        let jobs = Self.jobs(kind)
        #expect(Set(jobs.map(\.id)).contains("attest") == hasJob)
        #expect(jobs.filter { $0.id == "merge" }.allSatisfy { $0.uses("$/.github/actions/keep-digest") == hasJob })
        for job in jobs + GeneratedWorkflow(Self.mirror(kind).files[0].workflow).jobs {
            let asked = ["attestations", "id-token"].filter { job.permissions[$0] != nil }
            #expect(asked == (["infos", "build", "prepare-merge", "merge"].contains(job.id) ? [] : permissions))
        }
        let builds = jobs.filter { $0.id == "build" }.flatMap(\.steps).filter { $0.action == VersionBuildTests.action }
        #expect(builds.allSatisfy { ($0.with["provenance"] == "false") == (kind != .buildKit) })
    }

    @Test("What is attested is the digest that the merging job has kept, and no tag", arguments: MirrorSample.allCases)
    func namesDigest(_ sample: MirrorSample) throws {
        for (file, workflow) in zip(sample.pipelines, sample.workflows) where sample != .unattested {
            let job = try workflow.job("attest")
            let image = IndexMergeTests.image(in: file)
            let kept = try workflow.job("merge").step("$/.github/actions/keep-digest").with
            let download = try job.step("actions/download-artifact").with
            #expect(kept["digest"] == "${{ steps.index.outputs.digest }}" && download["name"] == kept["artifact"])
            #expect(kept["artifact"] == "index-digest-\(image)@\(IndexMergeTests.version(in: file))")
            #expect(try job.step("Read the digest").env["FOLDER"] == download["path"])
            let attested = try job.step("$/.github/actions/attest-image").with
            #expect(attested["image"] == "${{ needs.infos.outputs.repository }}/\(image)")
            #expect(attested["digest"] == "${{ steps.digest.outputs.digest }}")
            // What the run has built: a run for one architecture has no other platform to list.
            #expect(attested["platforms"] == "${{ needs.infos.outputs.platforms }}")
            #expect(
                try job.position("docker/login-action") < job.position("$/.github/actions/attest-image"))
        }
    }

    /// The source that the provenance of an application names.
    static let sources: [(file: String, source: String)] = [
        ("mattermost-multi-version.yml", "git+https://github.com/mattermost/mattermost@refs/tags/v"),
        ("mostlymatter.yml", "git+https://framagit.org/framasoft/framateam/mostlymatter@refs/tags/v"),
    ]

    @Test("The provenance names the source that was built, at the version's tag, and the build", arguments: sources)
    func namesSource(_ name: String, source: String) throws {
        let file = try Mirrors.example.file(name)
        let version = IndexMergeTests.version(in: file)
        let step = try GeneratedWorkflow(file.workflow).job("attest").step("$/.github/actions/attest-image")
        #expect(step.with["source"] == "\(source)\(version)\(name.hasPrefix("mostly") ? "-limitless" : "")")
        let lines = step.with["parameters"]?.split(separator: "\n").map(String.init) ?? []
        #expect(lines.contains("version=\(version)") && lines.count == 3)
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
    }

    @Test(
        "Every third-party action is pinned to a commit, and no job is that of a stranger's workflow",
        arguments: MirrorSample.allCases)
    func pinsActions(_ sample: MirrorSample) {
        for step in sample.jobs.flatMap(\.steps) where step.run == nil && step.action?.hasPrefix("$/") == false {
            #expect(
                step.node["uses"]?.scalar?.contains(/@[0-9a-f]{40}$/) == true && step.release != nil, "\(step.name)")
        }
        #expect(sample.jobs.allSatisfy { $0.node["uses"] == nil })
        let calls = sample.orchestrator.jobs.compactMap { $0.node["uses"]?.scalar }
        #expect(calls.allSatisfy { $0.hasPrefix("$/.github/workflows/") })
    }
}
