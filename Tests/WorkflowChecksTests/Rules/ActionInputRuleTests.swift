import Testing
import WorkflowAnalysis
import WorkflowChecks
import Workflows

/// Inputs of well-known actions in other repositories.
struct ActionInputRuleTests {
    private static func found(
        _ action: ActionReference, _ inputs: Mapping<UntypedValue>, options: RenderingOptions = RenderingOptions()
    ) -> [String] {
        let file = WorkflowFile.pushed { Job.of { ActionStep(action, with: inputs) } }
        let project = RenderedProject(name: "app", workflows: [file], options: options)
        return Checks().findings(in: project).filter { $0.rule == "action-inputs" }.map { finding in
            "\(finding.severity.rawValue): \(finding.place?.description ?? ""): \(finding.message)"
                + (finding.fix.map { " (\($0))" } ?? "")
        }
    }

    static let unknown: [(action: ActionReference, input: String, message: String?)] = [
        (.at("actions/setup-node", ref: "v4"), "node-version", nil),
        (.at("actions/setup-node", ref: "v4"), "Node-Version", nil),
        (
            .at("actions/setup-node", ref: "v4"), "node_version",
            "the action 'actions/setup-node' of release v4 has no input 'node_version' (node-version)"
        ),
        (
            .at("Actions/Setup-Node", ref: "v4.4.0"), "package-manager-cache",
            "the action 'actions/setup-node' of release v4 has no input 'package-manager-cache'"
        ),
        (.at("actions/setup-node", ref: "v6"), "package-manager-cache", nil),
        (.at("actions/setup-node", ref: "v5"), "always-auth", nil),
        (
            .commit("actions/setup-node", Pin("actions/setup-node", version: "v7.0.0", commit: ActionRuleTests.commit)),
            "always-auth", "the action 'actions/setup-node' of release v7 has no input 'always-auth'"
        ),
        // Without a release, some release must have the input.
        (.at("actions/setup-node", ref: ActionRuleTests.commit), "always-auth", nil),
        (
            .at("actions/setup-node", ref: ActionRuleTests.commit), "always-auht",
            "the action 'actions/setup-node' has no input 'always-auht' (always-auth)"
        ),
        // Newer than what is known, a branch that may be anything, and actions that nobody knows.
        (.at("actions/setup-node", ref: "v99"), "always-auht", nil),
        (.at("actions/setup-node", ref: "v4.99.0"), "always-auht", nil),
        (.at("step-security/changed-files", ref: "v47.99.0"), "since-the-future", nil),
        (.at("actions/setup-node", ref: "releases/v4"), "always-auht", nil),
        (.at("acme/setup", ref: "v1"), "always-auht", nil),
        (.at("docker/build-push-action", ref: "v4"), "always-auht", nil),
        (.at("hadolint/hadolint-action", ref: "v3"), "args", nil),
        (.at("actions/create-github-app-token", ref: "v3"), "permission-contents", nil),
    ]

    @Test(arguments: unknown) func `an input that the release does not have is a warning`(
        action: ActionReference, input: String, message: String?
    ) {
        let found = Self.found(action, [input: "x"]).filter { $0.contains("no input") }
        #expect(found == (message.map { ["warning: jobs.a.steps[0].with.\(input): \($0)"] } ?? []))
    }

    @Test func `a required input that is not passed is a warning`() {
        #expect(
            Self.found(.at("actions/cache", ref: "v4"), ["path": "node_modules"]) == [
                "warning: jobs.a.steps[0].with: the action 'actions/cache' needs the input 'key', which is not passed"
            ])
        #expect(Self.found(.at("actions/cache", ref: "v4"), ["Path": "node_modules", "KEY": "k"]) == [])
        // The release of a commit is not known, nor what it needs.
        #expect(Self.found(.at("actions/cache", ref: ActionRuleTests.commit), ["path": "node_modules"]) == [])
    }

    @Test(arguments: ["stable", "1.95", "master"]) func `branches of toolchains need no input`(ref: String) {
        #expect(Self.found(.at("dtolnay/rust-toolchain", ref: ref), [:]) == [])
    }
}
