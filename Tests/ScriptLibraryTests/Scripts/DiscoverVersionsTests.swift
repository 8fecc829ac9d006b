import LoopbackServer
import ScriptLibrary
import TestSupport
import Testing

@Suite(
    "discover-versions.sh",
    .enabled(
        if: Shell.isLikeUbuntu && Shell.has("curl", "jq"), "the scripts need bash 5, GNU's tools, curl and jq"))
struct DiscoverVersionsTests {
    static let token = "ghs_secret"

    func run(
        _ handler: @escaping @Sendable (LoopbackRequest) -> LoopbackResponse, changes: [String: String] = [:]
    ) throws -> (run: ShellRun, requests: [LoopbackRequest]) {
        let server = try LoopbackServer(handler: handler)
        defer { server.stop() }
        let environment = [
            "SOURCE": "github-releases", "API_URL": "http://\(server.host)", "PROJECT": "owner/app", "COUNT": "3",
            "TOKEN": Self.token,
        ]
        let run = try Shell.run(
            script: ComposedScript(.discoverVersions).text,
            environment: environment.merging(changes) { $1 }.mapValues { $0.replacing("SERVER", with: server.host) },
            standIns: [StandIn("sleep")], allowing: ["curl"])
        #expect(!(run.standardOutput + run.standardError).contains(Self.token))
        return (run, server.requests)
    }

    func run(tags: [String], changes: [String: String] = [:]) throws -> ShellRun {
        try run({ _ in LoopbackResponse(body: StandInProject.releases(tags)) }, changes: changes).run
    }

