import LoopbackServer
import ScriptLibrary
import TestSupport
import Testing

@Suite(
    "Scripts of a release",
    .enabled(if: Shell.isLikeUbuntu && Shell.has("curl", "jq"), "the scripts need bash 5, GNU's tools, curl and jq"))
struct ReleaseScriptTests {
    static let files = [
        "Cargo.toml": "[package]\nname = \"app\"\nrust-version = \"1.90\"\nversion = \"1.2.3\" # here\n",
        "package.json": "{\n  \"name\": \"app\",\n  \"version\": \"1.2.3-rc.1\"\n}\n",
        "chart/Chart.yaml":
            "apiVersion: v2\nappVersion: 9.9.9\ndependencies:\n  - name: db\n    version: 8.8.8\nversion: 1.2.3",
        "workspace/Cargo.toml": """
        [workspace]
        members = [
          "a", "version = 1",
        ]
        [workspace.dependencies]
        version = "9.9.9"
        [workspace.package]
        version = '1.2.3' # of all crates
        description = \"""
        [package]
        version = "8.8.8"
        \"""
        [workspace.lints]
        version = "7.7.7"
        """,
        "python/pyproject.toml": "[build-system]\nversion = \"9\"\n[project]\nname = \"x\"\nversion = \"1.2.3\"\n",
        "both/Cargo.toml": "[workspace.package]\nversion = \"1.2.3\"\n[package]\nversion = \"1.2.2\"\n",
        "member/Cargo.toml": "[package]\nversion.workspace = true\n[dependencies]\nversion = \"1.2.3\"\n",
        "package-lock.json": #"{"packages": {"a": {"version": "9.9.9"}}, "version": "1.2.3", "count": 3}"#,
        "broken.json": "{",
    ]

    func verify(_ tag: String, _ lines: String = "Cargo.toml\tversion\tcore") throws -> ShellRun {
        try Shell.run(
            script: ComposedScript(.verifyVersion).text,
            environment: ["REF_NAME": tag, "TAG_PREFIX": "v", "VERSION_FILES": lines], files: Self.files)
    }

    typealias Case = (tag: String, files: String, version: String?, prerelease: String?, error: String)

    static let versions: [Case] = [
        ("v1.2.3", "Cargo.toml\tversion\twhole", "1.2.3", "false", ""),
        ("v1.2.3", "Cargo.toml\tversion\twhole\nchart/Chart.yaml\tversion\twhole", "1.2.3", "false", ""),
        ("v1.2.3", "", "1.2.3", "false", ""),
        ("v1.2.3-rc.1", "package.json\tversion\twhole\nCargo.toml\tversion\tcore", "1.2.3-rc.1", "true", ""),
        ("v1.2.3-nightly", "", "1.2.3-nightly", "true", ""),
        (
            "v1.2.3-rc.1", "Cargo.toml\tversion\twhole", nil, nil,
            "the tag is for 1.2.3-rc.1, and 'version' in 'Cargo.toml' is '1.2.3'; change one of them"
        ),
        (
            "v1.2.4", "Cargo.toml\tversion\tcore", nil, nil,
            "the tag is for 1.2.4, and 'version' in 'Cargo.toml' is '1.2.3'; change one of them"
        ),
        (
            "v1.2.3", "Cargo.toml\tedition\twhole", nil, nil,
            "the tag is for 1.2.3, and 'edition' in 'Cargo.toml' is 'not there'; change one of them"
        ),
        ("v1.2.3", "workspace/Cargo.toml\tversion\twhole", "1.2.3", "false", ""),
        ("v1.2.3", "workspace/Cargo.toml\tworkspace.package.version\twhole", "1.2.3", "false", ""),
        ("v9.9.9", "workspace/Cargo.toml\tworkspace.dependencies.version\twhole", "9.9.9", "false", ""),
        ("v1.2.3", "python/pyproject.toml\tversion\twhole", "1.2.3", "false", ""),
        ("v1.2.3", "python/pyproject.toml\tproject.version\twhole", "1.2.3", "false", ""),
        ("v1.2.3", "package-lock.json\tversion\twhole", "1.2.3", "false", ""),
        ("v9.9.9", "package-lock.json\tpackages.a.version\twhole", "9.9.9", "false", ""),
        ("v9.9.9", "chart/Chart.yaml\tappVersion\twhole", "9.9.9", "false", ""),
        (
            "v1.2.3", "both/Cargo.toml\tversion\twhole", nil, nil,
            "the tag is for 1.2.3, and 'version' in 'both/Cargo.toml' is '1.2.2'; change one of them"
        ),
        (
            "v1.2.3", "member/Cargo.toml\tversion\twhole", nil, nil,
            "the tag is for 1.2.3, and 'version' in 'member/Cargo.toml' is 'not there'; change one of them"
        ),
        (
            "v1.2.3", "workspace/Cargo.toml\tpackage.version\twhole", nil, nil,
            "the tag is for 1.2.3, and 'package.version' in 'workspace/Cargo.toml' is 'not there'; change one of them"
        ),
        (
            "v1.2.3", "package-lock.json\tnames.version\twhole", nil, nil,
            "the tag is for 1.2.3, and 'names.version' in 'package-lock.json' is 'not there'; change one of them"
        ),
        (
            "v1.2.3", "broken.json\tversion\twhole", nil, nil,
            "'broken.json' is not the JSON of an object with 'version'"
        ),
        ("v1.2.3", "Cargo.toml\tversion", nil, nil, "'' in VERSION_FILES is neither whole nor core"),
        ("v1.2.3", "lost.toml\tversion\twhole", nil, nil, "there is no file 'lost.toml' that states the version"),
        ("v1.2", "", nil, nil, "the tag 'v1.2' names no version"), ("vnext", "", nil, nil, "names no version"),
    ]

