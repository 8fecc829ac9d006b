import LoopbackServer
import Slipway
import TestSupport
import Testing

/// The action that reads a version, with the real `gh` and a server that answers like GitHub.
@Suite(
    "read-release", .enabled(if: TestSupport.Shell.has("gh"), "gh is not installed"),
    .enabled(if: TestSupport.Shell.isLikeUbuntu, "the scripts need bash 5 and GNU's tools"))
struct ReadReleaseTests {
    static func read(
        _ release: String, among tags: [String], prefix: String? = nil, api: GitHubAPI = GitHubAPI()
    ) throws -> ActionResult {
        var api = api
        api.tags = tags
        let server = try LoopbackServer(handler: api.answer)
        defer { server.stop() }
        var inputs = ["release": release]
        inputs["prefix"] = prefix
        return try ActionRunner(ReadRelease.action.folder).run(
            with: inputs, environment: GitHubAPI.environment(for: server), allowing: ["gh"])
    }

    /// The floating tags that move.
    static func moving(_ result: ActionResult) -> [String] {
        ["major", "minor", "latest"].filter { result.outputs[$0] == "true" }
    }

    /// The version, the Git tags, and the floating tags that move.
    static let releases: [(release: String, tags: [String], moving: [String])] = [
        ("v1.2.3", [], ["major", "minor", "latest"]), ("1.2.3", [], ["major", "minor", "latest"]),
        ("v1.2.3", ["v1.2.2", "v1.1.9", "v0.9.0"], ["major", "minor", "latest"]),
        ("v1.2.3", ["v1.2.10"], []), ("v1.2.3", ["v1.3.0", "v1.2.2"], ["minor"]),
        ("v1.9.9", ["v2.0.0"], ["major", "minor"]), ("v1.10.0", ["v1.9.0"], ["major", "minor", "latest"]),
        ("v10.2.3", ["v1.3.0"], ["major", "minor", "latest"]),
        // A prerelease moves nothing, and no prerelease is higher than a stable version.
        ("v2.0.0-rc.1", ["v1.2.3"], []), ("v1.2.3", ["v2.0.0-rc.1"], ["major", "minor", "latest"]),
        // Tags without a version do not count.
        ("v1.2.3", ["v9", "v9.9", "v9.9.9.9", "v09.0.0", "x9.9.9"], ["major", "minor", "latest"]),
        // Versions of 0 promise nothing.
        ("v0.3.0", ["v0.2.0"], ["minor", "latest"]),
    ]

    @Test("Floating tags move to the highest stable version only, and never backward", arguments: releases)
    func decides(_ release: String, tags: [String], moving: [String]) throws {
        // Just pushed, the tag may be listed or not.
        for listed in [tags, tags + [release]] {
            let result = try Self.read(release, among: listed)
            #expect(result.isSuccess, "\(result.standardError)")
            #expect(Self.moving(result) == moving)
            #expect(result.outputs["version"] == String(release.drop { $0 == "v" }))
        }
    }

    @Test("A tag that stays says so")
    func explains() throws {
        #expect(try Self.read("v1.2.3", among: ["v1.3.0"]).standardError.contains("latest does not move to v1.2.3"))
    }

    static let prefixes: [(prefix: String, release: String, tags: [String])] = [
        ("", "1.2.3", ["1.2.2", "v9.9.9"]), ("app-v", "app-v1.2.3", ["v9.9.9", "app-v1.2.2"]),
        ("a.b/v", "a.b/v1.2.3", ["axb/v9.9.9"]),
    ]

    @Test("Only tags with the prefix are compared", arguments: prefixes)
    func takesPrefix(_ prefix: String, release: String, tags: [String]) throws {
        let result = try Self.read(release, among: tags, prefix: prefix)
        #expect(Self.moving(result) == ["major", "minor", "latest"], "\(result.standardError)")
    }

    static let wrong: [String] = [
        "v1", "v1.2", "v1.2.3.4", "v01.2.3", "v1.2.3-", "v1.2.3+build", "v1.2.3-rc..1", "v1.2.3-01", "v1.2.3-rc.01",
        "vv1.2.3", "main", "1.2.3 ", "1.2.3\nlatest", "$(id)", "v1.2.3-\(String(repeating: "a", count: 130))",
    ]

    @Test("What is no version fails before anybody is asked", arguments: wrong)
    func refuses(_ release: String) throws {
        let result = try Self.read(release, among: [], api: GitHubAPI(status: 500))
        #expect(!result.isSuccess)
        #expect(result.standardError.contains("is no version: write v1.2.3 or v1.2.3-rc.1"))
        #expect(result.outputs["version"] == "")
    }

    @Test("An error of the API is no empty list", arguments: [401, 403, 404, 500])
    func stops(_ status: Int) throws {
        let result = try Self.read("v1.2.3", among: [], api: GitHubAPI(status: status))
        #expect(!result.isSuccess)
        #expect(result.errors == ["the Git tags cannot be listed"], "\(result.standardError)")
    }
}
