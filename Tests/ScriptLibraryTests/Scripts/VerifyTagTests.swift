import ScriptLibrary
import TestSupport
import Testing

@Suite(
    "verify-tag.sh",
    .enabled(if: Shell.isLikeUbuntu, "the scripts need bash 5 and GNU's tools"))
struct VerifyTagTests {
    static let built = String(repeating: "a", count: 40)
    static let other = String(repeating: "b", count: 40)
    static let token = "ghs_secret"

    func run(_ refs: [(String, String)] = [], changes: [String: String] = [:], answers: [StandIn.Answer]? = nil)
        throws -> ShellRun
    {
        let listing = refs.map { "\($0)\t\($1)\n" }.joined()
        let environment = [
            "REF_NAME": "v1.2.3", "SHA": Self.built, "SERVER_URL": "https://github.example:8443",
            "REPOSITORY": "Owner/app", "TOKEN": Self.token,
        ]
        let git = StandIn(
            "git", answers: answers ?? [.init(standardOutput: listing)],
            recordedVariables: ["GIT_CONFIG_COUNT", "GIT_CONFIG_KEY_1", "GIT_CONFIG_VALUE_0", "GIT_CONFIG_VALUE_1"])
        return try Shell.run(
            script: ComposedScript(.verifyTag).text, environment: environment.merging(changes) { _, new in new },
            standIns: [git])
    }

    /// What the server lists, and what the error says.
    static let cases: [(refs: [(String, String)], error: String?)] = [
        ([(built, "refs/tags/v1.2.3")], nil),
        ([(other, "refs/tags/v1.2.3"), (built, "refs/tags/v1.2.3^{}")], nil),
        ([(other, "refs/tags/old/refs/tags/v1.2.3"), (built, "refs/tags/v1.2.3")], nil),
        ([(other, "refs/tags/v1.2.3")], "names \(other) now, but \(built) was built"),
        ([(built, "refs/tags/v1.2.3"), (other, "refs/tags/v1.2.3^{}")], "names \(other) now, but \(built) was built"),
        ([], "the tag 'v1.2.3' is gone"),
        ([(built, "refs/tags/old/refs/tags/v1.2.3")], "the tag 'v1.2.3' is gone"),
    ]

    @Test("A tag that is gone or names another commit fails; an annotated one counts by its commit", arguments: cases)
    func compares(_ refs: [(String, String)], error: String?) throws {
        let run = try run(refs)
        #expect(run.status == (error == nil ? 0 : 1), "\(run.standardError)")
        #expect(run.errors.count == (error == nil ? 0 : 1))
        if let error { #expect(run.errors.first?.contains(error) == true, "\(run.standardError)") }
    }

    @Test("Git is asked once for the one tag, and the token reaches it through the environment alone")
    func hidesToken() throws {
        let run = try run([(Self.built, "refs/tags/v1.2.3")])
        #expect(
            run.calls == [
                [
                    "git", "ls-remote", "https://github.example:8443/Owner/app", "refs/tags/v1.2.3",
                    "refs/tags/v1.2.3^{}",
                ]
            ])
        #expect(
            run.callEnvironments == [
                [
                    "GIT_CONFIG_COUNT": "2",
                    "GIT_CONFIG_KEY_1": "http.https://github.example:8443/.extraheader",
                    "GIT_CONFIG_VALUE_0": "",
                    // x-access-token:ghs_secret
                    "GIT_CONFIG_VALUE_1": "AUTHORIZATION: basic eC1hY2Nlc3MtdG9rZW46Z2hzX3NlY3JldA==",
                ]
            ])
        #expect(!(run.standardOutput + run.standardError).contains("ghs_"))
    }

    @Test("A server that does not answer fails after four attempts; one that answers the third is enough")
    func retries() throws {
        let silent = try run(answers: [.init(status: 128, standardError: "fatal: unable to access")])
        #expect(silent.status == 1 && silent.calls.count == 4)
        #expect(silent.errors.count == 1 && silent.errors.first?.contains("cannot be read") == true)
        let late = try run(answers: [
            .init(status: 128, times: 2), .init(standardOutput: "\(Self.built)\trefs/tags/v1.2.3\n"),
        ])
        #expect(late.status == 0 && late.calls.count == 3)
    }

    @Test(
        "Settings that are missing or could send the token elsewhere are refused",
        arguments: [
            ("SERVER_URL", "http://github.example"), ("SERVER_URL", "https://user@github.example"),
            ("REPOSITORY", "a/b/c"), ("SHA", ""), ("REF_NAME", ""), ("TOKEN", ""),
        ])
    func refusesSettings(_ name: String, value: String) throws {
        let run = try run([(Self.built, "refs/tags/v1.2.3")], changes: [name: value])
        #expect(run.status == 1 && run.errors.count == 1 && run.calls.isEmpty)
    }

    @Test(
        "The real git lists both kinds of tags", .enabled(if: Shell.has("git"), "git is not installed"),
        arguments: ["v1.2.3", "v1.2.4"])
    func asksRealGit(_ tag: String) throws {
        let setUp = """
            git init --quiet remote
            git -C remote -c user.name=a -c user.email=a@b.example commit --quiet --allow-empty --message one
            git -C remote tag v1.2.3
            git -C remote -c user.name=a -c user.email=a@b.example tag --annotate --message two v1.2.4
            git config --global "url.file://$PWD/remote.insteadOf" https://github.example/Owner/app
            SHA=$(git -C remote rev-parse HEAD)

            """
        let run = try Shell.run(
            script: setUp + ComposedScript(.verifyTag).text,
            environment: [
                "REF_NAME": tag, "SERVER_URL": "https://github.example", "REPOSITORY": "Owner/app",
                "TOKEN": Self.token,
            ], allowing: ["git"])
        #expect(run.status == 0, "\(run.standardError)")
    }
}
