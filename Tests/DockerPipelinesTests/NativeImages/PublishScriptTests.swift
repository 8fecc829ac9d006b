import Slipway
import TestSupport
import Testing

/// The step that joins digests and moves tags, run as it stands in the YAML before a registry that a test plays.
@Suite(
    "The publishing step", .enabled(if: Shell.has("jq"), "jq is not installed"),
    .enabled(if: Shell.isLikeUbuntu, "the scripts need bash 5 and GNU's tools"))
struct PublishScriptTests {
    static let name = StepScriptTests.name
    static let digests: [String] = ["a", "b", "c"].map { String(repeating: $0, count: 64) }
    static let published = "sha256:" + String(repeating: "e", count: 64)

    /// An index of platforms of Linux, with its own digest where buildx shows that.
    static func index(_ architectures: [String], digest: String? = nil) -> String {
        let entries = architectures.map {
            #"{"digest": "sha256:\#($0)", "platform": {"os": "linux", "architecture": "\#($0)"}}"#
        }
        let attestation = #"{"digest": "sha256:x", "platform": {"os": "unknown", "architecture": "unknown"}}"#
        let own = digest.map { #""digest": "\#($0)", "# } ?? ""
        return "{\(own)\"manifests\": [\((entries + [attestation]).joined(separator: ", "))]}\n"
    }

    static func run(
        _ job: String = "merge-worker", digests: [String], joined: [String] = ["amd64", "arm64"],
        shown: [String] = ["amd64", "arm64"]
    ) throws -> ShellRun {
        let docker = StandIn(
            "docker",
            answers: [
                .init(to: "create --dry-run", standardOutput: index(joined)), .init(to: "imagetools create"),
                .init(to: "imagetools inspect", standardOutput: index(shown, digest: published)),
            ])
        let files = digests.map { ("temporary/digests/\($0)", "") }
        return try StepScriptTests.run(
            try StepScriptTests.step(PublicationTests.publish, of: job),
            ["steps.image.outputs.image": name, "steps.tags.outputs.tags": "\(name):1.2.3\n\(name):latest"],
            standIns: [docker], files: Dictionary(uniqueKeysWithValues: files))
    }

    @Test("C19 two tags and two digests make one index, which is looked at under both tags")
    func publishes() throws {
        let run = try Self.run(digests: Array(Self.digests.prefix(2)))
        let sources = Self.digests.prefix(2).map { "\(Self.name)@sha256:\($0)" }
        #expect(run.status == 0, "\(run.standardError)")
        #expect(
            run.calls(of: "docker").map { Array($0.dropFirst(2)) } == [
                ["create", "--dry-run"] + sources,
                ["create", "-t", "\(Self.name):1.2.3", "-t", "\(Self.name):latest"] + sources,
                ["inspect", "\(Self.name):1.2.3", "--format", "{{json .Manifest}}"],
                ["inspect", "\(Self.name):latest", "--format", "{{json .Manifest}}"],
            ])
        #expect(run.outputs == [.init("digest", Self.published)])
    }

    @Test("C19 the job under QEMU publishes its one digest, which is an index already")
    func publishesEmulated() throws {
        let run = try Self.run("build-api", digests: [Self.digests[0]])
        #expect(run.status == 0, "\(run.standardError)")
        #expect(run.calls(of: "docker")[1].last == "\(Self.name)@sha256:\(Self.digests[0])")
    }

    static let wrongCounts: [(job: String, count: Int)] = [
        ("merge-worker", 0), ("merge-worker", 1), ("merge-worker", 3), ("build-api", 0), ("build-api", 2),
    ]

    @Test("C20 more or fewer digests than platforms move no tag", arguments: wrongCounts)
    func counts(_ job: String, count: Int) throws {
        let run = try Self.run(job, digests: Array(Self.digests.prefix(count)))
        #expect(run.status == 1)
        #expect(run.calls.isEmpty && run.outputs.isEmpty && run.errors.count == 1)
    }

    @Test("C21 digests without a declared platform move no tag", arguments: ["merge-worker", "build-api"])
    func comparesDigests(_ job: String) throws {
        let digests = Array(Self.digests.prefix(job == "build-api" ? 1 : 2))
        let run = try Self.run(job, digests: digests, joined: ["amd64"])
        #expect(run.status == 1)
        #expect(run.calls.count == 1)
        #expect(run.errors == ["the index of \(Self.name): missing linux/arm64; nothing is published"])
    }

    @Test("C21 a published tag without a declared platform fails the run", arguments: ["merge-worker", "build-api"])
    func comparesTags(_ job: String) throws {
        let digests = Array(Self.digests.prefix(job == "build-api" ? 1 : 2))
        let run = try Self.run(job, digests: digests, shown: ["arm64"])
        #expect(run.status == 1)
        #expect(run.errors == ["\(Self.name):1.2.3 does not show the index that was published"])
    }
}
