import LoopbackServer
import ScriptLibrary
import TestSupport
import Testing

@Suite(
    "probe-versions.sh",
    .enabled(
        if: Shell.isLikeUbuntu && Shell.has("curl", "jq"), "the scripts need bash 5, GNU's tools, curl and jq"))
struct ProbeVersionsTests {
    func run(
        _ versions: String, others: String = "", changes: [String: String] = [:],
        _ handler: @escaping @Sendable (LoopbackRequest) -> LoopbackResponse
    ) throws -> (run: ShellRun, requests: [LoopbackRequest]) {
        let server = try LoopbackServer(handler: handler)
        defer { server.stop() }
        let probes = "http://SERVER/app-amd64-v{version}\n\nhttp://SERVER/{version}/app-arm64-v{version}\n"
        let environment = ["VERSIONS": versions, "OTHERS": others, "PROBES": probes].merging(changes) { $1 }
        let run = try Shell.run(
            script: ComposedScript(.probeVersions).text,
            environment: environment.mapValues { $0.replacing("SERVER", with: server.host) },
            standIns: [StandIn("sleep")], allowing: ["curl"])
        return (run, server.requests)
    }

    @Test("B24: a version of which one file is not there is left out with a notice", arguments: [404, 410])
    func leavesOut(_ status: Int) throws {
        let (run, requests) = try run("10.9.0 10.10.0 9.1.0", others: "10.9.5") {
            LoopbackResponse($0.target == "/10.10.0/app-arm64-v10.10.0" ? status : 200)
        }
        #expect(run.status == 0, "\(run.standardError)")
        #expect(run.outputs == [.init("versions", "10.9.0 9.1.0"), .init("highest", "10.9.5")])
        #expect(run.standardError.hasPrefix("::notice::10.10.0 is left out: 'http://127.0.0.1:"))
        #expect(requests.count == 6 && requests.allSatisfy { $0.method == "HEAD" })
    }

    @Test("Where all are left out, a warning says so")
    func warns() throws {
        let (run, _) = try run("1.0.0", others: "0.9.0") { _ in LoopbackResponse(404) }
        #expect(run.status == 0)
        #expect(run.standardError.contains("::warning::no version has all the addresses"))
        #expect(run.outputs == [.init("versions", ""), .init("highest", "0.9.0")])
    }

    @Test("B23: another answer is an error, not a missing file", arguments: [0, 401, 403, 500, 429, 302, 204])
    func fails(_ status: Int) throws {
        let (run, _) = try run("1.0.0 1.1.0") { LoopbackResponse($0.target.contains("1.1.0") ? status : 200) }
        #expect(run.status == 1)
        #expect(run.errors.count == 1 && run.outputs.isEmpty, "\(run.standardError)")
    }

    @Test("Only what has no lasting answer is asked again")
    func asksAgain() throws {
        let (run, requests) = try run("1.0.0 1.1.0") {
            LoopbackResponse($0.target == "/app-amd64-v1.1.0" && $0.attempt < 3 ? 503 : 200)
        }
        #expect(run.output("versions") == "1.1.0 1.0.0", "\(run.standardError)")
        #expect(requests.count == 6 && run.calls == [["sleep", "2"], ["sleep", "4"]])
    }

    @Test("One process asks for all, side by side")
    func asksAtOnce() throws {
        let run = try Shell.run(
            script: ComposedScript(.probeVersions).text,
            environment: ["VERSIONS": "1.0.0 1.1.0 1.2.0", "PROBES": "https://host.example/{version}"],
            standIns: [StandIn("curl", answers: [.init(standardOutput: "0 200 0\n1 200 0\n2 404 0\n")])])
        #expect(run.output("versions") == "1.1.0 1.0.0")
        #expect(run.calls.count == 1 && run.calls[0].contains("--parallel"))
    }

    @Test("Without versions nothing is asked")
    func takesNone() throws {
        let (run, requests) = try run("") { _ in LoopbackResponse() }
        #expect(run.outputs == [.init("versions", ""), .init("highest", "")] && requests.isEmpty)
        #expect(run.status == 0 && run.standardError.isEmpty)
    }

    @Test(
        "What is no version or no address is refused before anything is asked",
        arguments: [
            ("VERSIONS", "1.0.0 1.0.0-rc1"), ("OTHERS", "v1.0.0"), ("PROBES", "http://SERVER/app"),
            ("PROBES", "http://host.example/{version}"), ("PROBES", "http://SERVER/{version}/{arch}"),
            ("PROBES", ""),
        ])
    func refusesSettings(_ name: String, value: String) throws {
        let (run, requests) = try run("1.0.0", changes: [name: value]) { _ in LoopbackResponse() }
        #expect(run.status == 1)
        #expect(run.errors.count == 1 && run.outputs.isEmpty && requests.isEmpty, "\(run.standardError)")
    }
}
