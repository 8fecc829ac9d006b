import LoopbackServer
import Slipway
import TestSupport
import Testing

/// What a release asks before it builds, before it publishes, and at its end.
@Suite(
    "Scripts of a release", .enabled(if: Shell.isLikeUbuntu && Shell.has("gh"), "the scripts need bash 5 and gh"))
struct ReleaseScriptTests {
    /// Reads lines of keys and values, since the formats are yq's matter, and knows one way to be called.
    static let yq = StandIn(
        "yq",
        script: #"""
            [[ $# == 4 && $1 == --output-format && $2 == yaml && $3 =~ ^\.([A-Za-z0-9_.-]+)\ //\ \"\"$ ]] || exit 2
            [[ -f $4 ]] || { echo "Error: open $4: no such file or directory" >&2; exit 1; }
            sed -n "s/^${BASH_REMATCH[1]}=//p" "$4"
            """#)

    static let files = [
        "Cargo.toml": "package.version=1.2.3\n", "package.json": "version=1.2.3-rc.1\n",
        "sdk/pyproject.toml": "project.version=1.2.3\ntool.version=9.9.9\n",
    ]

    func verify(_ tag: String, _ lines: String, type: String = "tag") throws -> ActionResult {
        try ChartActions.runner("verify-version").run(
            with: ["namespace": "ghcr.io/Owner", "files": lines],
            environment: ["GITHUB_REF_NAME": tag, "GITHUB_REF_TYPE": type], files: Self.files, standIns: [Self.yq])
    }

    typealias Case = (tag: String, files: String, prerelease: String?, error: String)

    static let versions: [Case] = [
        ("v1.2.3", "Cargo.toml package.version\nsdk/pyproject.toml project.version", "false", ""),
        ("v1.2.3", "", "false", ""), ("v1.2.3-nightly.1", "", "true", ""),
        ("v1.2.3-rc.1", "package.json version\nCargo.toml package.version core", "true", ""),
        (
            "v1.2.3-rc.1", "Cargo.toml package.version", nil,
            "the tag is for 1.2.3-rc.1, but 'package.version' is '1.2.3'"
        ),
        ("v1.2.4", "Cargo.toml package.version core", nil, "the tag is for 1.2.4, but 'package.version' is '1.2.3'"),
        ("v1.2.3", "Cargo.toml edition", nil, "the tag is for 1.2.3, but 'edition' is ''"),
        ("v1.2.3", "lost.toml version", nil, "open lost.toml"),
        ("v1.2", "", nil, "'v1.2' is no version"), ("vnext", "", nil, "'vnext' is no version"),
        ("1.2.3", "", nil, "'1.2.3' is no version"), ("v01.2.3", "", nil, "is no version"),
        ("v1.2.3-01", "", nil, "is no version"), ("v1.2.3+1", "", nil, "is no version"),
        ("v1.2.3-", "", nil, "is no version"),
    ]

    @Test("D25: the tag agrees with the files, and what is behind a hyphen makes a prerelease", arguments: versions)
    func verifies(_ given: Case) throws {
        let result = try verify(given.tag, given.files)
        #expect(result.isSuccess == given.error.isEmpty, "\(result.standardError)")
        guard given.error.isEmpty else {
            #expect(result.standardError.contains(given.error), "\(result.standardError)")
            return
        }
        #expect(result.outputs["prerelease"] == given.prerelease && result.outputs["namespace"] == "ghcr.io/owner")
        #expect(result.outputs["version"] == String(given.tag.dropFirst()))
    }

    @Test("D25: every file that differs is named, and a branch is no tag")
    func namesAll() throws {
        let result = try verify("v2.0.0", "Cargo.toml package.version\nsdk/pyproject.toml project.version")
        #expect(!result.isSuccess && result.standardError.contains("::error file=Cargo.toml::"))
        #expect(result.standardError.contains("::error file=sdk/pyproject.toml::"))
        #expect(try !verify("v1.2.3", "", type: "branch").isSuccess)
    }

    // MARK: - The gate

    static let gates: [(body: String, status: Int, isOpen: Bool, message: String)] = [
        (#"{"protection_rules": [{"type": "wait_timer"}, {"type": "required_reviewers"}]}"#, 200, true, ""),
        (#"{"protection_rules": [{"type": "wait_timer"}]}"#, 200, false, "::error::nobody has to approve"),
        (#"{"protection_rules": []}"#, 200, false, "::error::nobody has to approve"),
        (#"{"message": "Not Found"}"#, 404, false, "HTTP 404"), (#"{"message": "No"}"#, 403, false, "HTTP 403"),
    ]

    @Test("A release goes on only if its environment has required reviewers", arguments: gates)
    func asksForReviewers(_ body: String, _ status: Int, isOpen: Bool, message: String) throws {
        let server = try LoopbackServer { _ in ChartActions.json(body, status: status) }
        defer { server.stop() }
        let pipeline = ChartSamples.pipeline { $0.release.gate = ReleaseGate(environment: "release/ä b") }
        let run = try ChartActions.run(
            "Check that the environment has reviewers", of: "verify-version", environment: ChartActions.gh(server),
            pipeline: pipeline)
        #expect((run.status == 0) == isOpen && run.standardError.contains(message), "\(run.standardError)")
        #expect(server.requests.map(ChartActions.path) == ["/repos/owner/app/environments/release%2F%C3%A4%20b"])
    }

    static let built = String(repeating: "c", count: 40)

    static let commits: [(body: String, status: Int, isOpen: Bool, message: String)] = [
        (#"{"sha": "\#(built)"}"#, 200, true, ""),
        (#"{"sha": "d"}"#, 200, false, "::error::v1.2.3 names d now, but this run is for \(built)"),
        (#"{"message": "No commit found for SHA: tags/v1.2.3"}"#, 422, false, "No commit found for SHA: tags/v1.2.3"),
        (#"{"message": "No"}"#, 500, false, "HTTP 500"),
    ]

    @Test("Nothing is published if the tag has moved or gone while the release waited", arguments: commits)
    func bindsTag(_ body: String, _ status: Int, isOpen: Bool, message: String) throws {
        let server = try LoopbackServer { _ in ChartActions.json(body, status: status) }
        defer { server.stop() }
        let result = try ChartActions.runner("verify-tag").run(
            with: [:],
            environment: ChartActions.gh(server).merging(
                ["GITHUB_REF_NAME": "v1.2.3", "GITHUB_SHA": Self.built]) { $1 }, allowing: ["gh"])
        #expect(result.isSuccess == isOpen && result.standardError.contains(message), "\(result.standardError)")
        // GitHub answers with the commit also for an annotated tag.
        #expect(server.requests.map(ChartActions.path) == ["/repos/owner/app/commits/tags/v1.2.3"])
    }

    // MARK: - The digest and the release

    @Test("What is deployed is the digest that the build has kept")
    func readsDigest() throws {
        let digest = String(repeating: "a", count: 64)
        let run = try ChartActions.run(
            "Read the digest", of: "deployment-tests", environment: ["FOLDER": "digest"],
            files: ["digest/\(digest)": ""])
        #expect(run.output("digest") == "sha256:\(digest)")
    }

    static let releases: [(exists: Bool, fails: Bool, isLatest: Bool, calls: [String], status: Int32)] = [
        (false, false, true, ["view", "create", "edit"], 0), (true, false, true, ["view", "edit"], 0),
        (false, false, false, ["view", "create"], 0), (true, false, false, ["view"], 0),
        (false, true, true, ["view", "create"], 1),
    ]

    @Test("The release is made once, and a failure is no success", arguments: releases)
    func makesRelease(_ exists: Bool, fails: Bool, isLatest: Bool, calls: [String], status: Int32) throws {
        let gh = StandIn(
            "gh", answers: [.init(to: "release view", status: exists ? 0 : 1), .init(status: fails ? 1 : 0)])
        let run = try ChartActions.run(
            "Create the release", of: "github-release",
            environment: [
                "GITHUB_REF_NAME": "v1.2.3", "RUNNER_TEMP": ".", "PRERELEASE": "false", "LATEST": "\(isLatest)",
            ], standIns: [gh], files: ["charts/a-1.2.3.tgz": "", "charts/b-1.2.3.tgz": ""])
        #expect(run.status == status && run.calls(of: "gh").map { $0[1] } == calls)
        for call in run.calls(of: "gh") where call[1] == "create" {
            #expect(
                call == [
                    "release", "create", "v1.2.3", "./charts/a-1.2.3.tgz", "./charts/b-1.2.3.tgz", "--verify-tag",
                    "--generate-notes", "--prerelease=false", "--latest=false",
                ])
        }
        for call in run.calls(of: "gh") where call[1] == "edit" {
            #expect(call == ["release", "edit", "v1.2.3", "--latest"])
        }
    }
}
