import LoopbackServer
import ScriptLibrary
import TestSupport
import Testing

@Suite(
    "missing-images.sh",
    .enabled(
        if: Shell.isLikeUbuntu && Shell.has("curl", "jq"), "the scripts need bash 5, GNU's tools, curl and jq"))
struct MissingImagesTests {
    /// The length of a token that base64 would wrap.
    static let password = String(repeating: "p", count: 300)

    typealias Handler = @Sendable (LoopbackRequest) -> LoopbackResponse

    func run(
        _ versions: String, highest: String = "", changes: [String: String] = [:], _ handler: @escaping Handler
    ) throws -> (run: ShellRun, requests: [LoopbackRequest]) {
        let server = try LoopbackServer(handler: handler)
        defer { server.stop() }
        let environment = [
            "IMAGE": "\(server.host)/owner/app", "VERSIONS": versions, "HIGHEST": highest, "REGISTRY_USERNAME": "user",
            "REGISTRY_PASSWORD": Self.password,
        ]
        let run = try Shell.run(
            script: ComposedScript(.missingImages).text, environment: environment.merging(changes) { $1 },
            standIns: [StandIn("sleep")], allowing: ["curl"])
        let printed = run.standardOutput + run.standardError
        #expect(!printed.contains(Self.password) && !printed.contains("cHBw") && !printed.contains("t0ken"))
        return (run, server.requests)
    }

    func registry(
        _ published: Set<String>, tags: [[String]]? = nil, _ authorization: StandInRegistry.Authorization = .bearer
    ) -> StandInRegistry {
        StandInRegistry(
            published: published, tags: tags, authorization: authorization,
            credentials: Self.base64("user:\(Self.password)"))
    }

