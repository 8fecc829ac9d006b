import Testing
import Workflows

struct DeprecatedRuleTests {
    static let actions: [(action: ActionReference, verdict: String?)] = [
        (
            .at("actions/upload-artifact", ref: "v3"),
            "error v3 is refused by GitHub since 2025, and the run fails; take v4 or later"
        ),
        (
            .at("actions/upload-artifact", ref: "v4"),
            "note v4 was made for Node 20 and runs on Node 24; take v6 or later"
        ), (.at("actions/upload-artifact", ref: "v6"), nil),
        (.at("actions/upload-artifact", ref: "main"), nil),
        (
            .at("Actions/Cache/restore", ref: "v2.1.3"),
            "error v2.1.3 is refused by GitHub since 2025, and the run fails; take v4.2.0 or later"
        ),
        (
            .at("actions/cache", ref: "v3"),
            "warning v3 was made for a Node that GitHub has removed; take v5 or later"
        ), (.at("actions/cache", ref: "v4"), "note v4 was made for Node 20 and runs on Node 24; take v5 or later"),
        (.at("actions/cache", ref: "v5"), nil),
        (
            .at("actions/cache", ref: "v3.3.2"),
            "error v3.3.2 is refused by GitHub since 2025, and the run fails; take v4.2.0 or later"
        ),
        (
            .at("actions/cache", ref: "v4.1.2"),
            "error v4.1.2 is refused by GitHub since 2025, and the run fails; take v4.2.0 or later"
        ),
        (
            .at("docker/setup-qemu-action", ref: "v3"),
            "note v3 was made for Node 20 and runs on Node 24; take v4 or later"
        ), (.at("docker/setup-qemu-action", ref: "v4"), nil),
        (
            .at("docker/build-push-action", ref: "v5"),
            "warning v5 leaves no record of the build; take v6 or later"
        ),
        (
            .at("github/codeql-action", ref: "v2"), nil
        ), (.at("swift-actions/setup-swift", ref: "v2"), nil),
        (
            .at("actions/upload-release-asset", ref: "v1"),
            "warning v1 was made for a Node that GitHub has removed, and no newer release is known"
        ),
        (
            .at("actions/checkout", ref: "v1"),
            "warning v1 was made for a Node that GitHub has removed; take v5 or later"
        ),
        (
            .at("docker/setup-qemu-action", ref: "v2"),
            "warning v2 was made for a Node that GitHub has removed; take v4 or later"
        ),
        (
            .commit(
                "docker/setup-qemu-action",
                Pin("docker/setup-qemu-action", version: "v1.2.0", commit: ActionRuleTests.commit)),
            "warning v1.2.0 was made for a Node that GitHub has removed; take v4 or later"
        ),
    ]

    @Test(arguments: actions) func `old releases are named`(action: ActionReference, verdict: String?) {
        var expected: [String] = []
        if let verdict {
            let words = verdict.split(separator: " ", maxSplits: 2)
            let name = (action.repository ?? "").lowercased() + (action.isRestore ? "/restore" : "")
            expected = [
                "a.yml: \(words[0]): jobs.a.steps[0].uses: the release '\(words[1])' of '\(name)' \(words[2])"
                    + " [deprecated-action]"
            ]
        }
        RuleCase("action", finds: expected) {
            Job.of { ActionStep(action, with: ["name": "n", "path": "p", "key": "k"]) }
        }.verify(about: ["deprecated-action"])
    }

    @Test func `a project's own pins are looked at`() {
        let pins = PinCatalogue.known.overriding(with: [
            Pin("actions/upload-artifact", version: "v3.1.0", commit: ActionRuleTests.commit)
        ])
        RuleCase(
            "pins", [.pushed { Job.of { UploadArtifact(name: "n", path: ["p"]) } }],
            options: RenderingOptions(pins: pins),
            finds: [
                "a.yml: error: jobs.a.steps[0].uses: the release 'v3.1.0' of 'actions/upload-artifact' is refused by GitHub"
                    + " since 2025, and the run fails; take v4 or later [deprecated-action]"
            ]
        ).verify()
    }

    private static func found(_ severity: String, _ text: String) -> [String] {
        ["a.yml: \(severity): jobs.a.steps[0].run: the script uses \(text) [deprecated-command]"]
    }

    private static let append = "; append a line to the file that replaces it"

    static let commands: [(script: Script, env: EnvironmentVariables, expected: [String])] = [
        ("echo x=1 >>\"$GITHUB_OUTPUT\"", [:], []),
        ("printf '::%s::%s\\n' error text", [:], []),
        ("# echo ::set-env name=x::1", [:], []),
        ("echo '::set-env name=x::1'", [:], found("error", "'::set-env', which GitHub refuses since 2020\(append)")),
        (
            "echo '::set-env name=x::1'", ["ACTIONS_ALLOW_UNSECURE_COMMANDS": "true"],
            found("warning", "'::set-env', which GitHub refuses since 2020\(append)")
        ),
        (
            "echo '::set-output name=x::1'", [:],
            found("warning", "'::set-output', which GitHub has announced to remove\(append)")
        ),
        (
            "docker manifest push x", [:],
            found(
                "warning",
                "'docker manifest', which cannot join images with attestations and keeps a local state; use"
                    + " 'docker buildx imagetools create'")
        ),
        ("docker manifest inspect x", [:], []),
    ]

    @Test(arguments: commands)
    func `old commands are named`(script: Script, env: EnvironmentVariables, expected: [String]) {
        RuleCase("command", finds: expected) { Job.of { RunStep(script: script, env: env) } }.verify()
    }
}

extension ActionReference {
    fileprivate var isRestore: Bool {
        guard case .at(let name, _) = self else { return false }
        return name.hasSuffix("/restore")
    }
}
