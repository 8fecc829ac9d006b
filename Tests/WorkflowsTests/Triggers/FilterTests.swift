import Testing
import WorkflowYAML
import Workflows

@Suite("Filters of events")
struct FilterTests {
    private static let only: Filter = ["a/**", "!a/b"]
    private static let ignoring: Filter = .ignoring(["c"])

    static let filters: [(place: String, patterns: [String], trigger: Trigger)] = [
        ("push.branches", ["a/**", "!a/b"], .push(branches: only)),
        ("push.branches-ignore", ["c"], .push(branches: ignoring)),
        ("push.tags", ["a/**", "!a/b"], .push(tags: only)),
        ("push.tags-ignore", ["c"], .push(tags: ignoring)),
        ("push.paths", ["a/**", "!a/b"], .push(paths: only)),
        ("push.paths-ignore", ["c"], .push(paths: ignoring)),
        ("pull_request.branches", ["a/**", "!a/b"], .pullRequest(branches: only)),
        ("pull_request.branches-ignore", ["c"], .pullRequest(branches: ignoring)),
        ("pull_request.paths", ["a/**", "!a/b"], .pullRequest(paths: only)),
        ("pull_request.paths-ignore", ["c"], .pullRequest(paths: ignoring)),
        ("pull_request_target.branches", ["a/**", "!a/b"], .pullRequestTarget(branches: only)),
        ("pull_request_target.branches-ignore", ["c"], .pullRequestTarget(branches: ignoring)),
        ("pull_request_target.paths", ["a/**", "!a/b"], .pullRequestTarget(paths: only)),
        ("pull_request_target.paths-ignore", ["c"], .pullRequestTarget(paths: ignoring)),
        ("merge_group.branches", ["a/**", "!a/b"], .mergeGroup(branches: only)),
        ("merge_group.branches-ignore", ["c"], .mergeGroup(branches: ignoring)),
        ("workflow_run.workflows", ["Build"], .workflowRun(workflows: ["Build"])),
        ("workflow_run.branches", ["a/**", "!a/b"], .workflowRun(workflows: ["Build"], branches: only)),
        ("workflow_run.branches-ignore", ["c"], .workflowRun(workflows: ["Build"], branches: ignoring)),
        ("image_version.names", ["tools"], .imageVersion(names: ["tools"])),
        ("image_version.versions", ["1.*"], .imageVersion(versions: ["1.*"])),
        ("repository_dispatch.types", ["rebuild", "any text"], .repositoryDispatch(["rebuild", "any text"])),
    ]

    @Test("a filter is a list under its own key, in the author's order", arguments: filters)
    func filter(place: String, patterns: [String], trigger: Trigger) {
        #expect(Workflow.on(trigger).node(at: "on.\(place)")?.texts == patterns)
    }

    @Test("filters and types of one event stand side by side")
    func together() {
        let trigger = Trigger.pullRequest([.opened], branches: ["main"], paths: .ignoring(["docs/**"]))
        #expect(Workflow.on(trigger).node(at: "on.pull_request")?.keys == ["types", "branches", "paths-ignore"])
        let push = Trigger.push(branches: .ignoring(["x"]), tags: ["v*"], paths: ["src/**"])
        #expect(Workflow.on(push).node(at: "on.push")?.keys == ["branches-ignore", "tags", "paths"])
    }

    @Test("patterns that YAML would read otherwise are quoted")
    func quoted() {
        let text = Workflow.on(.push(branches: ["*", "!a", "[ab]", "main"])).text
        #expect(text.contains("      - \"*\"\n"))
        #expect(text.contains("      - \"!a\"\n"))
        #expect(text.contains("      - \"[ab]\"\n"))
        #expect(text.contains("      - main\n"))
    }

    @Test("a text that would open an expression stays a text")
    func notEvaluated() {
        let text = Workflow.on(.push(branches: ["${{ x }}"])).text
        #expect(text.contains("${{ '${{ x }}' }}") || text.contains("'${{ ''${{ x }}'' }}'"))
    }

    @Test("inputs declared as a type can be asked for by hand")
    func dispatchOfType() {
        let workflow = Workflow.on(.workflowDispatch(TemplateInputs.self))
        #expect(workflow.node(at: "on.workflow_dispatch.inputs")?.keys == TemplateInputs.declarations.map(\.input.name))
    }
}
