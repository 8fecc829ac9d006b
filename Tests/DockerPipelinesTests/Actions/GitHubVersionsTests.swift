import LoopbackServer
import Slipway
import TestSupport
import Testing

@testable import DockerPipelines

/// `github-versions`, whose `gh` asks a server that answers as GitHub does.
@Suite(
    "github-versions",
    .enabled(if: TestSupport.Shell.isLikeUbuntu && TestSupport.Shell.has("gh"), "gh is not installed"))
struct GitHubVersionsTests {
    /// A release, as far as the action reads it.
    struct Release {
        var tag: String
        var isDraft = false
        var isPrerelease = false

        var json: String { #"{"tag_name": "\#(tag)", "draft": \#(isDraft), "prerelease": \#(isPrerelease)}"# }
    }

    static func run(
        count: String = "10", inputs: [String: String] = [:],
        _ answer: @escaping @Sendable (LoopbackRequest) -> LoopbackResponse
    ) throws -> (result: ActionResult, requests: [LoopbackRequest]) {
        let server = try LoopbackServer(handler: answer)
        defer { server.stop() }
        let result = try ActionRunner(GitHubVersions.action.folder).run(
            with: ["repository": "upstream/app", "count": count].merging(inputs) { $1 },
            environment: ["GH_HOST": "github.localhost", "HTTP_PROXY": "http://\(server.host)"], allowing: ["gh"])
        return (result, server.requests)
    }

    /// Pages of releases, each with a link to the next one.
    static func versions(
        _ pages: [[Release]], count: String = "10", inputs: [String: String] = [:]
    ) throws -> String? {
        try run(count: count, inputs: inputs) { request in
            let page = request.target.split(separator: "page=").last.flatMap { Int($0) } ?? 1
            let index = request.target.contains("after=") ? page - 1 : 0
            let next =
                "<http://api.github.localhost/repos/upstream/app/releases?after=x&page=\(index + 2)>; rel=\"next\""
            return LoopbackResponse(
                headers: ["Content-Type: application/json"] + (index + 1 < pages.count ? ["Link: \(next)"] : []),
                body: "[\(pages[index].map(\.json).joined(separator: ","))]")
        }.result.outputs["versions"]
    }

    static let releases: [[Release]] = [
        [
            Release(tag: "v11.0.0", isDraft: true), Release(tag: "v10.9.5"),
            Release(tag: "v11.0.0-rc1", isPrerelease: true),
            Release(tag: "nightly"), Release(tag: "v10.9.4"), Release(tag: "v11.0"),
        ],
        [
            Release(tag: "v10.10.0"), Release(tag: "v9.2.0"), Release(tag: "v10.9.0"),
            Release(tag: "v12.0.0", isPrerelease: true),
        ],
    ]

    /// How many versions are asked for, and those that are listed.
    static let counts: [(count: String, versions: String)] = [
        ("1", "10.10.0"), ("2", "10.10.0 10.9.5"), ("3", "10.10.0 10.9.5 10.9.4"),
        ("4", "10.10.0 10.9.5 10.9.4 9.2.0"), ("100", "10.10.0 10.9.5 10.9.4 10.9.0 9.2.0"),
    ]

    @Test("B19, B22 exactly N stable versions of all pages: the highest, and those published last", arguments: counts)
    func lists(_ count: String, versions: String) throws {
        #expect(try Self.versions(Self.releases, count: count) == versions)
    }

    @Test("B24 only versions that another list has count")
    func selects() throws {
        let found = try Self.versions(Self.releases, inputs: ["among": "10.9.4 10.9.0 8.0.0"])
        #expect(found == "10.9.4 10.9.0")
    }

    /// The form of a tag, tags, and the versions among them.
    static let forms: [(inputs: [String: String], tags: [String], versions: String)] = [
        (["prefix": "", "numbers": "2"], ["1.10", "1.9", "v1.11", "1.2.3"], "1.10 1.9"),
        (["prefix": "r", "numbers": "1"], ["r9", "r10", "r1.1"], "10 9"),
        (
            ["prefix": "a.b/v", "suffix": "-x.y"], ["a.b/v1.0.0-x.y", "axb/v2.0.0-x.y", "a.b/v3.0.0-xzy"], "1.0.0"
        ),
    ]

    @Test("A tag is the prefix, so many numbers and the suffix, each as it is written", arguments: forms)
    func readsForms(_ inputs: [String: String], tags: [String], versions: String) throws {
        #expect(try Self.versions([tags.map { Release(tag: $0) }], inputs: inputs) == versions)
    }

    /// Answers without a list of versions.
    static let failures: [(status: Int, body: String)] = [
        (500, "{}"), (403, #"{"message": "API rate limit exceeded"}"#), (404, #"{"message": "Not Found"}"#),
        (200, "[]"), (200, #"[{"tag_name": "main", "draft": false, "prerelease": false}]"#), (200, "{"),
    ]

    @Test("B23 an answer without a version stops the job", arguments: failures)
    func fails(_ status: Int, body: String) throws {
        let (result, _) = try Self.run { _ in
            LoopbackResponse(status, headers: ["Content-Type: application/json"], body: body)
        }
        #expect(!result.isSuccess && result.errors.count == 1, "\(result.standardError)")
        #expect(result.outputs["versions"] == "")
    }

    @Test(
        "B23 a number of versions out of 1 to 100 is refused before anything is asked",
        arguments: ["0", "101", "", "x"])
    func refusesCount(_ count: String) throws {
        let (result, requests) = try Self.run(count: count) { _ in LoopbackResponse(body: "[]") }
        #expect(!result.isSuccess && requests.isEmpty)
    }

    @Test("The job's token is sent")
    func sendsToken() throws {
        let (_, requests) = try Self.run { _ in LoopbackResponse(body: "[]") }
        #expect(requests.first?.headers["authorization"] == "token token")
    }
}
