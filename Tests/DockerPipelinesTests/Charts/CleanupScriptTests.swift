import LoopbackServer
import ScriptLibrary
import TestSupport
import Testing

@Suite(
    "cleanup-packages.sh",
    .enabled(if: Shell.isLikeUbuntu && Shell.has("curl", "jq"), "the scripts need bash 5, GNU's tools, curl and jq"))
struct CleanupScriptTests {
    /// A version as GitHub lists it: its number names it and its digest.
    struct Version {
        let id: Int
        let tags: [String]
        /// The numbers of the versions that its index names.
        var children: [Int] = []
        /// When it was pushed, unless the interface does not say.
        var created: String?
    }

    static func digest(_ id: Int) -> String { "sha256:\(String(repeating: "0", count: 60))\(1000 + id)" }

    /// Runs the script for pull request 1 against pages of versions.
    func run(
        _ pages: [[Version]], charts: Bool = false, type: String = "Organization", owner: String = "Owner",
        deletion: @escaping @Sendable (Int) -> Int = { _ in 204 }, listing: Int = 200
    ) throws -> (run: ShellRun, deleted: [Int], requests: [LoopbackRequest]) {
        let folder = type == "User" ? "/users/\(owner)" : "/orgs/\(owner)"
        let package = "\(folder)/packages/container/\(charts ? "charts%2Fapp" : "app")/versions"
        let bodies = pages.map { page in
            let versions = page.map { version in
                let tags = version.tags.map { "\"\($0)\"" }.joined(separator: ",")
                let created = version.created.map { "\"created_at\": \"\($0)\", " } ?? ""
                return """
                    {"id": \(version.id), "name": "\(Self.digest(version.id))", \(created)\
                    "metadata": {"container": {"tags": [\(tags)]}}}
                    """
            }
            return "[\(versions.joined(separator: ","))]"
        }
        let server = try LoopbackServer { request in
            if request.path == "/users/\(owner)" { return LoopbackResponse(body: #"{"type": "\#(type)"}"#) }
            guard request.path.hasPrefix(package) else { return LoopbackResponse(500) }
            if request.method == "DELETE" {
                return LoopbackResponse(deletion(Int(request.path.split(separator: "/").last ?? "") ?? 0))
            }
            let page = Int(request.target.split(separator: "page=").last ?? "") ?? 0
            guard listing == 200 else { return LoopbackResponse(listing, body: "{}") }
            return LoopbackResponse(body: page <= bodies.count ? bodies[page - 1] : "[]")
        }
        defer { server.stop() }
        let answers = pages.joined().map { version in
            let children = version.children.map { #"{"digest": "\#(Self.digest($0))"}"# }.joined(separator: ",")
            return StandIn.Answer(
                to: Self.digest(version.id), standardOutput: "{\"manifests\": [\(children)]}\n")
        }
        let run = try Shell.run(
            script: ComposedScript(.cleanupPackages).text,
            environment: [
                "API_URL": "http://\(server.host)", "REGISTRY": "ghcr.io", "OWNER": owner, "TOKEN": "secret",
                "IMAGES": charts ? "" : "app", "CHARTS": charts ? "charts/app" : "", "PULL_REQUEST": "1",
            ], standIns: [StandIn("docker", answers: answers), StandIn("sleep")], allowing: ["curl"])
        let deleted = server.requests.filter { $0.method == "DELETE" }.compactMap {
            Int($0.path.split(separator: "/").last ?? "")
        }
        return (run, deleted, server.requests)
    }

    static let pages: [[Version]] = [
        [Version(id: 1, tags: ["pr-1"], children: [11, 12]), Version(id: 2, tags: ["pr-10"], children: [21])],
        [
            Version(id: 3, tags: ["pr-1-abc"], children: [12, 31]),
            Version(id: 4, tags: ["pr-1", "main"], children: [31]),
            Version(id: 5, tags: ["pr-1", "pr-1-def"], children: [51]), Version(id: 6, tags: ["pr-1-rc.1"]),
            Version(id: 11, tags: []), Version(id: 12, tags: []), Version(id: 21, tags: []), Version(id: 31, tags: []),
            Version(id: 51, tags: ["keep"]), Version(id: 99, tags: []),
        ],
    ]

    @Test(
        "D23: the pull request's own tags go, from all pages, and what only these name",
        arguments: [
            "Organization", "User",
        ])
    func deletes(_ type: String) throws {
        let (run, deleted, requests) = try run(Self.pages, type: type)
        #expect(run.status == 0, "\(run.standardError)")
        // 31 is named by an index that stays, 51 has a tag, 99 belongs to nobody that is known.
        #expect(deleted == [11, 12, 1, 3, 5])
        #expect(requests.filter { $0.method == "GET" }.count == 4)
        #expect(requests.allSatisfy { $0.headers["authorization"] == "Bearer secret" })
        #expect(run.standardError.contains("::notice::app:pr-1 main stays"))
        #expect(run.calls(of: "docker").allSatisfy { $0.last?.hasPrefix("ghcr.io/owner/app@sha256:") == true })
    }

    /// When a part was pushed, how many old versions stay, and how many indexes are asked for.
    static let parts: [(created: String?, old: Int, calls: Int)] = [
        ("2026-02-01T00:00:00Z", 300, 2), ("2025-12-31T23:59:59Z", 3, 2), (nil, 3, 5),
    ]

    @Test(
        "D23: of what stays, only that is asked for which is no older than what may go", arguments: parts)
    func asksNoOldVersions(_ created: String?, _ count: Int, _ calls: Int) throws {
        let old = (1001...1000 + count).map {
            Version(id: $0, tags: ["v\($0)"], created: "2025-01-01T00:00:00Z")
        }
        let young = Version(id: 2, tags: ["main"], children: [12], created: "2026-02-01T00:00:00Z")
        let own = Version(id: 1, tags: ["pr-1"], children: [11, 12], created: "2026-02-01T00:00:00Z")
        let part = Version(id: 11, tags: [], created: created)
        let shared = Version(id: 12, tags: [], created: "2026-02-01T00:00:00Z")
        let result = try run([old + [young, own, part, shared]])
        #expect(result.run.status == 0 && result.deleted == [11, 1], "\(result.run.standardError)")
        #expect(result.run.calls(of: "docker").count == calls)
    }

    @Test("D23: an index that stays keeps what it names, be it of the same second or of an unknown time")
    func keepsWhatYoungVersionsName() throws {
        let second = "2026-02-01T00:00:00Z"
        for created in [second, "2026-02-01T00:00:01Z", "unknown", nil] {
            let result = try run([
                [
                    Version(id: 1, tags: ["pr-1"], children: [11, 12], created: second),
                    Version(id: 2, tags: ["main"], children: [12], created: created),
                    Version(id: 11, tags: [], created: "2026-02-01T00:00:02Z"),
                    Version(id: 12, tags: [], created: second),
                ]
            ])
            #expect(result.run.status == 0 && result.deleted == [11, 1], "\(result.run.standardError)")
        }
    }

    @Test("D23: where nothing untagged may go, no version that stays is asked for")
    func asksForNothingWithoutParts() throws {
        let kept = (1001...1300).map { Version(id: $0, tags: ["v\($0)"]) }
        let (run, deleted, _) = try run([
            kept + [Version(id: 1, tags: ["pr-1"], children: [11]), Version(id: 11, tags: ["keep"])]
        ])
        #expect(run.status == 0 && deleted == [1], "\(run.standardError)")
        #expect(run.calls(of: "docker").map(\.last) == ["ghcr.io/owner/app@\(Self.digest(1))"])
    }

    @Test("What an index names goes before it, so that a run that stops half-way leaves nothing the next cannot find")
    func deletesPartsFirst() throws {
        let (run, deleted, _) = try run(Self.pages, deletion: { $0 == 12 ? 403 : 204 })
        #expect(run.status == 1 && Set(deleted) == [11, 12])
    }

    @Test("The account of a managed user has an underscore")
    func takesManagedUsers() throws {
        let (run, deleted, _) = try run(Self.pages, type: "User", owner: "user_corp")
        #expect(run.status == 0 && deleted == [11, 12, 1, 3, 5], "\(run.standardError)")
    }

    @Test("D23: a version that two pages list is deleted once")
    func deletesOnce() throws {
        let one = Version(id: 1, tags: ["pr-1"])
        let main = Version(id: 2, tags: ["main"])
        #expect(try run([[main, one], [one]]).deleted == [1])
    }

    @Test("D23: of charts those go whose version begins with the pull request's, up to the dot")
    func deletesCharts() throws {
        let tags = ["0.0.0-pr1.20260102030405", "0.0.0-pr10.20260102030405", "0.0.0-pr1", "1.2.3", "pr-1"]
        let versions = tags.enumerated().map { Version(id: $0.offset + 1, tags: [$0.element]) }
        let (run, deleted, _) = try run([versions], charts: true)
        #expect(run.status == 0 && deleted == [1])
        #expect(run.calls(of: "docker").isEmpty)
    }

    @Test(
        "D23: nothing to delete is no failure",
        arguments: [
            ([], 200), ([[Version(id: 1, tags: ["pr-10"]), Version(id: 2, tags: [])]], 200), ([], 404),
        ])
    func findsNothing(_ pages: [[Version]], _ status: Int) throws {
        let (run, deleted, _) = try run(pages, listing: status)
        #expect(run.status == 0 && deleted.isEmpty && run.errors.isEmpty, "\(run.standardError)")
    }

    @Test("The last version with a tag stays, since GitHub deletes it only with the package")
    func keepsLast() throws {
        let (run, deleted, _) = try run([
            [
                Version(id: 1, tags: ["pr-1-abc"], children: [11]), Version(id: 2, tags: ["pr-1"], children: [12]),
                Version(id: 11, tags: []), Version(id: 12, tags: []),
            ]
        ])
        #expect(run.status == 0 && deleted == [11, 1])
        #expect(run.standardError.contains("::notice::a version of app stays"))
    }

    @Test("D23: an error of the interface fails", arguments: [401, 403, 500, 400])
    func fails(_ status: Int) throws {
        let refused = try run(Self.pages, deletion: { $0 == 3 ? status : 204 })
        #expect(refused.run.status == 1 && refused.run.errors.count == 1, "\(refused.run.standardError)")
        let unlisted = try run(Self.pages, listing: status)
        #expect(unlisted.run.status == 1 && unlisted.deleted.isEmpty)
    }

    @Test("A version that is gone already is no failure")
    func toleratesAbsence() throws {
        #expect(try run(Self.pages, deletion: { _ in 404 }).run.status == 0)
    }

    @Test("A registry that does not show an index fails before anything is deleted")
    func asksFirst() throws {
        let server = try LoopbackServer { request in
            LoopbackResponse(
                body: request.path == "/users/Owner"
                    ? #"{"type": "User"}"#
                    : request.target.hasSuffix("page=1")
                        ? #"[{"id": 1, "name": "sha256:1", "metadata": {"container": {"tags": ["pr-1"]}}},"#
                            + #" {"id": 2, "name": "sha256:2", "metadata": {"container": {"tags": ["main"]}}}]"#
                        : "[]")
        }
        defer { server.stop() }
        let run = try Shell.run(
            script: ComposedScript(.cleanupPackages).text,
            environment: [
                "API_URL": "http://\(server.host)", "REGISTRY": "ghcr.io", "OWNER": "Owner", "TOKEN": "secret",
                "IMAGES": "app", "PULL_REQUEST": "1",
            ], standIns: [StandIn("docker", answers: [.init(status: 1)]), StandIn("sleep")], allowing: ["curl"])
        #expect(run.status == 1 && run.errors == ["the registry does not show app@sha256:1"])
        #expect(server.requests.allSatisfy { $0.method == "GET" })
    }

    static let malformed: [(name: String, value: String)] = [
        ("API_URL", "http://example.com"), ("API_URL", "https://user@example.com"), ("OWNER", "a/b"),
        ("PULL_REQUEST", "1|2"), ("PULL_REQUEST", "0"), ("TOKEN", ""),
    ]

    @Test("What could lead elsewhere is refused", arguments: malformed)
    func refuses(_ name: String, _ value: String) throws {
        var environment = [
            "API_URL": "https://api.github.com", "REGISTRY": "ghcr.io", "OWNER": "Owner", "TOKEN": "secret",
            "IMAGES": "app", "PULL_REQUEST": "1",
        ]
        environment[name] = value
        let run = try Shell.run(
            script: ComposedScript(.cleanupPackages).text, environment: environment, standIns: [StandIn("curl")])
        #expect(run.status == 1 && run.errors.count == 1 && run.calls(of: "curl").isEmpty)
    }
}
