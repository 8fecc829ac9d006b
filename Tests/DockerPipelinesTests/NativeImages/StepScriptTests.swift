import ScriptLibrary
import Slipway
import TestSupport
import Testing

/// The scripts of the generated steps, run as they stand in the YAML with the environment that the step gives them.
@Suite(
    "The scripts in the workflow",
    .enabled(if: Shell.isLikeUbuntu, "the scripts need bash 5 and GNU's tools"))
struct StepScriptTests {
    static let name = "ghcr.io/sredevopsorg/qm-nmr-calc-worker"

    static func step(_ name: String, of job: String) throws -> GeneratedStep {
        try GeneratedWorkflow(publishing: Pipelines.example).job(job).step(name)
    }

    static func run(
        _ step: GeneratedStep, _ expressions: [String: String], standIns: [StandIn] = [], files: [String: String] = [:]
    ) throws -> ShellRun {
        let values = expressions.merging(["runner.temp": "temporary"]) { given, _ in given }
        return try Shell.run(
            script: try #require(step.run), environment: try step.environment(values), standIns: standIns, files: files)
    }

    /// The steps that run a script, and the files of Templates of which it consists.
    static let scripts: [(step: String, files: [ScriptFile])] = [
        ("Read the version and name the image", [.releaseVersion, .imageName]), ("Name the image", [.imageName]),
        ("Keep the digest", [.exportDigest]),
        ("Compare the version with all others", [.releaseTags]),
        ("Publish the index", [.publishIndex]),
    ]

    @Test(
        "Each step hands its script every variable that it demands, and none that it does not read", arguments: scripts)
    func handsOverVariables(_ name: String, files: [ScriptFile]) throws {
        let steps = try GeneratedWorkflow(publishing: Pipelines.example).jobs.flatMap(\.steps)
            .filter { $0.name == name }
        #expect(!steps.isEmpty)
        for step in steps { expectScript(files, in: step) }
    }

    @Test("Every script of the workflow is one of these")
    func knowsScripts() throws {
        let names = try GeneratedWorkflow(publishing: Pipelines.example).jobs.flatMap(\.steps)
            .filter { $0.run != nil }.map(\.name)
        #expect(Set(names) == Set(Self.scripts.map(\.step)))
    }

    static let owners: [String] = ["SREdevopsOrg", "sredevopsorg"]

    @Test("C23 an owner in mixed case gives a name in lower case", arguments: owners)
    func lowersOwner(_ owner: String) throws {
        let steps = [("build-worker", Self.first), ("merge-worker", "Name the image")]
        for (job, step) in steps {
            let run = try Self.run(
                try Self.step(step, of: job), ["github.repository_owner": owner, "github.ref_name": "v1.2.3"])
            #expect(run.status == 0, "\(run.standardError)")
            #expect(run.output("image") == Self.name)
        }
    }

    /// The first step of a building job.
    static let first = "Read the version and name the image"

    @Test("A tag with a version gives it to the build, whatever the tag's prefix")
    func readsVersion() throws {
        let run = try Self.run(
            try Self.step(Self.first, of: "build-api"),
            ["github.repository_owner": "o", "github.ref_name": "v1.2.3-rc.1"])
        #expect(run.outputs == [.init("version", "1.2.3-rc.1"), .init("image", "ghcr.io/o/qm-nmr-calc-api")])
        let pipeline = Pipelines.native {
            $0.tagPrefix = "a.b/v"
            $0.registry = .gitHub(owner: "octo")
        }
        let step = try GeneratedWorkflow(publishing: pipeline).job("build-app").step("Read the version")
        #expect(step.run == ComposedScript(.releaseVersion).text)
        #expect(try Self.run(step, ["github.ref_name": "a.b/v2.0.0"]).outputs == [.init("version", "2.0.0")])
    }

    /// Tags that start a run although they hold no version that an image tag can bear.
    static let wrongTags: [String] = ["v1.2.3.4", "v01.2.3", "v1.2.3+b", "v1.2.3-01"]

    @Test("A tag that starts a run and holds no version fails in the first step of each build", arguments: wrongTags)
    func refusesTag(_ tag: String) throws {
        for sample in Sample.allCases {
            let workflow = try GeneratedWorkflow(publishing: sample.pipeline)
            let pattern = try #require(workflow.root["on"]?["push"]?["tags"]?.texts.first)
            #expect(try NamePattern.isFilterMatch(pattern, tag))
            for job in workflow.jobs where job.uses("docker/build-push-action") {
                let run = try Self.run(
                    try #require(job.steps.first), ["github.repository_owner": "o", "github.ref_name": tag])
                #expect(run.status == 1 && run.errors.count == 1 && run.outputs.isEmpty, "\(job.id)")
            }
        }
    }

    @Test("The label of the version is what the first step has read", arguments: Sample.allCases)
    func labelsVersion(_ sample: Sample) throws {
        for job in try DigestBuildTests.builds(sample.pipeline) {
            let id = try #require(job.steps.first?.id)
            #expect(
                try job.step("Describe the image").with["tags"]
                    == "type=semver,pattern={{version}},value=${{ steps.\(id).outputs.version }}")
        }
    }

    @Test("C23 nothing but that step reads the owner")
    func readsOwnerOnce() throws {
        for step in try GeneratedWorkflow(publishing: Pipelines.example).jobs.flatMap(\.steps) {
            let values = Array(step.with.values) + step.env.values
            let reads = values.contains { $0.contains("github.repository_owner") }
            #expect(reads == ([Self.first, "Name the image"].contains(step.name)), "\(step.name)")
        }
    }

    @Test("C18 the digest is kept as the name of an empty file")
    func keepsDigest() throws {
        let hex = String(repeating: "0a", count: 32)
        for job in ["build-api", "build-worker"] {
            let run = try Self.run(
                try Self.step("Keep the digest", of: job), ["steps.build.outputs.digest": "sha256:\(hex)"])
            #expect(run.status == 0, "\(run.standardError)")
            #expect(run.files == ["temporary/digests/\(hex)"])
        }
    }

    static let wrongDigests: [String] = ["", "sha256:", "sha256:abc", "md5:0", "../../x"]

    @Test("C18 a build without a digest fails", arguments: wrongDigests)
    func refusesDigest(_ digest: String) throws {
        let run = try Self.run(
            try Self.step("Keep the digest", of: "build-worker"), ["steps.build.outputs.digest": digest])
        #expect(run.status == 1)
        #expect(run.files.isEmpty && run.errors.count == 1)
    }

    /// A pushed tag, the tags of the repository, and the tags of the image.
    static let releases: [(tag: String, others: [String], tags: [String])] = [
        ("v1.2.3", ["v1.2.3", "v1.2.2"], ["{{version}}", "{{major}}.{{minor}}", "latest"]),
        ("v2.0.0-rc.1", ["v2.0.0-rc.1", "v1.2.3"], ["{{version}}"]),
        ("v2.0.0-rc.1", [], ["{{version}}"]),
        ("v1.9.9", ["v1.9.9", "v2.0.0"], ["{{version}}", "{{major}}.{{minor}}"]),
        ("v1.2.3", ["v1.2.10", "v2.0.0"], ["{{version}}"]),
    ]

    @Test("C22 'latest' moves to no release candidate, and not backward", arguments: releases)
    func movesTags(_ tag: String, others: [String], tags: [String]) throws {
        let listing = others.map { "\(String(repeating: "a", count: 40))\trefs/tags/\($0)\n" }.joined()
        for job in ["build-api", "merge-worker"] {
            let run = try Self.run(
                try Self.step("Compare the version with all others", of: job),
                [
                    "github.ref_name": tag, "github.server_url": "https://github.com",
                    "github.repository": "SREdevopsOrg/qm-nmr-calc", "secrets.GITHUB_TOKEN": "ghs_secret",
                ], standIns: [StandIn("git", answers: [.init(standardOutput: listing)])])
            #expect(run.status == 0, "\(run.standardError)")
            #expect(run.output("version") == String(tag.dropFirst()))
            let outputs = Dictionary(run.outputs.map { ($0.name, $0.value) }) { _, last in last }
            #expect(TagRule.enabled(in: try Self.step("Compute the tags", of: job), outputs: outputs) == tags)
        }
    }
}
