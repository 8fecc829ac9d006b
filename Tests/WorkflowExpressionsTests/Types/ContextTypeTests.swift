import Testing

@testable import WorkflowExpressions

/// The one table of contexts holds what GitHub documents, and the typed interface offers nothing else.
@Suite struct ContextTypeTests {
    static let properties: [(context: ContextName, names: [String])] = [
        (
            .github,
            [
                "action", "action_path", "action_ref", "action_repository", "action_status", "actor", "actor_id",
                "api_url",
                "artifact_cache_size_limit", "artifacts", "artifacts_list", "base_ref", "env", "event", "event_name",
                "event_path", "graphql_url", "head_ref", "job", "output", "path", "ref", "ref_name", "ref_protected",
                "ref_type", "repository", "repositoryUrl", "repository_id", "repository_owner", "repository_owner_id",
                "repository_visibility", "retention_days", "run_attempt", "run_id", "run_number", "secret_source",
                "server_url", "sha", "state", "step_summary", "token", "triggering_actor", "workflow", "workflow_ref",
                "workflow_sha", "workspace",
            ]
        ),
        (
            .job,
            [
                "check_run_id", "container", "services", "status", "workflow_file_path", "workflow_ref",
                "workflow_repository", "workflow_sha",
            ]
        ),
        (.runner, ["arch", "debug", "environment", "name", "os", "temp", "tool_cache", "workspace"]),
        (.strategy, ["fail-fast", "job-index", "job-total", "max-parallel"]),
    ]

    @Test("Properties", arguments: properties) func namesProperties(context: ContextName, names: [String]) {
        #expect(ContextTypes.documented[context].closedNames == names)
    }

    @Test("All other contexts are open") func maps() {
        let closed = Self.properties.map(\.context)
        for context in ContextName.allCases where !closed.contains(context) {
            #expect(ContextTypes.documented[context].closedNames == nil)
        }
    }

    static let results = ["success", "failure", "cancelled", "skipped"]

    static let texts: [(text: String, texts: [String]?)] = [
        ("github.ref", nil), ("github.ref_type", ["branch", "tag"]),
        ("github.secret_source", ["None", "Actions", "Codespaces", "Dependabot"]),
        ("job.status", ["success", "failure", "cancelled"]), ("runner.os", ["Linux", "Windows", "macOS"]),
        ("runner.arch", ["X86", "X64", "ARM", "ARM64"]), ("runner.environment", ["github-hosted", "self-hosted"]),
        ("needs.a.result", results), ("steps.a.outcome", results), ("steps.a.conclusion", results),
        ("jobs.a.result", results),
        ("needs.a.outputs.b", nil),
    ]

    @Test("Texts that are one of few", arguments: texts) func listsTexts(text: String, texts: [String]?) throws {
        let type = ExpressionChecker().type(of: try ExpressionParser().parse(text).node)
        #expect(type.kinds.subtracting(.null) == .string)
        #expect(type.texts == texts)
    }

    private func expect(_ node: ExpressionNode, _ kinds: ExpressionType.Kinds) {
        #expect(ExpressionChecker().findings(in: node).isEmpty)
        #expect(ExpressionChecker().type(of: node).kinds.subtracting(.null) == kinds)
    }

    @Test("The typed interface says what the table says") func typedInterface() {
        for (value, _) in ContextTests.texts { expect(value.node, .string) }
        for (value, _) in ContextTests.booleans { expect(value.node, .boolean) }
        for (value, _) in ContextTests.numbers { expect(value.node, .number) }
        for (value, _) in ContextTests.untyped { #expect(ExpressionChecker().findings(in: value.node).isEmpty) }
    }

    static let functions: [(name: String, least: Int, most: Int, kinds: ExpressionType.Kinds)] = [
        ("contains", 2, 2, .boolean), ("startsWith", 2, 2, .boolean), ("endsWith", 2, 2, .boolean),
        ("format", 1, 255, .string),
        ("join", 1, 2, .string), ("toJSON", 1, 1, .string), ("fromJSON", 1, 1, .all), ("hashFiles", 1, 255, .string),
        ("case", 3, 255, .all), ("success", 0, 0, .boolean), ("always", 0, 0, .boolean), ("cancelled", 0, 0, .boolean),
        ("failure", 0, 0, .boolean),
    ]

    @Test("Functions, in the order of GitHub's page") func listsFunctions() {
        let all = ExpressionFunction.all
        #expect(all.map(\.name) == Self.functions.map(\.name))
        #expect(all.map(\.minimumArguments) == Self.functions.map(\.least))
        #expect(all.map(\.maximumArguments) == Self.functions.map(\.most))
        #expect(all.map(\.result.kinds) == Self.functions.map(\.kinds))
        // A choice yields what its values are, and everything else that yields a boolean never yields null.
        #expect(all.map(\.yieldsBoolean) == Self.functions.map { $0.kinds == .boolean })
        #expect(all.map(\.identity) == ExpressionFunction.Identity.allCases)
    }
}
