import Foundation
import Slipway
import TestSupport
import Testing

@testable import DockerPipelines

@Suite(
    "missing-builds", .enabled(if: TestSupport.Shell.isLikeUbuntu && TestSupport.Shell.has("jq"), "jq is not installed")
)
struct MissingBuildsTests {
    /// A build that is left to do.
    struct Build: Decodable, Hashable {
        var version: String
        var isLatest: Bool
        var arch: String
        var platforms: String
        var runner: String

        enum CodingKeys: String, CodingKey {
            case version, arch, platforms, runner
            case isLatest = "is_latest"
        }
    }

    static let architectures = """
        [
          {"arch": "amd64", "platforms": "linux/amd64", "runner": "ubuntu-24.04"},
          {"arch": "arm64", "platforms": "linux/arm64", "runner": "ubuntu-24.04-arm"}
        ]
        """

    static func run(_ versions: String, latest: String = "", _ inputs: [String: String] = [:]) throws -> ActionResult {
        try ActionRunner(MissingBuilds.action.folder).run(
            with: [
                "versions": versions, "latest": latest, "architectures": architectures, "multi-arch": "true",
                "use-qemu": "false",
            ].merging(inputs) { $1 })
    }

    static func builds(_ result: ActionResult) throws -> [Build] {
        try JSONDecoder().decode([Build].self, from: Data((result.outputs["versions-matrix"] ?? "").utf8))
    }

    @Test("B20 a missing version gives a build for each architecture, on a runner of its kind")
    func lists() throws {
        let result = try Self.run("10.10.0 10.9.5", latest: "10.10.0")
        #expect(
            try Self.builds(result) == [
                Build(
                    version: "10.10.0", isLatest: true, arch: "amd64", platforms: "linux/amd64", runner: "ubuntu-24.04"),
                Build(
                    version: "10.10.0", isLatest: true, arch: "arm64", platforms: "linux/arm64",
                    runner: "ubuntu-24.04-arm"),
                Build(
                    version: "10.9.5", isLatest: false, arch: "amd64", platforms: "linux/amd64", runner: "ubuntu-24.04"),
                Build(
                    version: "10.9.5", isLatest: false, arch: "arm64", platforms: "linux/arm64",
                    runner: "ubuntu-24.04-arm"),
            ])
        #expect(result.outputs["has-builds"] == "true" && result.outputs["architectures"] == "amd64,arm64")
        #expect(result.outputs["platforms"] == "linux/amd64,linux/arm64")
    }

    @Test("B21 if nothing is missing, there is no build")
    func listsNothing() throws {
        let result = try Self.run("", latest: "10.10.0")
        #expect(result.outputs["versions-matrix"] == "[]" && result.outputs["has-builds"] == "false")
        #expect(result.outputs["platforms"] == "linux/amd64,linux/arm64")
    }

    @Test("B28 without MULTI_ARCH amd64 is built alone, or the first architecture")
    func buildsOne() throws {
        let result = try Self.run("1.0.0", ["multi-arch": "false"])
        #expect(try Self.builds(result).map(\.arch) == ["amd64"] && result.outputs["platforms"] == "linux/amd64")
        let other =
            #"[{"arch": "s390x", "platforms": "linux/s390x", "runner": "a"}, {"arch": "arm64", "platforms": "linux/arm64", "runner": "b"}]"#
        let first = try Self.run("1.0.0", ["multi-arch": "false", "architectures": other])
        #expect(try Self.builds(first).map(\.arch) == ["s390x"])
    }

    @Test("B28 under QEMU everything is built on one kind of runner", arguments: [nil, "large"])
    func emulates(_ runner: String?) throws {
        let inputs = ["use-qemu": "true"].merging(runner.map { ["qemu-runner": $0] } ?? [:]) { $1 }
        let builds = try Self.builds(Self.run("1.0.0", inputs))
        #expect(builds.map(\.runner) == [runner ?? "ubuntu-24.04", runner ?? "ubuntu-24.04"])
        #expect(builds.map(\.platforms) == ["linux/amd64", "linux/arm64"])
    }

    @Test("More than the 256 builds of a matrix are refused before anything is built")
    func refusesTooMany() throws {
        let versions = (1...129).map { "1.0.\($0)" }
        #expect(try Self.builds(Self.run(versions.dropLast().joined(separator: " "))).count == 256)
        let result = try Self.run(versions.joined(separator: " "))
        #expect(!result.isSuccess && result.errors.count == 1 && result.outputs["versions-matrix"] == "")
    }
}
