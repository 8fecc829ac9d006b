import ScriptLibrary
import Slipway
import TestSupport
import Testing

@Suite("run-tags.sh", .enabled(if: Shell.isLikeUbuntu, "the scripts need bash 5 and GNU's tools"))
struct RunTagTests {
    static let commit = "0123456789abcdef0123456789abcdef01234567"

    func run(_ ref: String, _ request: String = "", commit: String = commit) throws -> ShellRun {
        try Shell.run(
            script: ComposedScript(.runTags).text,
            environment: ["REF_NAME": ref, "PULL_REQUEST": request, "SHA": commit])
    }

    typealias Case = (ref: String, request: String, tag: String, identifier: String)

    static let legal: [Case] = [
        ("12/merge", "12", "pr-12", "pr12"), ("main", "", "main", "main"), ("develop", "", "develop", "develop"),
        ("feature/x", "", "feature-x", "feature-x"), ("release/1.x_y", "", "release-1.x_y", "release-1-x-y"),
        ("größe", "", "gr----e", "gr----e"), ("a b", "", "a-b", "a-b"),
        // A branch is neither a pull request, nor a release, nor what no tag can begin with.
        ("pr-12", "", "branch-pr-12", "branch-pr-12"), ("pr12", "", "branch-pr12", "branch-pr12"),
        ("latest", "", "branch-latest", "branch-latest"), ("v1.2.3", "", "branch-v1.2.3", "branch-v1-2-3"),
        ("1.2", "", "branch-1.2", "branch-1-2"), ("007", "", "branch-007", "branch-007"),
        ("-x", "", "branch--x", "branch--x"), (".x", "", "branch-.x", "branch--x"),
        ("2.0-next", "", "branch-2.0-next", "branch-2-0-next"), ("pretty", "", "pretty", "pretty"),
        ("v2ray", "", "v2ray", "v2ray"),
    ]

    @Test("D21: a pull request is known by its number, a branch by its name as a tag can hold it", arguments: legal)
    func names(_ given: Case) throws {
        let run = try run(given.ref, given.request)
        #expect(run.status == 0, "\(run.standardError)")
        #expect(run.output("tag") == given.tag)
        #expect(run.output("revision-tag") == "\(given.tag)-0123456789ab")
        #expect(given.tag.wholeMatch(of: #/[A-Za-z0-9_][A-Za-z0-9._-]{0,127}/#) != nil)
        let version = try #require(run.output("chart-version"))
        #expect(version.hasPrefix("0.0.0-\(given.identifier).20"))
    }

    @Test("D26: versions of charts are semantic, and below every release", arguments: legal)
    func isSemantic(_ given: Case) throws {
        let version = try #require(try run(given.ref, given.request).output("chart-version"))
        let check = try Shell.run(
            script: ComposedScript(.semanticVersion).text + #"is_semantic_version "$VERSION""#,
            environment: ["VERSION": version])
        #expect(check.status == 0, "\(version)")
        #expect(version.hasPrefix("0.0.0-"))
    }

    static let versions: [(text: String, isSemantic: Bool)] = [
        ("1.2.3", true), ("0.0.0-pr12.20260102030405", true), ("1.2.3+build", true), ("1.2.3-rc.1", true),
        ("1.2", false),
        ("v1.2.3", false), ("1.2.3-01", false), ("01.2.3", false), ("1.2.3-", false), ("1.2.3-a_b", false), ("", false),
    ]

    @Test("D26: what is no semantic version is known as none", arguments: versions)
    func knows(_ text: String, isSemantic: Bool) throws {
        let check = try Shell.run(
            script: ComposedScript(.semanticVersion).text + #"is_semantic_version "$VERSION""#,
            environment: ["VERSION": text])
        #expect((check.status == 0) == isSemantic)
    }

    @Test("D21: a long branch gets a tag that registries take")
    func shortens() throws {
        let run = try run(String(repeating: "a", count: 240))
        #expect(run.output("tag")?.count == 100 && run.output("revision-tag")?.count == 113)
        #expect((run.output("chart-version")?.count ?? 999) <= 128)
    }

    static let illegal: [(ref: String, request: String, commit: String)] = [
        ("", "", commit), ("main", "x", commit), ("main", "0", commit), ("main", "12\nx=y", commit),
        ("main", "", "abc"),
        ("main", "", "\(commit)\n"),
    ]

    @Test("What is no number and no commit fails", arguments: illegal)
    func refuses(ref: String, request: String, commit: String) throws {
        let run = try run(ref, request, commit: commit)
        #expect(run.status == 1 && run.errors.count == 1 && run.outputs.isEmpty)
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
