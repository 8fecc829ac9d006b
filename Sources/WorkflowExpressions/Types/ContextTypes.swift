/// The types of contexts by name, from which the checker knows what an expression reads.
///
/// ```swift
/// var types = ContextTypes.documented
/// types[.inputs] = .object([("dry_run", .boolean)])
/// ```
public struct ContextTypes: Hashable, Sendable {
    /// By the context's place among all.
    private var types: [ExpressionType]

    private init(types: [ContextName: ExpressionType]) {
        self.types = ContextName.allCases.map { types[$0] ?? .any }
    }

    /// What GitHub documents, with whatever members its maps may have.
    public static let documented = ContextTypes(types: [
        .github: github, .job: job, .runner: runner, .strategy: strategy, .secrets: .map(of: .string.orNull),
        .env: .map(of: .string.orNull), .vars: .map(of: .string.orNull), .inputs: .map(of: .any),
        .needs: .map(of: jobResult), .jobs: .map(of: jobResult), .steps: .map(of: stepResult), .matrix: .any,
    ])

    /// The type of a context.
    public subscript(context: ContextName) -> ExpressionType {
        get { types[context.position] }
        set { types[context.position] = newValue }
    }

    /// Whether GitHub documents a member of a context: quick, and `false` of those that every run may name.
    package static func documents(_ name: String, in context: ContextName) -> Bool {
        documentedNames[context.position].contains(name)
    }

    private static let documentedNames = ContextName.allCases.map { Set(documented[$0].closedNames ?? []) }

    private static let result = ExpressionType.texts(["success", "failure", "cancelled", "skipped"])

    /// What a job of `needs` or `jobs` holds.
    public static let jobResult = ExpressionType.object([
        ("result", result), ("outputs", .map(of: .string.orNull)),
    ])

    /// What a step of `steps` holds.
    public static let stepResult = ExpressionType.object([
        ("outputs", .map(of: .string.orNull)), ("conclusion", result), ("outcome", result),
    ])

    private static let container = ExpressionType.object([("id", .string.orNull), ("network", .string.orNull)])

    private static let job = ExpressionType.object([
        ("check_run_id", .number.orNull), ("container", container),
        (
            "services",
            .map(
                of: .object([
                    ("id", .string.orNull), ("network", .string.orNull), ("ports", .map(of: .string.orNull)),
                ]))
        ), ("status", .texts(["success", "failure", "cancelled"])), ("workflow_ref", .string),
        ("workflow_sha", .string),
        ("workflow_repository", .string), ("workflow_file_path", .string),
    ])

    private static let runner = ExpressionType.object([
        ("name", .string), ("os", .texts(["Linux", "Windows", "macOS"])),
        ("arch", .texts(["X86", "X64", "ARM", "ARM64"])), ("temp", .string), ("tool_cache", .string),
        ("debug", .string.orNull), ("environment", .texts(["github-hosted", "self-hosted"])), ("workspace", .string),
    ])

    private static let strategy = ExpressionType.object([
        ("fail-fast", .boolean), ("job-index", .number), ("job-total", .number), ("max-parallel", .number),
    ])

    private static let github: ExpressionType = {
        let texts = [
            "action", "action_path", "action_ref", "action_repository", "action_status", "actor", "actor_id", "api_url",
            "artifacts", "artifacts_list", "base_ref", "env", "event_name", "event_path", "graphql_url", "head_ref",
            "job",
            "output", "path", "ref", "ref_name", "repository", "repository_id", "repository_owner",
            "repository_owner_id",
            "repositoryUrl", "repository_visibility", "retention_days", "run_attempt", "run_id", "run_number",
            "server_url", "sha", "state", "step_summary", "token", "triggering_actor", "workflow", "workflow_ref",
            "workflow_sha", "workspace",
        ]
        // Most are set only for some events, or only in steps.
        var properties = texts.map { ($0, ExpressionType.string.orNull) }
        properties += [
            ("event", .map(of: .any)), ("ref_protected", .boolean), ("ref_type", .texts(["branch", "tag"]).orNull),
            ("secret_source", .texts(["None", "Actions", "Codespaces", "Dependabot"])),
            ("artifact_cache_size_limit", .number.orNull),
        ]
        return .object(properties)
    }()
}
