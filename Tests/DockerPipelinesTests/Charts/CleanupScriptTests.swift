import LoopbackServer
import TestSupport
import Testing

@Suite(
    "clean-up-packages",
    .enabled(if: Shell.isLikeUbuntu && Shell.has("gh", "jq"), "the scripts need bash 5, GNU's tools, gh and jq"))
struct CleanupScriptTests {
    /// A version as GitHub lists it: its number names it and its digest.
    struct Version {
        let id: Int
        let tags: [String]
        /// The numbers of the versions that its index names.
        var children: [Int] = []
        /// The day on which it was pushed.
        var day = 20
    }

    static func digest(_ id: Int) -> String { "sha256:\(String(repeating: "0", count: 60))\(1000 + id)" }

    /// What `run-tags` names for pull request 1.
    static let request = (tag: "pr-1", chart: "0.0.0-pr1.20270102030405")

    /// Cleans up after a pull request or a branch, with GitHub's answers from pages of versions.
    func run(
        _ pages: [[Version]], package: String = "app", type: String = "Organization",
        of names: (tag: String, chart: String) = request,
        deletion: @escaping @Sendable (Int) -> Int = { _ in 204 }, listing: Int = 200
    ) throws -> (result: ActionResult, deleted: [Int], requests: [LoopbackRequest]) {
        let folder = "\(type == "User" ? "/users" : "/orgs")/Owner/packages/container"
        let versions = "\(folder)/\(package.replacing("/", with: "%2F"))/versions"
        let bodies = pages.map { page in
            page.map { version in
                let tags = version.tags.map { "\"\($0)\"" }.joined(separator: ",")
                return """
                    {"id": \(version.id), "name": "\(Self.digest(version.id))", \
                    "created_at": "2026-01-\(version.day)T00:00:00Z", "metadata": {"container": {"tags": [\(tags)]}}}
                    """
            }.joined(separator: ",")
        }
        let server = try LoopbackServer { request in
            let path = ChartActions.path(request)
            if path == "/users/Owner" { return ChartActions.json(#"{"type": "\#(type)"}"#) }
            guard path.hasPrefix(versions) else { return ChartActions.json("{}", status: 500) }
            if request.method == "DELETE" {
                let status = deletion(Int(path.split(separator: "/").last ?? "") ?? 0)
                return status == 204 ? LoopbackResponse(204) : ChartActions.json(#"{"message": "No"}"#, status: status)
            }
            guard listing == 200 else { return ChartActions.json(#"{"message": "No"}"#, status: listing) }
            let page = Int(path.split(separator: "&page=").dropFirst().first ?? "1") ?? 1
            let next = "Link: <http://api.github.localhost\(versions)?per_page=100&page=\(page + 1)>; rel=\"next\""
            return ChartActions.json(
                "[\(page <= bodies.count ? bodies[page - 1] : "")]", headers: page < bodies.count ? [next] : [])
        }
        defer { server.stop() }
        let answers = pages.joined().map { version in
            let children = version.children.map { #"{"digest": "\#(Self.digest($0))"}"# }.joined(separator: ",")
            return StandIn.Answer(
                to: "buildx imagetools inspect --raw ghcr.io/owner/\(package)@\(Self.digest(version.id))",
                standardOutput: "{\"manifests\": [\(children)]}")
        }
        let result = try ChartActions.runner("clean-up-packages").run(
            with: [
                "registry": "ghcr.io", "owner": "Owner", "packages": package, "tag": names.tag,
                "chart-version": names.chart, "token": "secret",
            ], environment: ChartActions.gh(server), standIns: [StandIn("docker", answers: answers)],
            allowing: ["gh"])
        let deleted = server.requests.filter { $0.method == "DELETE" }.compactMap {
            Int($0.path.split(separator: "/").last ?? "")
        }
        return (result, deleted, server.requests)
    }

    static let pages: [[Version]] = [
        [Version(id: 1, tags: ["pr-1"], children: [11, 12]), Version(id: 2, tags: ["pr-10"], children: [21])],
        [
            Version(id: 3, tags: ["pr-1-0123456789ab"], children: [12, 31]),
            Version(id: 4, tags: ["pr-1", "main"], children: [31]),
            Version(id: 5, tags: ["pr-1", "pr-1-ba9876543210"], children: [51]), Version(id: 6, tags: ["pr-1-rc.1"]),
            Version(id: 11, tags: []), Version(id: 12, tags: []), Version(id: 21, tags: []), Version(id: 31, tags: []),
            Version(id: 51, tags: ["keep"]), Version(id: 99, tags: []),
        ],
    ]

    @Test(
        "D23: the pull request's own tags go, from all pages, and the platforms that no other image has",
        arguments: ["Organization", "User"])
    func deletes(_ type: String) throws {
        let (result, deleted, requests) = try run(Self.pages, type: type)
        #expect(result.isSuccess, "\(result.standardError)")
        // 31 belongs to an image that stays, 51 has a tag, 99 belongs to no image that is known.
        #expect(deleted == [11, 12, 1, 3, 5])
        #expect(requests.filter { $0.method == "GET" }.count == 3)
        #expect(requests.allSatisfy { $0.headers["authorization"] == "token secret" })
    }

    @Test("D23: images that are older than the pull request's are not asked for")
    func asksNoOldVersions() throws {
        let (result, deleted, _) = try run([
            [
                Version(id: 1, tags: ["pr-1"], children: [11, 12]),
                Version(id: 2, tags: ["main"], children: [12], day: 21),
                Version(id: 3, tags: ["v1"], children: [11], day: 19), Version(id: 11, tags: []),
                Version(id: 12, tags: []),
            ]
        ])
        #expect(result.isSuccess && deleted == [11, 1], "\(result.standardError)")
        #expect(result.calls(of: "docker").compactMap(\.last).map { $0.suffix(4) } == ["1001", "1002"])
    }

    @Test("Platforms go before their image, so that a run that stops half-way leaves nothing the next cannot find")
    func deletesPlatformsFirst() throws {
        let (result, deleted, _) = try run(Self.pages, deletion: { $0 == 12 ? 403 : 204 })
        #expect(!result.isSuccess && Set(deleted) == [11, 12])
    }

    @Test("D23: of charts, those go whose version begins with the pull request's, up to the dot")
    func deletesCharts() throws {
        let tags = ["0.0.0-pr1.20260102030405", "0.0.0-pr10.20260102030405", "0.0.0-pr1", "1.2.3"]
        let versions = tags.enumerated().map { Version(id: $0.offset + 1, tags: [$0.element]) }
        let (result, deleted, requests) = try run([versions], package: "charts/app")
        #expect(result.isSuccess && deleted == [1], "\(result.standardError)")
        #expect(requests.map(ChartActions.path).contains { $0.contains("/charts%2Fapp/versions") })
    }

    static let nothing: [(pages: [[Version]], listing: Int)] = [
        ([], 200), ([[Version(id: 1, tags: ["pr-10"]), Version(id: 2, tags: [])]], 200), ([], 404),
    ]

    @Test("D23: nothing to delete is no failure", arguments: nothing)
    func findsNothing(_ pages: [[Version]], _ listing: Int) throws {
        let (result, deleted, _) = try run(pages, listing: listing)
        #expect(result.isSuccess && deleted.isEmpty && result.errors.isEmpty, "\(result.standardError)")
        #expect(result.calls(of: "docker").isEmpty)
    }

    @Test("The newest version stays if no other has a tag, since GitHub deletes the last one only with the package")
    func keepsLast() throws {
        let (result, deleted, _) = try run([
            [
                Version(id: 2, tags: ["pr-1"], children: [12], day: 21), Version(id: 12, tags: [], day: 21),
                Version(id: 1, tags: ["pr-1-0123456789ab"], children: [11]), Version(id: 11, tags: []),
            ]
        ])
        #expect(result.isSuccess && deleted == [11, 1], "\(result.standardError)")
        #expect(result.notices.first?.hasPrefix("app: the newest version stays") == true)
    }

    @Test("D23: an error of GitHub fails", arguments: [401, 403, 500])
    func fails(_ status: Int) throws {
        let refused = try run(Self.pages, deletion: { $0 == 3 ? status : 204 })
        #expect(!refused.result.isSuccess && refused.result.standardError.contains("HTTP \(status)"))
        let unlisted = try run(Self.pages, listing: status)
        #expect(!unlisted.result.isSuccess && unlisted.deleted.isEmpty)
        #expect(unlisted.result.errors == ["app: gh: No (HTTP \(status))"])
    }

    @Test("A registry that does not show an image fails before anything of its package is deleted")
    func asksFirst() throws {
        let (result, deleted, _) = try run(
            [[Version(id: 1, tags: ["pr-1"]), Version(id: 2, tags: ["main"])]], package: "a")
        #expect(result.isSuccess && deleted == [1])
        let server = try LoopbackServer { request in
            let body =
                ChartActions.path(request) == "/users/Owner"
                ? #"{"type": "User"}"#
                : #"[{"id": 1, "name": "sha256:1", "created_at": "2026", "metadata": {"container": {"tags": ["pr-1"]}}},"#
                    + #"{"id": 2, "name": "sha256:2", "created_at": "2025", "metadata": {"container": {"tags": ["x"]}}}]"#
            return ChartActions.json(body)
        }
        defer { server.stop() }
        let failing = try ChartActions.runner("clean-up-packages").run(
            with: [
                "registry": "ghcr.io", "owner": "Owner", "packages": "app", "tag": Self.request.tag,
                "chart-version": Self.request.chart, "token": "secret",
            ],
            environment: ChartActions.gh(server), standIns: [StandIn("docker", answers: [.init(status: 1)])],
            allowing: ["gh"])
        #expect(!failing.isSuccess && server.requests.allSatisfy { $0.method == "GET" })
    }

    @Test("A branch that is deleted takes its images and charts along, and those of no other branch")
    func deletesBranch() throws {
        let names = (tag: "release-1.x", chart: "0.0.0-release-1-x.20270102030405")
        let images = ["release-1.x", "release-1.x-0123456789ab", "release-1.x-new", "release-10x", "release-1.x-abc"]
        let versions = images.enumerated().map { Version(id: $0.offset + 1, tags: [$0.element]) }
        let (result, deleted, _) = try run([versions], of: names)
        #expect(result.isSuccess && deleted == [1, 2], "\(result.standardError)")
        let tags = ["0.0.0-release-1-x.20260102030405", "0.0.0-release-1-x-new.20260102030405", "1.2.3"]
        let charts = tags.enumerated().map { Version(id: $0.offset + 1, tags: [$0.element]) }
        #expect(try run([charts], package: "charts/app", of: names).deleted == [1])
    }

    @Test("Without a name nothing is asked for", arguments: [("", "0.0.0-pr1.1"), ("pr-1", "")])
    func refuses(_ tag: String, chart: String) throws {
        let (result, _, requests) = try run(Self.pages, of: (tag, chart))
        #expect(!result.isSuccess && requests.isEmpty)
    }
}
