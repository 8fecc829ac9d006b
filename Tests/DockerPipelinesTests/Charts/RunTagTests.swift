import Slipway
import TestSupport
import Testing

@Suite("run-tags", .enabled(if: Shell.isLikeUbuntu, "the scripts need bash 5 and GNU's tools"))
struct RunTagTests {
    static let commit = "0123456789abcdef0123456789abcdef01234567"

    func run(_ ref: String, _ request: String = "", branch: String? = nil) throws -> ActionResult {
        var inputs = ["namespace": "ghcr.io/Octo-Org", "pull-request": request]
        inputs["branch"] = branch
        return try ChartActions.runner("run-tags").run(
            with: inputs,
            environment: ["GITHUB_REF_NAME": ref, "GITHUB_SHA": Self.commit])
    }

    typealias Case = (ref: String, request: String, tag: String, identifier: String)

    static let cases: [Case] = [
        ("12/merge", "12", "pr-12", "pr12"), ("main", "", "main", "main"),
        ("feature/x", "", "feature-x", "feature-x"), ("release/1.x_y", "", "release-1.x_y", "release-1-x-y"),
        ("a b", "", "a-b", "a-b"), ("pretty", "", "pretty", "pretty"), ("v2ray", "", "v2ray", "v2ray"),
        // A branch is neither a pull request, nor a release, nor what no tag can begin with.
        ("pr-12", "", "branch-pr-12", "branch-pr-12"), ("pr12", "", "branch-pr12", "branch-pr12"),
        ("latest", "", "branch-latest", "branch-latest"), ("v1.2.3", "", "branch-v1.2.3", "branch-v1-2-3"),
        ("007", "", "branch-007", "branch-007"), ("-x", "", "branch--x", "branch--x"),
        (".x", "", "branch-.x", "branch--x"), ("2.0-next", "", "branch-2.0-next", "branch-2-0-next"),
    ]

    @Test(
        "D21, D26: a run has a tag, one with its commit, and a semantic version below every release", arguments: cases)
    func names(_ given: Case) throws {
        let result = try run(given.ref, given.request)
        #expect(result.isSuccess, "\(result.standardError)")
        #expect(result.outputs["tag"] == given.tag)
        #expect(result.outputs["revision-tag"] == "\(given.tag)-0123456789ab")
        #expect(result.outputs["namespace"] == "ghcr.io/octo-org")
        let version = try #require(result.outputs["chart-version"])
        let parts = version.split(separator: ".", omittingEmptySubsequences: false)
        #expect(parts.prefix(2) == ["0", "0"] && parts.count == 4 && parts[2] == "0-\(given.identifier)")
        // A number among the identifiers has no zero in front.
        #expect(parts[3].count == 14 && parts[3].allSatisfy(\.isNumber) && parts[3].first != "0")
        #expect(given.identifier.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
    }

    @Test("The names of another branch are those that its own runs had")
    func namesOtherBranch() throws {
        #expect(try run("main", branch: "feature/x").outputs["tag"] == "feature-x")
        #expect(try run("main", branch: "v1.2.3").outputs["tag"] == "branch-v1.2.3")
        #expect(try run("main", "12", branch: "feature/x").outputs["tag"] == "pr-12")
    }

    @Test("What is no number of a pull request is refused", arguments: ["1|2", "0", "1 ", "x"])
    func refuses(_ request: String) throws {
        let result = try run("main", request)
        #expect(!result.isSuccess && result.errors == ["'\(request)' is not the number of a pull request"])
        #expect(result.outputs["tag"] == "")
    }

    @Test("D21: a long branch gets a tag that registries take")
    func shortens() throws {
        let result = try run(String(repeating: "a", count: 240))
        #expect(result.outputs["tag"]?.count == 100 && result.outputs["revision-tag"]?.count == 113)
        #expect((result.outputs["chart-version"]?.count ?? 999) <= 128)
    }

    static let platforms: [(platform: Platform, slug: String)] = [
        (.linuxAMD64, "linux-amd64"), (.linuxARM64, "linux-arm64"), (.linuxARMv7, "linux-arm-v7"),
    ]

    @Test("D22: a platform is a part of a name without a slash", arguments: platforms)
    func slugs(_ platform: Platform, slug: String) throws {
        let pipeline = ChartSamples.pipeline {
            $0.components[0].platforms = [platform]
            $0.runners = $0.runners.adding([.linuxARMv7: "arm"])
        }
        let row = try ChartSamples.workflow("build-and-test.yml", of: pipeline).job("build-images").rows.first
        #expect(row?["slug"] == slug && row?["platform"] == platform.rawValue)
    }
}
