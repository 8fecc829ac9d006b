import Workflows

/// The kind of a `Value`, by the type that stands between its angle brackets.
enum ValueKind: String, Hashable, Sendable {
    case text = "String"
    case boolean = "Bool"
    case integer = "Int"
    case any = "Any"
}

/// What is known of the members of a context: how Slipway spells them, and their kinds.
enum ContextMembers {
    /// Members that have names of their own in Swift, by GitHub's spelling behind the context's name.
    static let named: [String: (name: String, kind: ValueKind)] = {
        var members: [String: (name: String, kind: ValueKind)] = [:]
        for name in """
        github.actor github.actor_id github.triggering_actor github.base_ref github.head_ref github.event_name
        github.ref github.ref_name github.ref_type github.sha github.repository github.repository_id
        github.repository_owner github.repository_owner_id github.repositoryUrl github.repository_visibility
        github.retention_days github.server_url github.api_url github.graphql_url github.run_id github.run_number
        github.run_attempt github.workflow github.workflow_ref github.workflow_sha github.secret_source github.job
        github.token github.workspace github.action github.action_path github.action_ref github.action_repository
        github.action_status github.event_path github.env github.path github.output github.state
        github.step_summary github.artifacts github.artifacts_list runner.name runner.os runner.arch runner.temp
        runner.tool_cache runner.debug runner.environment runner.workspace job.status job.workflow_ref
        job.workflow_sha job.workflow_repository job.workflow_file_path
        """.split(whereSeparator: \.isWhitespace) {
            members[String(name)] = (member(String(name)), .text)
        }
        members["github.event"] = ("event", .any)
        members["github.ref_protected"] = ("refProtected", .boolean)
        members["github.artifact_cache_size_limit"] = ("artifactCacheSizeLimit", .integer)
        members["job.check_run_id"] = ("checkRunID", .integer)
        members["strategy.fail-fast"] = ("failFast", .boolean)
        for name in ["job-index", "job-total", "max-parallel"] {
            members["strategy.\(name)"] = (member(name), .integer)
        }
        return members
    }()

    private static func member(_ path: String) -> String {
        let words = path.split(separator: ".").last.map { $0.split { $0 == "_" || $0 == "-" } } ?? []
        let rest = words.dropFirst().map { word in
            ["id", "url", "sha"].contains(word) ? word.uppercased() : word.prefix(1).uppercased() + word.dropFirst()
        }
        let name = words.prefix(1).map(String.init).joined() + rest.joined()
        return name == "repositoryUrl" ? "repositoryURL" : name
    }

    /// The contexts whose members have any name, and are text.
    static let open: Set<String> = ["env", "vars", "secrets"]

    /// The contexts of which Slipway knows only declared members.
    static let declared: [String] = ["inputs", "jobs", "matrix", "needs", "steps"]

    /// Members of a `Value<Any>`, and of the types of contexts, that a member of the same name in an expression hides.
    static let hidden: Set<String> = [
        "all", "as", "asNumber", "comparedContent", "githubToken", "init", "isTrue", "node", "parsed", "self", "text",
        "Type", "Protocol", "passedNode",
    ]
}
