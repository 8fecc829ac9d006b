import LoopbackServer
import Slipway
import TestSupport
import Testing

/// The action that decides which tags a release moves, with the real `gh` and a server that answers like GitHub.
@Suite(
    "release-tags", .enabled(if: TestSupport.Shell.has("gh"), "gh is not installed"),
    .enabled(if: TestSupport.Shell.isLikeUbuntu, "the scripts need bash 5 and GNU's tools"))
struct ReleaseTagsTests {
    static func decide(
        _ tag: String, among tags: [String], prefix: String? = nil, floating: String? = nil,
        image: String = "ghcr.io/Owner/app", api: GitHubAPI = GitHubAPI(), type: String = "tag"
    ) throws -> ActionResult {
        var api = api
        api.tags = tags
        let server = try LoopbackServer(handler: api.answer)
        defer { server.stop() }
        var inputs = ["image": image]
        inputs["prefix"] = prefix
        inputs["floating"] = floating
        return try ActionRunner(ReleaseTags.action.folder).run(
            with: inputs,
            environment: GitHubAPI.environment(for: server).merging(
                ["GITHUB_REF_NAME": tag, "GITHUB_REF_TYPE": type]) { $1 },
            uses: [.metadata], allowing: ["gh"])
    }

    /// The tags of an image, without its name.
    static func names(_ result: ActionResult) -> [String] {
        (result.outputs["tags"] ?? "").split(separator: "\n").map { String($0.drop { $0 != ":" }.dropFirst()) }
    }

    /// The pushed tag, the other tags, and the tags of the image.
    static let releases: [(tag: String, others: [String], tags: [String])] = [
        ("v1.2.3", [], ["1.2.3", "1.2", "latest"]),
        ("v1.2.3", ["v1.2.2", "v1.1.9", "v0.9.0"], ["1.2.3", "1.2", "latest"]),
        ("v1.2.3", ["v1.2.10"], ["1.2.3"]),
        ("v1.2.3", ["v1.3.0", "v1.2.2"], ["1.2.3", "1.2"]),
        ("v1.9.9", ["v2.0.0"], ["1.9.9", "1.9"]),
        ("v1.10.0", ["v1.9.0", "v1.2.0"], ["1.10.0", "1.10", "latest"]),
        // A prerelease moves nothing, and no prerelease is higher than a stable version.
        ("v2.0.0-rc.1", ["v1.2.3"], ["2.0.0-rc.1"]),
        ("v1.2.3", ["v2.0.0-rc.1", "v1.2.4-rc.1"], ["1.2.3", "1.2", "latest"]),
        // Tags without a version do not count.
        ("v1.2.3", ["v9", "v9.9", "v9.9.9.9", "v09.0.0", "version9.0.0", "x9.9.9"], ["1.2.3", "1.2", "latest"]),
        ("v0.3.0", ["v0.2.0"], ["0.3.0", "0.3", "latest"]),
    ]

    @Test("C22 floating tags move to the highest stable version only, and never backward", arguments: releases)
    func decides(_ tag: String, others: [String], tags: [String]) throws {
        // Just pushed, the tag may be listed or not.
        for listed in [others, others + [tag]] {
            let result = try Self.decide(tag, among: listed)
            #expect(result.isSuccess, "\(result.standardError)")
            #expect(Self.names(result) == tags)
            #expect(result.outputs["version"] == String(tag.dropFirst()))
            #expect(result.outputs["labels"] == "org.opencontainers.image.version=\(tag.dropFirst())")
        }
    }

    static let floating: [(floating: String, tag: String, others: [String], tags: [String])] = [
        ("major,minor,latest", "v1.2.3", [], ["1.2.3", "1", "1.2", "latest"]),
        ("major", "v1.2.3", ["v1.3.0"], ["1.2.3"]), ("major", "v1.2.3", ["v2.0.0"], ["1.2.3", "1"]),
        // Versions of 0 promise nothing.
        ("major,latest", "v0.2.0", [], ["0.2.0", "latest"]), ("", "v1.2.3", [], ["1.2.3"]),
    ]

    @Test("C15 the version is always among the tags, and '0' never", arguments: floating)
    func floats(_ floating: String, tag: String, others: [String], tags: [String]) throws {
        #expect(Self.names(try Self.decide(tag, among: others, floating: floating)) == tags)
    }

    @Test("C23 the name of the image is lowered in every reference")
    func lowersName() throws {
        let result = try Self.decide("v1.2.3", among: [], image: "ghcr.io/My-Org/App")
        #expect(result.outputs["image"] == "ghcr.io/my-org/app")
        #expect(result.outputs["tags"]?.hasPrefix("ghcr.io/my-org/app:1.2.3\n") == true)
    }

    @Test("A tag that stays says why")
    func explains() throws {
        let result = try Self.decide("v1.2.3", among: ["v1.3.0"])
        #expect(result.notices == ["latest stays where it is: v1.3.0 is higher than v1.2.3"])
    }

    static let prefixes: [(prefix: String, tag: String, others: [String])] = [
        ("", "1.2.3", ["1.2.2", "v9.9.9"]), ("app-v", "app-v1.2.3", ["v9.9.9", "app-v1.2.2"]),
        ("a.b/v", "a.b/v1.2.3", ["axb/v9.9.9"]),
    ]

    @Test("Only tags with the prefix are compared", arguments: prefixes)
    func takesPrefix(_ prefix: String, tag: String, others: [String]) throws {
        let result = try Self.decide(tag, among: others, prefix: prefix)
        #expect(Self.names(result) == ["1.2.3", "1.2", "latest"], "\(result.standardError)")
    }

    static let wrong: [String] = [
        "v1", "v1.2", "v1.2.3.4", "v01.2.3", "1.2.3", "v1.2.3-", "v1.2.3+build", "v1.2.3-rc..1", "v1.2.3-01",
        "v1.2.3-rc.01", "vv1.2.3", "main",
    ]

    @Test("A tag that names no version fails before anybody is asked", arguments: wrong)
    func refuses(_ tag: String) throws {
        let result = try Self.decide(tag, among: [], api: GitHubAPI(status: 500))
        #expect(!result.isSuccess)
        #expect(result.errors == ["'\(tag)' names no version: push a tag like v1.2.3 or v1.2.3-rc.1"])
        #expect(result.outputs["tags"] == "")
    }

    @Test("A branch with the name of a version is no release")
    func refusesBranch() throws {
        #expect(try !Self.decide("v1.2.3", among: [], type: "branch").isSuccess)
    }

    @Test("All pages of the list count")
    func readsPages() throws {
        let others = (0..<25).map { "v1.0.\($0)" } + ["v1.3.0"]
        let result = try Self.decide("v1.2.3", among: others, api: GitHubAPI(pageSize: 10))
        #expect(Self.names(result) == ["1.2.3", "1.2"], "\(result.standardError)")
    }

    @Test("An error of the API is no empty list", arguments: [401, 403, 404, 500])
    func stops(_ status: Int) throws {
        let result = try Self.decide("v1.2.3", among: [], api: GitHubAPI(status: status))
        #expect(!result.isSuccess)
        #expect(result.errors == ["the Git tags cannot be listed"], "\(result.standardError)")
    }
}
