import ScriptLibrary
import TestSupport
import Testing

@Suite(
    "release-tags.sh",
    .enabled(if: Shell.isLikeUbuntu, "the scripts need bash 5 and GNU's tools"))
struct ReleaseTagsTests {
    /// What may move: `l` latest, `M` major, `m` minor.
    typealias Case = (tag: String, others: [String], moves: String)

    static let huge = String(repeating: "9", count: 40)

    static let cases: [Case] = [
        ("v1.0.0", [], "lMm"),
        ("v1.0.0", ["v1.0.0"], "lMm"),
        ("v1.9.9", ["v2.0.0"], "Mm"),
        ("v1.10.0", ["v1.9.9"], "lMm"),
        ("v1.9.9", ["v1.10.0"], "m"),
        ("v1.2.3", ["v1.2.10"], ""),
        ("v1.2.10", ["v1.2.3", "v1.2.9"], "lMm"),
        ("v1.2.3", ["v2.0.0-rc.1", "v1.2.4-alpha"], "lMm"),
        ("v1.2.3", ["v01.3.0", "v1.3", "v9", "v1.3.0.1", "vnext", "v1.2.04", "version9.0.0", "v9.0.0+build"], "lMm"),
        ("v1.2.3", ["9.9.9", "app-v9.9.9", "v/v9.9.9"], "lMm"),
        ("v2.0.0", ["v1.99.99", "v3.0.0", "v2.0.1"], ""),
        ("v1.\(huge).0", ["v1.1\(huge).0", "v0.1\(huge).0"], "m"),
        ("v1.1\(huge).0", ["v1.\(huge).0"], "lMm"),
        ("v18446744073709551616.0.0", ["v1.0.0"], "lMm"),
        // Nobody should follow '0': each of its minor versions may break what the last one had.
        ("v0.3.1", [], "lm"), ("v0.3.1", ["v0.3.0", "v0.2.9"], "lm"), ("v0.3.1", ["v0.4.0"], "m"), ("v0.0.1", [], "lm"),
    ]

    static let prereleases: [String] = ["v1.2.3-rc.1", "v1.2.3-0", "v1.2.3-alpha-1.x.0a", "v10.0.0--"]

    static let token = "ghs_secret"

    func run(_ tag: String, others: [String] = [], changes: [String: String] = [:], answers: [StandIn.Answer]? = nil)
        throws -> ShellRun
    {
        let listing = others.map { "\(String(repeating: "a", count: 40))\trefs/tags/\($0)\n" }.joined()
        let environment = [
            "REF_NAME": tag, "SERVER_URL": "https://github.example:8443", "REPOSITORY": "Owner/app",
            "TOKEN": Self.token,
        ]
        let git = StandIn(
            "git", answers: answers ?? [.init(standardOutput: listing)],
            recordedVariables: [
                "GIT_CONFIG_COUNT", "GIT_CONFIG_KEY_0", "GIT_CONFIG_VALUE_0", "GIT_CONFIG_KEY_1", "GIT_CONFIG_VALUE_1",
                "GIT_TERMINAL_PROMPT",
            ])
        return try Shell.run(
            script: ComposedScript(.releaseTags).text, environment: environment.merging(changes) { _, new in new },
            standIns: [git])
    }