    @Test("D25: the tag agrees with the files, and what is behind a hyphen makes a prerelease", arguments: versions)
    func verifies(_ given: Case) throws {
        let run = try verify(given.tag, given.files)
        #expect((run.status == 0) == given.error.isEmpty, "\(run.standardError)")
        #expect(run.output("prerelease") == given.prerelease)
        if let version = given.version { #expect(run.output("version") == version) }
        #expect(run.errors.count == (given.error.isEmpty ? 0 : 1))
        if !given.error.isEmpty { #expect(run.errors.first?.contains(given.error) == true, "\(run.errors)") }
    }

    @Test(
        "D24: a push that fails twice is tried a third time; one that fails for ever fails",
        arguments: [(2, 0), (9, 1)])
    func retries(_ failures: Int, _ status: Int32) throws {
        let run = try Shell.run(
            script: ComposedScript(.retry).text + "retry 3 2 push",
            standIns: [
                StandIn("push", answers: [.init(status: 1, times: failures), .init()]), StandIn("sleep"),
            ])
        #expect((run.status == 0) == (status == 0) && run.calls(of: "push").count == 3)
    }

    // MARK: - The gate

    func ask(_ response: LoopbackResponse) throws -> (run: ShellRun, requests: [LoopbackRequest]) {
        let server = try LoopbackServer { _ in response }
        defer { server.stop() }
        let run = try Shell.run(
            script: ComposedScript(.requiredReviewers).text,
            environment: [
                "API_URL": "http://\(server.host)", "REPOSITORY": "owner/app", "ENVIRONMENT": "release/a b",
                "TOKEN": "secret",
            ], standIns: [StandIn("sleep")], allowing: ["curl"])
        return (run, server.requests)
    }

    static let advice =
        "so nobody would be asked; add required reviewers in the repository's settings, under Environments"

    static let gates: [(answer: LoopbackResponse, error: String?)] = [
        (.init(body: #"{"protection_rules": [{"type": "required_reviewers", "reviewers": [{"type": "User"}]}]}"#), nil),
        (
            .init(body: #"{"protection_rules": [{"type": "wait_timer"}]}"#),
            "the environment 'release/a b' has no required reviewers, \(advice)"
        ),
        (
            .init(body: #"{"protection_rules": [{"type": "required_reviewers", "reviewers": []}]}"#),
            "the environment 'release/a b' has no required reviewers, \(advice)"
        ),
        (.init(404), "there is no environment 'release/a b', \(advice)"),
        (.init(body: "sorry"), "the answer about the environment 'release/a b' cannot be read"),
    ]

    @Test("The gate is closed only where somebody has to approve", arguments: gates)
    func asksForReviewers(_ answer: LoopbackResponse, error: String?) throws {
        let (run, requests) = try ask(answer)
        #expect(requests.map(\.target) == ["/repos/owner/app/environments/release%2Fa%20b"])
        #expect(requests.first?.headers["authorization"] == "Bearer secret")
        #expect(run.errors == [error].compactMap { $0 }, "\(run.standardError)")
        #expect(run.status == (error == nil ? 0 : 1))
    }

    @Test("An answer that says nothing about the gate fails", arguments: [401, 403, 500])
    func failsWithoutAnswer(_ status: Int) throws {
        let (run, _) = try ask(LoopbackResponse(status))
        #expect(run.status == 1 && run.errors.count == 1)
    }
}
