import LoopbackServer
import ScriptLibrary
import TestSupport
import Testing

@Suite(
    "http.sh",
    .enabled(
        if: Shell.isLikeUbuntu && Shell.has("curl", "jq"), "the scripts need bash 5, GNU's tools, curl and jq"))
struct HTTPTests {
    func get(
        _ handler: @escaping @Sendable (LoopbackRequest) -> LoopbackResponse, before: String = ""
    ) throws -> (run: ShellRun, requests: [LoopbackRequest]) {
        let server = try LoopbackServer(handler: handler)
        defer { server.stop() }
        let call = #"http_get 200 "$ADDRESS" 'Authorization: Bearer secret'; cat "$http_folder/body""#
        let run = try Shell.run(
            script: before + ComposedScript(.http).text + call,
            environment: ["ADDRESS": "http://\(server.host)/list"], standIns: [StandIn("sleep")], allowing: ["curl"])
        return (run, server.requests)
    }

    /// An answer, how often it is asked for, and what the error says.
    typealias Case = (answer: LoopbackResponse, requests: Int, error: String)

    static let reset = 4_102_444_800

    static let failures: [Case] = [
        (.init(500), 4, "answers with status 500"),
        (.init(503, headers: ["Retry-After: 60"]), 4, "answers with status 503"),
        (.init(408), 4, "answers with status 408"),
        (.init(429), 4, "answers with status 429"),
        (.init(0), 4, "gives no whole answer"),
        (.init(body: "[1, 2, 3]", withheld: 4), 4, "gives no whole answer"),
        (
            .init(403, headers: ["X-RateLimit-Remaining: 0", "X-RateLimit-Reset: \(reset)"]), 1,
            "answers with status 403, and takes no requests until 2100-01-01 00:00:00 UTC"
        ),
        (
            .init(429, headers: ["x-ratelimit-remaining: 0", "x-ratelimit-reset: \(reset)"]), 1,
            "status 429, and takes no requests until 2100-01-01 00:00:00 UTC"
        ),
        (.init(429, headers: ["retry-after: 60"]), 1, "takes no requests until 2"),
        (.init(403, headers: ["retry-after: soon"]), 1, "takes no requests until later"),
        (.init(403, headers: ["x-ratelimit-remaining: 17", "x-ratelimit-reset: 1"]), 1, "answers with status 403"),
        (.init(401), 1, "answers with status 401"), (.init(404), 1, "answers with status 404"),
        (.init(204), 1, "answers with status 204"), (.init(304), 1, "answers with status 304"),
    ]

    @Test(
        "B23: a failure that may pass is asked again, a limit and a refusal are not; each ends in one error",
        arguments: failures)
    func fails(_ given: Case) throws {
        let (run, requests) = try get { _ in given.answer }
        #expect(run.status == 1 && run.standardOutput.isEmpty)
        #expect(requests.count == given.requests)
        #expect(run.calls.count == given.requests - 1)
        #expect(run.errors.count == 1 && run.errors.first?.contains(given.error) == true, "\(run.standardError)")
        #expect(run.errors.first?.hasPrefix("'http://127.0.0.1:") == true)
        #expect(!run.errors.contains { $0.hasSuffix("403") && given.error.contains("until") })
    }

    @Test("An answer at the third attempt is enough, and is not mixed with earlier ones")
    func recovers() throws {
        let (run, requests) = try get { request in
            request.attempt < 3 ? LoopbackResponse(502, body: "long words of a proxy") : LoopbackResponse(body: "[1]")
        }
        #expect(run.status == 0 && run.standardOutput == "[1]")
        #expect(requests.count == 3 && run.calls == [["sleep", "2"], ["sleep", "4"]])
    }

    @Test("B23: a server that is not there is an error")
    func findsNobody() throws {
        let server = try LoopbackServer { _ in LoopbackResponse() }
        let run = try Shell.run(
            script: ComposedScript(.http).text + #"http_get '200|404' "$ADDRESS""#,
            environment: ["ADDRESS": "http://127.0.0.1:1/"], standIns: [StandIn("sleep")], allowing: ["curl"])
        server.stop()
        #expect(run.status == 1 && run.errors == ["'http://127.0.0.1:1/' gives no whole answer"])
    }

    @Test("A token is never sent to another server")
    func keepsToken() throws {
        let other = try LoopbackServer { _ in LoopbackResponse(body: "[]") }
        defer { other.stop() }
        let location = "Location: http://\(other.host)/list"
        let (run, requests) = try get { _ in LoopbackResponse(302, headers: [location]) }
        #expect(run.status == 1 && run.errors.count == 1)
        #expect(requests.first?.headers["authorization"] == "Bearer secret")
        #expect(other.requests.isEmpty)
    }

    @Test("No argument of curl holds the token, and the user's settings are not read")
    func hidesToken() throws {
        let run = try Shell.run(
            script: ComposedScript(.http).text + "http_get 200 https://host.example/ 'Authorization: Bearer secret'",
            standIns: [StandIn("curl", answers: [.init(standardOutput: "0 200 0\n")])])
        #expect(run.status == 0, "\(run.standardError)")
        #expect(run.calls(of: "curl").first?.first == "--disable")
        #expect(!run.calls.joined().contains { $0.contains("secret") || $0.contains("host.example") })
        let (real, requests) = try get(
            { _ in LoopbackResponse(body: "[]") }, before: "echo 'header = \"X-Mine: 1\"' >~/.curlrc\n")
        #expect(real.status == 0 && requests.count == 1 && requests[0].headers["x-mine"] == nil)
    }

    @Test("What was read is removed at the end")
    func cleansUp() throws {
        let (run, _) = try get(
            { _ in LoopbackResponse(body: "[]") },
            before: "mkdir files\nexport TMPDIR=$PWD/files\n")
        #expect(run.status == 0 && run.files.isEmpty)
    }
}
