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
        #expect(Set(jobs.map(\.id)).contains("collect-digests") == hasJob)
        for job in jobs + GeneratedWorkflow(Self.mirror(kind).files[0].workflow).jobs {
            let asked = ["attestations", "id-token"].filter { job.permissions[$0] != nil }
            #expect(
                asked
                    == (["infos", "build", "prepare-merge", "merge", "collect-digests"].contains(job.id)
                        ? [] : permissions))
        }
        let builds = jobs.filter { $0.id == "build" }.flatMap(\.steps).filter { $0.action == VersionBuildTests.action }
        #expect(builds.allSatisfy { ($0.with["provenance"] == "false") == (kind != .buildKit) })
    }

    @Test("What is attested is the digest that was merged, and no tag", arguments: MirrorSample.allCases)
    func namesDigest(_ sample: MirrorSample) throws {
        for (file, workflow) in zip(sample.pipelines, sample.workflows) where sample != .unattested {
            let job = try workflow.job("attest")
            let merge = try workflow.job("merge")
            let attested = try job.step("$/.github/actions/attest-image").with
            let image = file.name.hasPrefix("outline") ? "${{ matrix.config.image }}" : IndexMergeTests.image(in: file)
            #expect(attested["image"] == "${{ needs.infos.outputs.repository }}/\(image)")
            guard merge.node["strategy"] != nil else {
                #expect(merge.node["outputs"]?["digest"]?.scalar == "${{ steps.index.outputs.digest }}")
                #expect(attested["digest"] == "${{ needs.merge.outputs.digest }}")
                continue
            }
            #expect(
                try merge.step("$/.github/actions/keep-digest").with["digest"] == "${{ steps.index.outputs.digest }}")
            let collection = try workflow.job("collect-digests")
            #expect(
                try collection.step("List the digests").env["FOLDER"]
                    == collection.step("actions/download-artifact").with["path"])
            #expect(
                job.node["strategy"]?["matrix"]?["config"]?.scalar
                    == "${{ fromJSON(needs.collect-digests.outputs.attest-matrix) }}")
            #expect(attested["digest"] == "${{ matrix.config.digest }}")
            // What the run has built: a run for one architecture has no other platform to list.
            #expect(attested["platforms"] == "${{ needs.infos.outputs.platforms }}")
            #expect(
                try job.position("docker/login-action") < job.position("$/.github/actions/attest-image"))
        }
    }

    /// The folder of the artifacts that an application's merges have kept, and the matrix that it makes.
    static let collections: [(file: String, kept: [String], matrix: String)] = [
        (
            "mattermost-multi-version.yml",
            ["index-digest-mattermost@10.9.0/aa", "index-digest-mattermost@10.10.0/bb"],
            #"[{"version":"10.10.0","digest":"sha256:bb"},{"version":"10.9.0","digest":"sha256:aa"}]"#
        ),
        // The base image's merge of 1.2.3 has failed.
        (
            "outline-multi-version.yml",
            [
                "index-digest-outline@outline@1.2.3/cc", "index-digest-outline@outline@1.2.4/dd",
                "index-digest-outline@base-outline@1.2.4/ee",
            ],
            #"[{"image":"base-outline","version":"1.2.4","digest":"sha256:ee"},"#
                + #"{"image":"outline","version":"1.2.3","digest":"sha256:cc"},"#
                + #"{"image":"outline","version":"1.2.4","digest":"sha256:dd"}]"#
        ),
        ("outline.yml", [], "[]"),
    ]

    @Test(
        "What was not merged is not in the list of what is attested",
        .enabled(if: TestSupport.Shell.isLikeUbuntu && TestSupport.Shell.has("jq"), "jq is not installed"),
        arguments: collections)
    func collects(_ file: String, kept: [String], matrix: String) throws {
        let job = try GeneratedWorkflow(Mirrors.example.file(file).workflow).job("collect-digests")
        let files = Dictionary(uniqueKeysWithValues: kept.map { ("digests/\($0)", "") })
        let run = try TestSupport.Shell.run(
            script: try #require(job.step("List the digests").run), environment: ["FOLDER": "digests"], files: files)
        #expect(run.status == 0 && run.output("attest-matrix") == matrix, "\(run.standardError)")
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
