import Slipway
import TestSupport
import Testing

/// The step that joins the images of all architectures, before a registry that a test plays.
@Suite(
    "The script of manifests", .enabled(if: Shell.has("jq"), "jq is not installed"),
    .enabled(if: Shell.isLikeUbuntu, "the scripts need bash 5 and GNU's tools"))
struct ManifestScriptTests {
    static let image = "docker.io/imresamu/postgistest"
    static let tagFiles = [
        "17-3.5/bookworm/tags": "17-3.5-bookworm 17-3.5\n", "16-3.5/bookworm/tags": "16-3.5-bookworm",
    ]

    static func index(_ platforms: [String]) -> String {
        let entries = platforms.map { platform in
            let parts = platform.split(separator: "/")
            let variant = parts.count > 2 ? #", "variant": "\#(parts[2])""# : ""
            return #"{"platform": {"os": "\#(parts[0])", "architecture": "\#(parts[1])"\#(variant)}}"#
        }
        let attestation = #"{"platform": {"os": "unknown", "architecture": "unknown"}}"#
        return #"{"manifests": [\#((entries + [attestation]).joined(separator: ", "))]}"# + "\n"
    }

    static func run(
        _ answers: [StandIn.Answer], architectures: [String] = ["amd64", "armv6", "386"],
        platforms: String = "linux/amd64,linux/arm/v6,linux/386", files: [String: String] = tagFiles
    ) throws -> ShellRun {
        try MultiArchSamples.run(
            MultiArchSamples.step("Create manifests and compare their platforms", of: "create-manifests"),
            [
                "steps.image.outputs.image": image,
                "needs.prepare-matrix.outputs.image_dirs": #"["17-3.5/bookworm", "16-3.5/bookworm"]"#,
                "needs.prepare-matrix.outputs.architectures": MatrixScriptTests.json(architectures),
                "needs.prepare-matrix.outputs.platforms": platforms,
            ], standIns: [StandIn("docker", answers: answers)], files: files)
    }

    static let all = index(["linux/amd64", "linux/arm/v6", "linux/386"])

    @Test("A25 each tag of each directory is made once, of all architectures in their order")
    func creates() throws {
        let run = try Self.run([.init(to: "create"), .init(to: "inspect --raw", standardOutput: Self.all)])
        #expect(run.status == 0, "\(run.standardError)")
        let tags = ["17-3.5-bookworm", "17-3.5", "16-3.5-bookworm"]
        let creates = tags.map { tag in
            ["create", "-t", "\(Self.image):\(tag)"]
                + ["amd64", "armv6", "386"].map { "\(Self.image)-\($0):\(tag)" }
        }
        let inspects = tags.map { ["inspect", "--raw", "\(Self.image):\($0)"] }
        #expect(run.calls(of: "docker").map { Array($0.dropFirst(2)) } == creates + inspects)
    }

    static let wrong: [(real: [String], problem: String)] = [
        (["linux/amd64", "linux/arm/v6"], "missing linux/386"),
        (["linux/amd64", "linux/arm/v6", "linux/arm/v7"], "missing linux/386, unexpected linux/arm/v7"),
        (["linux/amd64", "linux/arm/v6", "linux/386", "linux/s390x"], "unexpected linux/s390x"),
    ]

    @Test("A25 other platforms than the architectures' fail, even where their number is right", arguments: wrong)
    func compares(_ real: [String], problem: String) throws {
        let run = try Self.run([
            .init(to: "create"), .init(to: ":17-3.5-bookworm", standardOutput: Self.index(real)),
            .init(standardOutput: Self.all),
        ])
        #expect(run.status == 1)
        #expect(run.errors == ["\(Self.image):17-3.5-bookworm: \(problem)"])
    }

    @Test("A25 an image of one architecture stands without an index")
    func takesOneArchitecture() throws {
        let run = try Self.run(
            [
                .init(to: "create"), .init(to: "--raw", standardOutput: "{\"config\": {}}\n"),
                .init(to: "{{json .Image}}", standardOutput: #"{"os": "linux", "architecture": "amd64"}"# + "\n"),
            ], architectures: ["amd64"], platforms: "linux/amd64")
        #expect(run.status == 0, "\(run.standardError)")
    }

    @Test("A registry that stumbles is asked again; where the last try fails, so does the step")
    func retries() throws {
        let once = try Self.run([
            .init(to: "create", status: 1, times: 3), .init(to: "create"), .init(standardOutput: Self.all),
        ])
        #expect(once.status == 0, "\(once.standardError)")
        let never = try Self.run([.init(to: "create", status: 1)])
        #expect(never.status == 1 && never.calls(of: "docker").count == 4)
        #expect(never.errors == ["\(Self.image):17-3.5-bookworm cannot be made of the images of its architectures"])
        let unreadable = try Self.run([.init(to: "create"), .init(to: "inspect", status: 1)])
        #expect(unreadable.status == 1)
        #expect(unreadable.errors == ["the published tags cannot be read from the registry"])
    }

    @Test("A tag of two directories, and a directory without tags, join nothing")
    func readsFirst() throws {
        let twice = try Self.run(
            [.init()], files: ["17-3.5/bookworm/tags": "17 latest", "16-3.5/bookworm/tags": "16 latest"])
        #expect(twice.status == 1 && twice.calls.isEmpty)
        #expect(
            twice.errors == [
                "the tag 'latest' stands in the directories '17-3.5/bookworm' and '16-3.5/bookworm'; nothing is joined"
            ])
        let missing = try Self.run([.init()], files: ["17-3.5/bookworm/tags": "17"])
        #expect(missing.status == 1 && missing.calls.isEmpty && missing.errors.count == 1)
    }
}
