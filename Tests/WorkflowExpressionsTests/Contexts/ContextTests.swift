import Testing
import WorkflowExpressions

@Suite struct ContextTests {
    static let texts: [(value: Value<String>, text: String)] = [
        (github.repository, "github.repository"),
        (github.repositoryID, "github.repository_id"),
        (github.repositoryOwner, "github.repository_owner"),
        (github.repositoryOwnerID, "github.repository_owner_id"),
        (github.repositoryURL, "github.repositoryUrl"),
        (github.repositoryVisibility, "github.repository_visibility"),
        (github.retentionDays, "github.retention_days"),
        (github.serverURL, "github.server_url"),
        (github.apiURL, "github.api_url"),
        (github.graphqlURL, "github.graphql_url"),
        (github.runID, "github.run_id"),
        (github.runNumber, "github.run_number"),
        (github.runAttempt, "github.run_attempt"),
        (github.workflow, "github.workflow"),
        (github.workflowRef, "github.workflow_ref"),
        (github.workflowSHA, "github.workflow_sha"),
        (github.secretSource, "github.secret_source"),
        (github.job, "github.job"),
        (github.token, "github.token"),
        (github.workspace, "github.workspace"),
        (github.action, "github.action"),
        (github.actionPath, "github.action_path"),
        (github.actionRef, "github.action_ref"),
        (github.actionRepository, "github.action_repository"),
        (github.actionStatus, "github.action_status"),
        (github.eventPath, "github.event_path"),
        (github.env, "github.env"),
        (github.path, "github.path"),
        (github.output, "github.output"),
        (github.state, "github.state"),
        (github.stepSummary, "github.step_summary"),
        (github.artifacts, "github.artifacts"),
        (github.artifactsList, "github.artifacts_list"),
        (github.actor, "github.actor"),
        (github.actorID, "github.actor_id"),
        (github.triggeringActor, "github.triggering_actor"),
        (github.baseRef, "github.base_ref"),
        (github.headRef, "github.head_ref"),
        (github.eventName, "github.event_name"),
        (github.ref, "github.ref"),
        (github.refName, "github.ref_name"),
        (github.refType, "github.ref_type"),
        (github.sha, "github.sha"),
        (job.status, "job.status"),
        (job.workflowRef, "job.workflow_ref"),
        (job.workflowSHA, "job.workflow_sha"),
        (job.workflowRepository, "job.workflow_repository"),
        (job.workflowFilePath, "job.workflow_file_path"),
        (runner.name, "runner.name"),
        (runner.os, "runner.os"),
        (runner.arch, "runner.arch"),
        (runner.temp, "runner.temp"),
        (runner.toolCache, "runner.tool_cache"),
        (runner.debug, "runner.debug"),
        (runner.environment, "runner.environment"),
        (runner.workspace, "runner.workspace"),
        (job.container.id, "job.container.id"),
        (job.container.network, "job.container.network"),
        (job.services.redis.id, "job.services.redis.id"),
        (job.services["my db"].network, "job.services['my db'].network"),
        (job.services.redis.ports["6379"], "job.services.redis.ports['6379']"),
        (vars.REGISTRY, "vars.REGISTRY"),
        (vars["REGISTRY-1"], "vars.REGISTRY-1"),
        (env.PATH, "env.PATH"),
        (env["a b"], "env['a b']"),
        (secrets.TOKEN, "secrets.TOKEN"),
        (secrets["1"], "secrets['1']"),
        (secrets.githubToken, "secrets.GITHUB_TOKEN"),
    ]

    static let booleans: [(value: Value<Bool>, text: String)] = [
        (github.refProtected, "github.ref_protected"),
        (strategy.failFast, "strategy.fail-fast"),
    ]

    static let numbers: [(value: Value<Int>, text: String)] = [
        (github.artifactCacheSizeLimit, "github.artifact_cache_size_limit"),
        (job.checkRunID, "job.check_run_id"),
        (strategy.jobIndex, "strategy.job-index"),
        (strategy.jobTotal, "strategy.job-total"),
        (strategy.maxParallel, "strategy.max-parallel"),
    ]

    static let untyped: [(value: Value<Any>, text: String)] = [
        (github.event, "github.event"),
        (github.event.pull_request.number, "github.event.pull_request.number"),
        (github.event["pull request"], "github.event['pull request']"),
        (github.event.commits[0].id, "github.event.commits[0].id"),
        (github.event.labels.all.name, "github.event.labels.*.name"),
    ]

    @Test("Texts", arguments: texts) func prints(value: Value<String>, text: String) {
        #expect(ExpressionPrinter().expression(value.node) == text)
    }

    @Test("Booleans", arguments: booleans) func prints(value: Value<Bool>, text: String) {
        #expect(ExpressionPrinter().expression(value.node) == text)
    }

    @Test("Numbers", arguments: numbers) func prints(value: Value<Int>, text: String) {
        #expect(ExpressionPrinter().expression(value.node) == text)
    }

    @Test("Data of the event", arguments: untyped) func prints(value: Value<Any>, text: String) {
        #expect(ExpressionPrinter().expression(value.node) == text)
    }

    @Test("Contexts are named as GitHub names them") func names() {
        #expect(ContextName.allCases.map(\.rawValue).allSatisfy { $0.utf8.allSatisfy { (97...122).contains($0) } })
        #expect(ContextName.needs.property("build") == .property(.context("needs"), "build"))
    }
}