    static func base64(_ text: String) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        let bytes = Array(text.utf8)
        return stride(from: 0, to: bytes.count, by: 3).map { start in
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = group.enumerated().reduce(0) { $0 | Int($1.element) << (16 - 8 * $1.offset) }
            let digits = (0...group.count).map { alphabet[bits >> (18 - 6 * $0) & 63] }
            return String(digits) + String(repeating: "=", count: 3 - group.count)
        }.joined()
    }

    @Test(
        "B20: the missing versions, by one request for each, one for the challenge and one for a token",
        arguments: [StandInRegistry.Authorization.bearer, .basic, .none])
    func findsMissing(_ authorization: StandInRegistry.Authorization) throws {
        let registry = registry(["10.9.0", "9.1.0"], authorization)
        let (run, requests) = try run("9.1.0 10.9.0 10.10.0 10.9.5", highest: "10.10.0") { registry.answer($0) }
        #expect(run.status == 0, "\(run.standardError)")
        #expect(
            run.outputs == [
                .init("missing", "10.10.0 10.9.5"), .init("latest", "10.10.0"), .init("tag", "10.10.0"),
                .init("image-status", "404"),
            ])
        #expect(requests.filter { $0.path == "/v2/" }.count == 1)
        #expect(requests.filter { $0.path == "/token" }.count == (authorization == .bearer ? 1 : 0))
        let heads = requests.filter { $0.path.contains("/manifests/") }
        #expect(heads.count == 4 && heads.allSatisfy { $0.method == "HEAD" })
        #expect(requests.filter { $0.path.hasSuffix("/tags/list") }.count == 1)
        #expect(requests.count == (authorization == .bearer ? 7 : 6))
    }

    @Test("The stand-in answers 404 to whoever does not take an index, as registries do")
    func needsTypes() {
        let registry = registry(["1.0.0"], .none)
        let server = try? LoopbackServer { registry.answer($0) }
        defer { server?.stop() }
        let run = try? Shell.run(
            script: "curl --head --silent --write-out '%{http_code}' --output /dev/null \"$ADDRESS\"",
            environment: ["ADDRESS": "http://\(server?.host ?? "")/v2/owner/app/manifests/1.0.0"], allowing: ["curl"])
        #expect(run?.standardOutput == "404")
    }

    @Test("B21: where all exist, nothing is missing, nothing becomes latest, and no tags are read")
    func findsAll() throws {
        let registry = registry(["1.0.0", "1.1.0"])
        let (run, requests) = try run("1.1.0 1.0.0", highest: "1.1.0") { registry.answer($0) }
        #expect(run.outputs.map(\.value) == ["", "", "1.1.0", "200"], "\(run.standardError)")
        #expect(!requests.contains { $0.path.hasSuffix("/tags/list") })
    }

    @Test("Without versions the registry is not asked")
    func takesNone() throws {
        let (run, requests) = try run("") { _ in LoopbackResponse(500) }
        #expect(run.status == 0 && requests.isEmpty)
        #expect(run.outputs.map(\.value) == ["", "", "", ""])
    }

    /// What is looked for, the highest upstream, the tags in the registry, and what becomes latest.
    typealias LatestCase = (versions: String, highest: String, tags: [[String]], latest: String)

    static let latestCases: [LatestCase] = [
        ("10.10.0 10.9.0", "10.10.0", [["10.9.0", "latest"]], "10.10.0"),
        ("10.10.0 10.9.0", "", [["10.9.9"]], "10.10.0"),
        ("10.9.5", "10.10.0", [["10.9.4"]], ""),
        ("10.9.5", "10.9.5", [["10.10.0", "10.9.4"]], ""),
        ("10.9.5", "", [["9.9.9"], ["10.9.4"], ["10.10.0"]], ""),
        ("10.9.5", "", [["99999999", "11.0", "10.10.0-rc1", "v12.0.0", "12.0.0.0", "latest"]], "10.9.5"),
        ("1.10", "1.9", [["1.9", "2"]], "1.10"),
        ("10.9.5", "10.9.5", [], "10.9.5"),
        ("10.9.5", "10.9.5", [[]], "10.9.5"),
    ]

    @Test("B22: latest goes to the highest version, and never backward", arguments: latestCases)
    func decidesLatest(_ given: LatestCase) throws {
        let registry = registry([], tags: given.tags)
        let (run, _) = try run(given.versions, highest: given.highest) { registry.answer($0) }
        #expect(run.output("latest") == given.latest, "\(run.standardError)")
        #expect(run.output("missing") == given.versions)
        #expect(run.standardError.contains("::notice::latest stays where it is") == given.latest.isEmpty)
    }

    /// Links to a next page that cannot be followed, behind which a higher version may stand.
    static let lostPages = [
        #"<http://other.example/v2/owner/app/tags/list?last=1.0.0>; rel="next""#,
        #"<v2/owner/app/tags/list?last=1.0.0>; rel="next""#, "</v2/owner/app/tags/list>; title=x; rel=next",
        // This one leads to itself for ever.
        #"</v2/owner/app/tags/list?n=1000>; rel="next""#,
    ]

    @Test(
        "B22: with tags that cannot be read to the end, nothing becomes latest and nothing is built",
        arguments: lostPages)
    func needsAllTags(_ link: String) throws {
        let registry = registry([], .none)
        let (run, requests) = try run("2.0.0") { request in
            request.path.hasSuffix("/tags/list")
                ? LoopbackResponse(headers: ["Link: \(link)"], body: #"{"tags": ["1.0.0"]}"#) : registry.answer(request)
        }
        #expect(run.status == 1 && run.outputs.isEmpty)
        #expect(run.errors == ["'\(link)' is no next page"])
        #expect(requests.filter { $0.path.hasSuffix("/tags/list") }.count <= 100)
    }

    @Test("Where only an older version is missing, latest stays, without a word")
    func keepsLatest() throws {
        let registry = registry(["2.0.0"])
        let (run, requests) = try run("2.0.0 1.0.0") { registry.answer($0) }
        #expect(run.outputs.map(\.value) == ["1.0.0", "", "2.0.0", "200"])
        #expect(run.standardError.isEmpty && !requests.contains { $0.path.hasSuffix("/tags/list") })
    }

    static let refusals: [(path: String, status: Int)] = [
        ("/token", 401), ("/token", 403), ("/v2/owner/app/manifests/1.0.0", 401),
        ("/v2/owner/app/manifests/1.0.0", 403),
    ]

    @Test(
        "A refusal is an error, or means that nothing was published yet, as the declaration says", arguments: refusals)
    func tellsFirstPublication(_ path: String, status: Int) throws {
        let registry = registry([], tags: [])
        for (first, succeeds) in [("false", false), ("", false), ("true", true)] {
            let (run, _) = try run("1.0.0", changes: ["FIRST_PUBLICATION": first]) { request in
                let isRefused = request.path == path || path.contains("owner") && request.path.contains("/tags/")
                return isRefused ? LoopbackResponse(status) : registry.answer(request)
            }
            #expect((run.status == 0) == succeeds, "\(run.standardError)")
            #expect(run.outputs.map(\.value) == (succeeds ? ["1.0.0", "1.0.0", "1.0.0", "404"] : []))
            #expect(run.errors.count == (succeeds ? 0 : 1))
            #expect(run.errors.allSatisfy { $0.hasSuffix("check the user or declare a first publication") })
        }
    }

    @Test(
        "B23: another answer is an error, never a missing version",
        arguments: [0, 500, 429, 400, 204], ["/v2/", "/token", "/manifests/1.0.0", "/tags/list"])
    func fails(_ status: Int, path: String) throws {
        let registry = registry([], tags: [])
        let (run, requests) = try run("1.1.0 1.0.0", changes: ["FIRST_PUBLICATION": "true"]) { request in
            request.path.hasSuffix(path) ? LoopbackResponse(status) : registry.answer(request)
        }
        #expect(run.status == 1 && run.outputs.isEmpty)
        #expect(run.errors.count == 1, "\(run.standardError)")
        // Where a kept connection ends without an answer, curl asks once more by itself.
        let times = [0: 4...5, 500: 4...4, 429: 4...4][status] ?? 1...1
        #expect(times.contains(requests.filter { $0.path.hasSuffix(path) }.count))
    }

    /// The bodies of a token and of a list of tags that are none.
    static let garbage: [(path: String, body: String)] = [
        ("/token", "<html>"), ("/token", "{}"), ("/token", #"{"token": 7}"#), ("/token", #"{"token": "a\nb"}"#),
        ("/token", ""), ("/token", #"{"token": "a"#), ("/tags/list", "<html>"), ("/tags/list", #"{"message": "no"}"#),
        ("/tags/list", #"{"tags": [null]}"#), ("/tags/list", #"["1.0.0"]"#), ("/tags/list", #"{"tags": ["1"#),
    ]

    @Test("B23: an answer in another form is an error", arguments: garbage)
    func refusesGarbage(_ path: String, body: String) throws {
        let registry = registry([])
        let (run, _) = try run("1.0.0") { request in
            request.path.hasSuffix(path) ? LoopbackResponse(body: body) : registry.answer(request)
        }
        #expect(run.status == 1 && run.outputs.isEmpty)
        #expect(run.errors.count == 1, "\(run.standardError)")
    }

    @Test("Only what has no lasting answer is asked again")
    func asksAgain() throws {
        let registry = registry(["1.0.0"])
        let (run, requests) = try run("1.1.0 1.0.0") { request in
            request.path.hasSuffix("1.0.0") && request.attempt == 1 ? LoopbackResponse(502) : registry.answer(request)
        }
        #expect(run.output("missing") == "1.1.0", "\(run.standardError)")
        #expect(requests.filter { $0.path.contains("/manifests/") }.count == 3 && run.calls == [["sleep", "2"]])
    }

    /// Challenges, with HOST for the registry, and the request for a token that follows.
    static let challenges: [(challenge: String, target: String)] = [
        (#"Bearer realm="http://HOST/token",service="a",scope="x:pull,push""#, "/token?service=a&"),
        (#"bearer scope="a, realm=b", Service=a.example , Realm="http://HOST/token""#, "/token?service=a.example&"),
        (#"Bearer realm="http://HOST/token?account=x",service="a b c""#, "/token?account=x&service=a%20b%20c&"),
        (#"Bearer realm="http://HOST/token""#, "/token?service=&"),
        (#"Bearer realm="http://HOST/token",service="""#, "/token?service=&"),
        (
            "Bearer realm=\"http://HOST/token\",service=\"a\"\r\nWWW-Authenticate: Basic realm=\"b\"",
            "/token?service=a&"
        ),
    ]

    @Test("A challenge is read whatever the order and the quotes of its parameters", arguments: challenges)
    func readsChallenges(_ challenge: String, target: String) throws {
        let registry = registry(["1.0.0"])
        let (run, requests) = try run("1.0.0") { request in
            let header = "WWW-Authenticate: \(challenge.replacing("HOST", with: request.headers["host"] ?? ""))"
            switch request.path {
            case "/v2/": return LoopbackResponse(401, headers: [header])
            case "/token": return LoopbackResponse(body: #"{"access_token": "t0ken"}"#)
            default: return registry.answer(request)
            }
        }
        #expect(run.output("image-status") == "200", "\(run.standardError)")
        #expect(
            requests.filter { $0.path == "/token" }.map(\.target) == ["\(target)scope=repository:owner/app:pull"])
    }

    @Test(
        "A challenge that leads astray is refused before a password is sent",
        arguments: [
            #"Bearer realm="http://registry.example/token",service="a""#, #"Bearer service="a""#, "Negotiate",
            #"Bearer realm="https://user@registry.example/token""#, #"Bearer realm="file:///etc/passwd""#,
        ])
    func refusesChallenges(_ challenge: String) throws {
        let (run, requests) = try run("1.0.0") { _ in
            LoopbackResponse(401, headers: ["WWW-Authenticate: \(challenge)"])
        }
        #expect(run.status == 1 && run.errors.count == 1, "\(run.standardError)")
        #expect(requests.map(\.path) == ["/v2/"] && requests[0].headers["authorization"] == nil)
    }

    /// Images, and the addresses by which their registries are asked.
    static let hosts: [(image: String, address: String)] = [
        ("ghcr.io/owner/app", "https://ghcr.io/v2/"), ("localhost/app", "http://localhost/v2/"),
        ("localhost:5000/app", "http://localhost:5000/v2/"), ("127.8.9.1:5000/app", "http://127.8.9.1:5000/v2/"),
        ("[::1]:5000/app", "http://[::1]:5000/v2/"), ("127.0.0.1.example/app", "https://127.0.0.1.example/v2/"),
        ("docker.io/owner/app", "https://registry-1.docker.io/v2/"), ("10.0.0.1:5000/a", "https://10.0.0.1:5000/v2/"),
    ]

    @Test("http is for this machine alone, as Docker has it", arguments: hosts)
    func choosesScheme(_ image: String, address: String) throws {
        let run = try Shell.run(
            script: ComposedScript(.missingImages).text,
            environment: [
                "IMAGE": image, "VERSIONS": "1.0.0", "REGISTRY_USERNAME": "u", "REGISTRY_PASSWORD": "p",
            ],
            standIns: [StandIn("curl", answers: [.init(standardOutput: "0 404 0\n")])])
        #expect(run.errors == ["'\(address)' answers with status 404"])
        #expect(run.calls.count == 1 && !run.calls.joined().contains { $0.contains("://") })
    }

    @Test(
        "What cannot be meant is refused before anything is asked",
        arguments: [
            ("IMAGE", "Owner/app"), ("IMAGE", "https://ghcr.io/owner/app"), ("IMAGE", "app"), ("IMAGE", ""),
            ("IMAGE", "user@ghcr.io/app"), ("IMAGE", "ghcr.io/app?x"), ("VERSIONS", "1.0.0 latest"),
            ("VERSIONS", "1.0.0/../x"), ("HIGHEST", "v1.0.0"), ("FIRST_PUBLICATION", "yes"), ("REGISTRY_USERNAME", ""),
            ("REGISTRY_PASSWORD", ""),
        ])
    func refusesSettings(_ name: String, value: String) throws {
        let (run, requests) = try run("1.0.0", changes: [name: value]) { _ in LoopbackResponse() }
        #expect(run.status == 1 && run.outputs.isEmpty && requests.isEmpty)
        #expect(run.errors.count == 1, "\(run.standardError)")
    }
}
