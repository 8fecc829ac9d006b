import Foundation
import ScriptLibrary
import Slipway
import TestSupport
import Testing

/// The scripts of the generated steps, one after another: what one puts out is what the next one is given.
@Suite(
    "Mirror: scripts in the workflow",
    .enabled(if: Shell.isLikeUbuntu, "the scripts need bash 5 and GNU's tools"))
struct ScriptChainTests {
    /// What expressions of a mirror yield in a run, apart from the outputs of its steps and jobs.
    static let values: [String: String] = [
        "runner.temp": "temporary", "inputs.REGISTRY": "ghcr.io", "inputs.NAMESPACE": "Octo/Mirror",
        "inputs.MULTI_ARCH": "true", "inputs.USE_QEMU": "false", "github.actor": "octocat",
        "secrets.GITHUB_TOKEN": "token",
    ]

    static func job(_ file: String, _ id: String, of mirror: ImageMirror = Mirrors.example) throws -> GeneratedJob {
        try GeneratedWorkflow(mirror.file(file).workflow).job(id)
    }

    /// Runs a script of a job with the values that its expressions have.
    static func run(
        _ step: GeneratedStep, _ expressions: [String: String], files: [String: String] = [:]
    ) throws -> ShellRun {
        let environment = try step.environment(values.merging(expressions) { _, given in given })
        for (name, value) in environment {
            // The kernel's limit of one string, with the name and the sign between.
            #expect(name.utf8.count + 1 + value.utf8.count + 1 <= 128 * 1024, "\(step.name): \(name)")
        }
        let run = try Shell.run(script: try #require(step.run), environment: environment, files: files)
        try #require(run.status == 0, "\(step.name): \(run.standardError)")
        return run
    }

    @Test("The name that everything is published under is in lower case")
    func namesRepository() throws {
        for sample in MirrorSample.example.pipelines {
            let run = try Self.run(try Self.job(sample.name, "infos").step("Name the image"), [:])
            #expect(run.outputs == [.init("image", "ghcr.io/octo/mirror")])
        }
    }

    /// The entries of a matrix that a script has put out.
    static func entries(_ json: String?) throws -> [[String: ExpressionResult]] {
        guard case .list(let items) = try ExpressionResult(json: try #require(json)) else { return [] }
        return items.map { item in
            guard case .object(let members) = item else { return [:] }
            return members
        }
    }

    static func builds(
        _ file: String, missing: String, latest: String, _ values: [String: String] = [:],
        of mirror: ImageMirror = Mirrors.example
    ) throws -> ShellRun {
        try run(
            try job(file, "infos", of: mirror).step("List the builds"),
            ["steps.missing.outputs.missing": missing, "steps.missing.outputs.latest": latest].merging(values) { $1 })
    }

    @Test("Missing versions become one build for each architecture, and those become one index for each image")
    func listsBuildsAndIndexes() throws {
        let file = "outline-multi-version.yml"
        let listed = try Self.builds(file, missing: "1.10.0 1.9.0", latest: "1.10.0")
        #expect(listed.output("has-builds") == "true" && listed.output("digest-count") == "2")
        let builds = try Self.entries(listed.output("versions-matrix"))
        #expect(
            builds.map { $0["runner"]?.text } == [
                "ubuntu-24.04", "ubuntu-24.04-arm", "ubuntu-24.04", "ubuntu-24.04-arm",
            ])
        #expect(builds.map { $0["version"]?.text } == ["1.10.0", "1.10.0", "1.9.0", "1.9.0"])
        let merged = try Self.run(
            try Self.job(file, "prepare-merge").step("List the images to publish"),
            ["needs.infos.outputs.missing": "1.10.0 1.9.0", "needs.infos.outputs.latest": "1.10.0"])
        let indexes = try Self.entries(merged.output("merge-matrix"))
        #expect(
            indexes.map { "\($0["image"]?.text ?? "") \($0["version"]?.text ?? "") \($0["is_latest"]?.text ?? "")" }
                == [
                    "base-outline 1.10.0 true", "outline 1.10.0 true", "base-outline 1.9.0 false",
                    "outline 1.9.0 false",
                ])
        for index in indexes { #expect(index["is_latest"] != .text("true"), "a boolean stays a boolean") }
    }

    @Test("Nothing missing means no build")
    func listsNothing() throws {
        let listed = try Self.builds("outline-multi-version.yml", missing: "", latest: "")
        #expect(listed.output("has-builds") == "false" && listed.output("versions-matrix") == "[]")
    }

    /// Inputs of a run, and the runners of the builds of one version.
    static let inputs: [(multiArch: String, usesQEMU: String, runners: [String])] = [
        ("true", "false", ["ubuntu-24.04", "ubuntu-24.04-arm"]), ("true", "true", ["ubuntu-24.04", "ubuntu-24.04"]),
        ("false", "false", ["ubuntu-24.04"]), ("false", "true", ["ubuntu-24.04"]),
    ]

    @Test("MULTI_ARCH and USE_QEMU decide what is built where", arguments: inputs)
    func honoursInputs(_ multiArch: String, usesQEMU: String, runners: [String]) throws {
        let listed = try Self.builds(
            "mattermost.yml", missing: "1.2.3", latest: "1.2.3",
            ["inputs.MULTI_ARCH": multiArch, "inputs.USE_QEMU": usesQEMU])
        let builds = try Self.entries(listed.output("versions-matrix"))
        #expect(builds.map { $0["runner"]?.text } == runners)
        #expect(listed.output("digest-count") == "\(runners.count)")
    }

    @Test("Each digest of a job goes to the folder of its image")
    func keepsDigests() throws {
        let base = String(repeating: "0a", count: 32)
        let own = String(repeating: "1b", count: 32)
        let run = try Self.run(
            try Self.job("outline.yml", "build").step("Keep the digest"),
            ["steps.base.outputs.digest": "sha256:\(base)", "steps.build.outputs.digest": "sha256:\(own)"])
        #expect(run.files == ["temporary/digests/base-outline/\(base)", "temporary/digests/outline/\(own)"])
    }

    @Test("The digests that merging jobs hand over are the matrix of the attesting one")
    func gathersDigests() throws {
        let digest = "sha256:" + String(repeating: "0a", count: 32)
        let files = ["outline@1.2.3", "base-outline@1.2.3"].map { ("temporary/index-digests/\($0)", "\(digest)\n") }
        let run = try Self.run(
            try Self.job("outline-multi-version.yml", "collect-digests").step("Gather the digests"), [:],
            files: Dictionary(uniqueKeysWithValues: files))
        let entries = try Self.entries(run.output("digests"))
        #expect(run.output("has-digests") == "true" && entries.count == 2)
        #expect(entries.allSatisfy { $0["digest"] == .text(digest) && $0["version"] == .text("1.2.3") })
        #expect(Set(entries.map { $0["image"]?.text }) == ["outline", "base-outline"])
    }

    @Test("The single-version workflow reads the digest out of the same list")
    func readsDigest() throws {
        let digest = "sha256:" + String(repeating: "0a", count: 32)
        let run = try Self.run(
            try Self.job("outline.yml", "attest").step("Gather the digests"), [:],
            files: ["temporary/index-digests/outline@1.2.3": "\(digest)\n"])
        let outputs: ExpressionResult = .object(["digests": .text(try #require(run.output("digests")))])
        let evaluator = ExpressionEvaluator(contexts: ["steps": .object(["digests": .object(["outputs": outputs])])])
        for case .steps(let job) in try Mirrors.example.file("outline.yml").workflow.jobs where job.id == "attest" {
            let values = job.steps.compactMap { $0.script?.env["DIGEST"]?.node }
            #expect(values.count == 3)
            for value in values { #expect(try evaluator.result(of: value) == .text(digest)) }
        }
    }

    /// 64 versions for four platforms, with labels as long as people write them.
    static let wide: ImageMirror = Mirrors.small([
        Mirrors.app {
            $0.platforms = [.linuxAMD64, .linuxARM64, .linuxARMv7, .linuxS390X]
            $0.base = BaseImage("app-base", replacing: "upstream/base")
            $0.labels = OrderedMap(
                (0..<20).map { ("org.example.label-\($0)", "\(String(repeating: "words ", count: 40)){version}") })
            $0.buildArguments = ["URL": "https://example.com/\(String(repeating: "x", count: 1_000))/{version}-{arch}"]
        }
    ]) {
        $0.versionCount = 64
        $0.runners = .gitHub.adding([.linuxARMv7: "a-runner-of-our-own", .linuxS390X: "a-runner-of-our-own"])
    }

    @Test("256 builds with long labels pass through every step, no variable over 128 KiB")
    func takesManyBuilds() throws {
        #expect(Mirrors.findings(Self.wide) == [])
        let file = "app-multi-version.yml"
        let versions = (0..<64).map { "2026.12.\(1_000 - $0)" }
        let missing = versions.joined(separator: " ")
        let listed = try Self.builds(file, missing: missing, latest: versions[0], of: Self.wide)
        let builds = try Self.entries(listed.output("versions-matrix"))
        #expect(builds.count == 256)
        let merged = try Self.run(
            try Self.job(file, "prepare-merge", of: Self.wide).step("List the images to publish"),
            ["needs.infos.outputs.missing": missing, "needs.infos.outputs.latest": versions[0]])
        let indexes = try Self.entries(merged.output("merge-matrix"))
        #expect(indexes.count == 128)
        let digest = "sha256:" + String(repeating: "0a", count: 32)
        let files = indexes.map { index in
            ("temporary/index-digests/\(index["image"]?.text ?? "")@\(index["version"]?.text ?? "")", "\(digest)\n")
        }
        let gathered = try Self.run(
            try Self.job(file, "collect-digests", of: Self.wide).step("Gather the digests"), [:],
            files: Dictionary(uniqueKeysWithValues: files))
        #expect(try Self.entries(gathered.output("digests")).count == 128)
        // Outputs of one job take 1 MB together.
        for run in [listed, merged, gathered] {
            #expect(run.outputs.map { $0.name.utf8.count + $0.value.utf8.count }.reduce(0, +) < 1_000_000)
        }
        // The largest variable: the annotations of an index.
        let publishing = try Self.job(file, "merge", of: Self.wide).step("Publish the index").env
        #expect(publishing.values.allSatisfy { $0.utf8.count < 128 * 1024 })
        #expect((publishing["ANNOTATIONS"] ?? "").utf8.count > 4_000)
    }

    @Test("More builds than a matrix takes end the run before anything is built")
    func refusesTooMany() throws {
        let versions = (0..<65).map { "1.0.\(100 - $0)" }.joined(separator: " ")
        let step = try Self.job("app-multi-version.yml", "infos", of: Self.wide).step("List the builds")
        let environment = try step.environment(
            Self.values.merging([
                "steps.missing.outputs.missing": versions, "steps.missing.outputs.latest": "1.0.100",
            ]) { $1 })
        let run = try Shell.run(script: try #require(step.run), environment: environment)
        #expect(run.status == 1 && run.errors.count == 1 && run.outputs.isEmpty)
    }
}
