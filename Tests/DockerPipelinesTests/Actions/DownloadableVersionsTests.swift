import LoopbackServer
import Slipway
import TestSupport
import Testing

@testable import DockerPipelines

@Suite(
    "downloadable-versions",
    .enabled(if: TestSupport.Shell.isLikeUbuntu && TestSupport.Shell.has("curl"), "curl is not installed"))
struct DownloadableVersionsTests {
    static func run(
        _ versions: String, _ answer: @escaping @Sendable (LoopbackRequest) -> LoopbackResponse
    ) throws -> (result: ActionResult, requests: [LoopbackRequest]) {
        let server = try LoopbackServer(handler: answer)
        defer { server.stop() }
        let result = try ActionRunner(DownloadableVersions.action.folder).run(
            with: [
                "versions": versions,
                "urls":
                    "http://\(server.host)/app-amd64-v{version}\nhttp://\(server.host)/{version}/app-arm64-v{version}",
            ], allowing: ["curl"])
        return (result, server.requests)
    }

    @Test("B24 a version of which one file is not there is left out with a notice", arguments: [404, 410])
    func leavesOut(_ status: Int) throws {
        let (result, requests) = try Self.run("10.10.0 10.9.0 9.1.0") {
            LoopbackResponse($0.target == "/10.10.0/app-arm64-v10.10.0" ? status : 200)
        }
        #expect(result.outputs == ["versions": "10.9.0 9.1.0"], "\(result.standardError)")
        #expect(result.notices.count == 1 && result.notices[0].hasPrefix("10.10.0 is left out"))
        #expect(requests.count == 6 && requests.allSatisfy { $0.method == "HEAD" })
    }

    @Test("Without a version nothing is asked")
    func asksNothing() throws {
        let (result, requests) = try Self.run("") { _ in LoopbackResponse(404) }
        #expect(result.isSuccess && result.outputs == ["versions": ""] && requests.isEmpty)
    }

    @Test("B23 another answer is an error, not a missing file", arguments: [0, 401, 403, 204])
    func fails(_ status: Int) throws {
        let (result, _) = try Self.run("1.1.0 1.0.0") { LoopbackResponse($0.target.contains("1.0.0") ? status : 200) }
        #expect(!result.isSuccess && result.errors.count == 1 && result.outputs["versions"] == "")
    }
}