    @Test("C22: floating tags never move backward", arguments: cases)
    func moves(_ given: Case) throws {
        let run = try run(given.tag, others: given.others)
        #expect(run.status == 0, "\(run.standardError)")
        #expect(
            run.outputs == [
                .init("version", String(given.tag.dropFirst())),
                .init("prerelease", "false"),
                .init("latest", "\(given.moves.contains("l"))"),
                .init("moves-major", "\(given.moves.contains("M"))"),
                .init("moves-minor", "\(given.moves.contains("m"))"),
            ])
        #expect(run.calls.count == 1)
    }

    @Test("C22: a prerelease moves no floating tag, not even where it is the first version", arguments: prereleases)
    func keepsForPrerelease(_ tag: String) throws {
        let run = try run(tag)
        #expect(run.status == 0, "\(run.standardError)")
        #expect(run.output("version") == String(tag.dropFirst()))
        #expect(run.output("prerelease") == "true")
        #expect(["latest", "moves-major", "moves-minor"].allSatisfy { run.output($0) == "false" })
    }

    @Test(
        "A tag that names no version fails before the network is asked", arguments: ReleaseVersionTests.illegal)
    func refuses(_ tag: String) throws {
        let run = try run(tag)
        #expect(run.status == 1)
        #expect(run.errors.count == 1)
        #expect(run.calls.isEmpty && run.outputs.isEmpty && run.files.isEmpty)
    }

    /// A version, the others, and what is said of the floating tags that stay.
    static let notices: [(tag: String, others: [String], notice: String?)] = [
        ("v1.2.3", ["v1.2.2", "v2.0.0-rc.1"], nil),
        ("v1.4.5", ["v2.0.0", "v1.4.4", "v2.1.0", "v2.0.9"], "latest stays where it is: v2.1.0 is higher"),
        (
            "v1.2.3", ["v1.2.10", "v1.3.0", "v10.0.0", "v9.0.0", "v1.2.9"],
            "latest stays where it is: v10.0.0 is higher; 1 stays where it is: v1.3.0 is higher;"
                + " 1.2 stays where it is: v1.2.10 is higher"
        ),
        ("v2.0.0-rc.1", ["v3.0.0"], nil),
    ]

    @Test("One notice names the highest version in the way of each floating tag that stays", arguments: notices)
    func tellsReason(_ tag: String, others: [String], notice: String?) throws {
        let run = try run(tag, others: others)
        #expect(run.status == 0, "\(run.standardError)")
        #expect(run.standardError == (notice.map { "::notice::\($0)\n" } ?? ""))
    }

    @Test(
        "The prefix is any legal text, also none",
        arguments: [("", "1.2.3"), ("app/v", "app/v1.2.3"), ("a.b-", "a.b-1.2.3")])
    func takesPrefix(_ prefix: String, tag: String) throws {
        let run = try run(tag, others: ["\(prefix)1.2.4", "axb-9.9.9", "v9.9.9"], changes: ["TAG_PREFIX": prefix])
        #expect(run.status == 0, "\(run.standardError)")
        #expect(run.output("version") == "1.2.3")
        #expect(run.output("moves-minor") == "false")
        #expect(run.calls(of: "git").first?.last == "refs/tags/\(prefix)*")
    }

    @Test(
        "Settings that could change the meaning of the call are refused",
        arguments: [
            ("TAG_PREFIX", "v*"), ("TAG_PREFIX", "--upload-pack=x "), ("SERVER_URL", "http://github.example"),
            ("SERVER_URL", "https://user@github.example"), ("SERVER_URL", "file:///tmp"), ("REPOSITORY", "a/b/c"),
            ("REPOSITORY", "a/b?x"), ("TOKEN", ""),
        ])
    func refusesSettings(_ name: String, value: String) throws {
        let run = try run("v1.2.3", changes: [name: value])
        #expect(run.status == 1)
        #expect(run.errors.count == 1)
        #expect(run.calls.isEmpty)
    }

    @Test("Git is asked once, and the token reaches it through the environment alone")
    func hidesToken() throws {
        let run = try run("v1.2.3", others: ["v1.2.2"])
        #expect(
            run.calls == [
                [
                    "git", "ls-remote", "--tags", "--refs", "https://github.example:8443/Owner/app", "refs/tags/v*",
                ]
            ])
        #expect(
            run.callEnvironments == [
                [
                    "GIT_CONFIG_COUNT": "2",
                    "GIT_CONFIG_KEY_0": "http.https://github.example:8443/.extraheader",
                    "GIT_CONFIG_VALUE_0": "",
                    "GIT_CONFIG_KEY_1": "http.https://github.example:8443/.extraheader",
                    // x-access-token:ghs_secret
                    "GIT_CONFIG_VALUE_1": "AUTHORIZATION: basic eC1hY2Nlc3MtdG9rZW46Z2hzX3NlY3JldA==",
                    "GIT_TERMINAL_PROMPT": "0",
                ]
            ])
        let printed = run.standardOutput + run.standardError + "\(run.outputs)"
        #expect(!printed.contains(Self.token) && !printed.contains("eC1hY2"))
    }

    @Test("A server that answers at the third attempt is enough")
    func retries() throws {
        let run = try run(
            "v1.2.3", answers: [.init(status: 128, times: 2), .init(standardOutput: "a\trefs/tags/v1.3.0\n")])
        #expect(run.status == 0)
        #expect(run.calls.count == 3)
        #expect(run.output("latest") == "false")
    }

    @Test("A server that does not answer fails; nothing is guessed")
    func neverGuesses() throws {
        let run = try run("v1.2.3", answers: [.init(status: 128, standardError: "fatal: unable to access")])
        #expect(run.status == 1)
        #expect(run.calls.count == 4)
        #expect(run.outputs == [.init("version", "1.2.3")])
        #expect(run.errors.count == 1 && run.errors.first?.contains("cannot be read") == true)
        #expect(!(run.standardOutput + run.standardError).contains(Self.token))
    }

    @Test("Thousands of tags are compared without a process for each", .timeLimit(.minutes(1)))
    func scales() throws {
        let others = (0..<5_000).map { "v1.\($0).0" }
        let run = try run("v1.5000.0", others: others)
        #expect(run.output("latest") == "true")
    }

    @Test("The real git understands the call", .enabled(if: Shell.has("git"), "git is not installed"))
    func asksRealGit() throws {
        let setUp = """
            git init --quiet remote
            git -C remote -c user.name=a -c user.email=a@b.example commit --quiet --allow-empty --message one
            for tag in v1.2.3 v1.3.0 v2.0.0-rc.1 other; do git -C remote tag "$tag"; done
            git -C remote -c user.name=a -c user.email=a@b.example tag --annotate --message two v1.2.9
            git config --global "url.file://$PWD/remote.insteadOf" https://github.example/Owner/app

            """
        let run = try Shell.run(
            script: setUp + ComposedScript(.releaseTags).text,
            environment: [
                "REF_NAME": "v1.3.0", "SERVER_URL": "https://github.example", "REPOSITORY": "Owner/app",
                "TOKEN": Self.token,
            ], allowing: ["git"])
        #expect(run.status == 0, "\(run.standardError)")
        #expect(run.outputs.map(\.value) == ["1.3.0", "false", "true", "true", "true"])
    }
}
