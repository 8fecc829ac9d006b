import SlipwayCommands
import Testing
import WorkflowAnalysis
import WorkflowChecks
import Workflows

/// A lock file that does not have what a workflow uses.
struct ActionsLockTests {
    private static let commit = String(repeating: "a", count: 40)

    private static func scene(_ lock: String?) -> Scene {
        let file = WorkflowFile(
            "a.yml",
            Workflow(on: [.push()]) {
                Job("build", runsOn: .ubuntu2404) {
                    ActionStep(.at("actions/Checkout", ref: commit))
                    ActionStep(.at("github/codeql-action/init", ref: "v4"))
                    ActionStep(.docker("alpine:3.22"))
                }
                CallJob("call", uses: .remote(repository: "acme/flows", file: "b.yml", ref: "v1"))
            }, source: "App/App.swift")
        let project = RenderedProject(name: "app", workflows: [file])
        var scene = Scene()
        scene.declared = project.files
        scene.expectations = Expectation.all(of: project)
        scene.files.add("/repo/README.md", "")
        if let lock { scene.files.add("/repo/.github/workflows/actions.lock", lock) }
        return scene
    }

    private static let whole = """
        version: v0.0.2
        workflows:
          .github/workflows/a.yml:
            - actions/checkout@\(commit)
            - "github/codeql-action@v4"
            - acme/flows@v1
        dependencies:
          acme/other@v1:
            ref: v1
        """

    static let locks: [(lock: String?, missing: String?)] = [
        (nil, nil), ("", nil), (whole, nil),
        (whole.replacing("a.yml", with: "other.yml"), nil),
        (whole.replacing("acme/flows@v1", with: "acme/flows@V1"), "'acme/flows@v1'"),
        ("workflows: {}\n", nil),
        (
            "workflows:\n  '.github/workflows/a.yml': [actions/checkout@v7, acme/flows@v1]\n",
            "'actions/Checkout@\(commit)', 'github/codeql-action@v4'"
        ),
        (
            "workflows:\n  .github/workflows/a.yml:\n",
            "'actions/Checkout@\(commit)', 'github/codeql-action@v4', 'acme/flows@v1'"
        ),
    ]

    @Test(arguments: locks, ["generate", "check"]) func `what a listed workflow uses is in the lock file`(
        lock: (lock: String?, missing: String?), command: String
    ) {
        let scene = Self.scene(lock.lock)
        let result = scene.run(command)
        let text = result.errors + result.outputText
        #expect(text.contains("[stale-lock]") == (lock.missing != nil))
        if let missing = lock.missing {
            #expect(
                text.contains(
                    ".github/workflows/a.yml: warning: '.github/workflows/actions.lock' lists this workflow and lacks what it"
                        + " uses, so that GitHub refuses its runs; run 'gh actions-lock': \(missing) [stale-lock]"))
        }
        // Nobody but the tool writes the file, and only after the workflows are there.
        if command == "generate" { #expect(result.status == .success) }
    }
}