    @Test("B19: pages are read until there are exactly COUNT stable versions, printed from the highest number on")
    func collectsPages() throws {
        let pages = [
            StandInProject.releases(
                ["v11.0.0-rc1", "v10.9.0", "v11.0.0", "10.8.8", "v9.11.4", "nightly", "v10.7", "v10.7.0.1"],
                drafts: ["v11.0.0"]),
            StandInProject.releases(
                ["v10.10.0", "v10.9.0", "v12.0.0", "v9.2.0", "v09.1.0", "vv1.0.0", "v1.0.0+b"],
                prereleases: ["v12.0.0"]),
            StandInProject.releases(["v8.0.0", "v7.0.0"]),
            StandInProject.releases(["v6.0.0"]),
        ]
        let (run, requests) = try run({ StandInProject.serve(pages, to: $0) }, changes: ["COUNT": "5"])
        #expect(run.status == 0, "\(run.standardError)")
        #expect(
            run.outputs == [
                .init("versions", "10.10.0 10.9.0 9.11.4 9.2.0 8.0.0"), .init("others", "7.0.0"),
                .init("highest", "10.10.0"),
            ])
        let paths = (1...3).map { "/repos/owner/app/releases?per_page=100&page=\($0)" }
        #expect(requests.map(\.target) == paths)
        #expect(requests.allSatisfy { $0.method == "GET" && $0.headers["authorization"] == "Bearer \(Self.token)" })
        #expect(run.standardError.isEmpty && run.calls.isEmpty)
    }

    @Test("B19: a full page is followed by the next where the server names none, until the list ends")
    func followsFullPages() throws {
        let pages = [(0..<100).map { "v0.0.\($0)-rc" }, ["v1.0.0", "v0.9.0"]].map { StandInProject.releases($0) }
        let (run, requests) = try run { request in
            LoopbackResponse(body: pages[request.target.hasSuffix("=1") ? 0 : 1])
        }
        #expect(run.output("versions") == "1.0.0 0.9.0")
        #expect(requests.count == 2)
    }

    @Test("B22: the highest is 10.10.0, although 10.9.5 is newer and the only one to be looked at")
    func findsHighest() throws {
        let run = try run(tags: ["v10.9.5", "v9.11.20", "v10.10.0", "v10.9.4"], changes: ["COUNT": "1"])
        #expect(run.output("versions") == "10.9.5")
        #expect(run.output("others") == "10.10.0 10.9.4 9.11.20")
        #expect(run.output("highest") == "10.10.0")
    }

    @Test("No number is too large to compare")
    func comparesExactly() throws {
        let huge = "18446744073709551616"
        let run = try run(tags: ["v\(huge).0.0", "v\(huge).0.\(huge)", "v1\(huge).0.0", "v\(huge).0.9"])
        #expect(run.output("versions") == "1\(huge).0.0 \(huge).0.\(huge) \(huge).0.0")
        #expect(run.output("others") == "\(huge).0.9")
        let tooLong = try self.run(tags: ["v1.0.\(String(repeating: "9", count: 126))", "v0.0.1"])
        #expect(tooLong.output("versions") == "0.0.1")
    }

    /// Settings, tags, and what is found.
    static let forms: [(changes: [String: String], tags: [String], versions: String)] = [
        (["TAG_PREFIX": "", "NUMBERS": "2"], ["1.10", "1.9", "v1.11", "1.2.3", "01.2"], "1.10 1.9"),
        (["TAG_PREFIX": "r", "NUMBERS": "1"], ["r9", "r10", "r1.1"], "10 9"),
        (
            ["TAG_PREFIX": "a.b/v", "TAG_SUFFIX": "-x.y"], ["a.b/v1.0.0-x.y", "axb/v2.0.0-x.y", "a.b/v3.0.0-xzy"],
            "1.0.0"
        ),
    ]

    @Test("A tag is the prefix, so many numbers and the suffix, each as it is written", arguments: forms)
    func readsForms(_ changes: [String: String], tags: [String], versions: String) throws {
        #expect(try run(tags: tags, changes: changes).output("versions") == versions)
    }

    @Test("B24: tags of a GitLab server, with a suffix that is searched for and taken off")
    func readsTags() throws {
        let pages = [
            StandInProject.tags(["v10.10.0-limitless", "v10.9.0-limitless", "v10.9.0", "v9-limitless"]),
            StandInProject.tags(["v9.0.0-limitless", "v8.0.0-limitless-rc1"]),
        ]
        let (run, requests) = try run(
            { StandInProject.serve(pages, to: $0) },
            changes: ["SOURCE": "gitlab-tags", "PROJECT": "group/team/app", "TAG_SUFFIX": "-limitless"])
        #expect(run.output("versions") == "10.10.0 10.9.0 9.0.0", "\(run.standardError)")
        let query = "order_by=version&sort=desc&search=-limitless%24&per_page=100&page="
        let path = "/projects/group%2Fteam%2Fapp/repository/tags?\(query)"
        #expect(requests.map(\.target) == ["\(path)1", "\(path)2"])
    }

    @Test("A prefix is searched for where there is no suffix, and nothing where there is neither")
    func searchesTags() throws {
        for (prefix, search) in [("v", "&search=%5Ev&"), ("", "desc&per_page")] {
            let (run, requests) = try run(
                { _ in LoopbackResponse(body: StandInProject.tags(["\(prefix)1.2.3"])) },
                changes: ["SOURCE": "gitlab-tags", "TAG_PREFIX": prefix])
            #expect(run.output("versions") == "1.2.3")
            #expect(requests.first?.target.contains(search) == true)
        }
    }

    static let tagged = [
        "TAGGED_API_URL": "http://SERVER/api/v4/", "TAGGED_PROJECT": "group/app", "TAGGED_SUFFIX": "-limitless",
    ]

    @Test("B24: a version that is not tagged on the second server does not count, and the token stays with the first")
    func filtersByTags() throws {
        let releases = StandInProject.releases(["v10.11.0", "v10.10.0", "v10.9.0", "v10.8.0", "v10.7.0", "v10.6.0"])
        let tags = [
            StandInProject.tags(["v10.10.0-limitless", "v10.11.0"]),
            StandInProject.tags(["v10.6.0-limitless", "v10.8.0-limitless", "v10.7.0-limitless"]),
        ]
        let (run, requests) = try run(
            { request in
                request.path.hasPrefix("/api/v4/projects/group%2Fapp/")
                    ? StandInProject.serve(tags, to: request) : LoopbackResponse(body: releases)
            }, changes: Self.tagged)
        #expect(run.output("versions") == "10.10.0 10.8.0 10.7.0", "\(run.standardError)")
        #expect(run.output("others") == "10.6.0")
        #expect(run.output("highest") == "10.10.0")
        #expect(requests.map { $0.headers["authorization"] } == [nil, nil, "Bearer \(Self.token)"])
    }

    @Test("Where no version is tagged on the second server, a warning says so, and nothing is found")
    func warnsWithoutTags() throws {
        let (run, _) = try run(
            { request in
                LoopbackResponse(
                    body: request.path.hasPrefix("/api/")
                        ? StandInProject.tags(["v1.0.0-limitless"]) : StandInProject.releases(["v2.0.0"]))
            }, changes: Self.tagged)
        #expect(run.status == 0)
        #expect(run.standardError.hasPrefix("::warning::no stable version of owner/app is tagged in group/app"))
        #expect(run.outputs == [.init("versions", ""), .init("others", ""), .init("highest", "")])
    }

    /// A body with status 200, and what the error says.
    static let garbage: [(body: String, error: String)] = [
        ("<!DOCTYPE html><title>Unicorn!</title>", "list of releases"),
        (#"[{"tag_name": "v1.0.0", "draft": false, "#, "list of releases"),
        (#"{"message": "Not Found", "documentation_url": "https://docs.github.com"}"#, "list of releases"),
        ("{}", "list of releases"), ("null", "list of releases"), ("", "list of releases"),
        ("[null]", "list of releases"),
        (#"[{"tag_name": null, "draft": false, "prerelease": false}]"#, "list of releases"),
        (#"["v1.0.0"]"#, "list of releases"), (#"[{"name": "v1.0.0"}]"#, "list of releases"),
        (#"[{"tag_name": "v1.0.0"}] [{"tag_name": "v2.0.0"}]"#, "list of releases"),
        ("[]", "none of the releases of owner/app"),
        (StandInProject.releases(["nightly", "v1.0.0-rc1"]), "none of the releases of owner/app"),
        (#"[{"tag_name": "v1.0.0\nv2.0.0"}]"#, "none of the releases of owner/app"),
    ]

    @Test("B23: an answer that is no list of releases ends in one error, and nothing is put out", arguments: garbage)
    func refusesGarbage(_ body: String, error: String) throws {
        let (run, requests) = try run { _ in LoopbackResponse(body: body) }
        #expect(run.status == 1)
        #expect(run.errors.count == 1 && run.errors.first?.contains(error) == true, "\(run.standardError)")
        #expect(run.outputs.isEmpty && requests.count == 1)
    }

    @Test(
        "Settings out of their range are refused before anything is asked",
        arguments: [
            ("COUNT", "0"), ("COUNT", "101"), ("COUNT", "-1"), ("COUNT", "007"), ("COUNT", "x"), ("COUNT", ""),
            ("SOURCE", "gitlab-releases"), ("PROJECT", "app"), ("PROJECT", "a/b?c"), ("PROJECT", "a/b\nc"),
            ("TAG_PREFIX", "v*"), ("TAG_SUFFIX", "&page=2"), ("NUMBERS", "0"), ("NUMBERS", "10"),
            ("TOKEN", "a\nheader = \"X: y\""), ("TOKEN", "a\"b"), ("TOKEN", "a\\b"), ("API_URL", "file:///etc"),
            ("API_URL", "http://api.example"), ("API_URL", "http://127.0.0.1.example"),
            ("API_URL", "https://u:p@SERVER"),
            ("API_URL", "http://user@SERVER"), ("API_URL", "http://SERVER/\"\nurl = \"http://SERVER"), ("API_URL", ""),
            ("API_URL", "http://SERVER/{a,b}"), ("API_URL", "SERVER"),
        ])
    func refusesSettings(_ name: String, value: String) throws {
        let (run, requests) = try run({ _ in LoopbackResponse(body: "[]") }, changes: [name: value])
        #expect(run.status == 1)
        #expect(run.errors.count == 1, "\(run.standardError)")
        #expect(requests.isEmpty && run.outputs.isEmpty)
    }

    @Test("COUNT may be 1 or 100", arguments: ["1", "100"])
    func takesCounts(_ count: String) throws {
        let run = try run(tags: (0..<120).map { "v1.\($0).0" }, changes: ["COUNT": count])
        #expect(run.output("versions")?.split(separator: " ").count == Int(count))
    }
}
