import Testing
import Workflows

/// Which jobs and steps run: events, skips, and what is read of what ran.
struct RunFlowRuleTests {
    private static func job(
        _ id: JobID = "a", if condition: Value<Bool>? = nil, needs: [JobID] = [], strategy: Strategy? = nil
    ) -> Job {
        Job(id, needs: needs, if: condition, runsOn: .ubuntu2404, strategy: strategy) { RunStep.right }
    }

    private static func started(
        _ name: String, by triggers: Trigger..., finds: [String] = [], @JobsBuilder jobs: () -> [WorkflowJob]
    ) -> RuleCase {
        RuleCase(name, [WorkflowFile("a.yml", Workflow(on: triggers, jobs: jobs))], finds: finds)
    }

    private static let nightly = Trigger.schedule([Schedule("17 3 * * *")])
    private static let isTag = startsWith(github.ref, "refs/tags/")

    static let events: [RuleCase] = [
        started("an event that starts it", by: .push(), nightly) { job(if: github.eventName == "schedule") },
        started(
            "an event that does not", by: .push(), nightly,
            finds: [
                "a.yml: warning: jobs.a.if: the condition holds for none of the events that"
                    + " start the workflow: 'push', 'schedule' [impossible-event]"
            ]
        ) {
            job("b")
            job(if: github.eventName == "pull_request" && Value<Bool>(.path("vars", "x")))
        },
        started(
            "an event that does not, for a step", by: .push(),
            finds: [
                "a.yml: warning: jobs.a.steps[0].if: the condition holds for none of the events"
                    + " that start the workflow: 'push' [impossible-event]"
            ]
        ) {
            Job.of { RunStep(if: github.eventName == "release", script: "true") }
        },
        started("anything but an event", by: .push()) { job(if: github.eventName != "pull_request") },
        started("one of several events", by: .push()) {
            job(if: github.eventName == "schedule" || github.eventName == "push")
        },
        started(
            "events in a list", by: nightly,
            finds: [
                "a.yml: warning: jobs.a.if: the condition holds for none of the events that"
                    + " start the workflow: 'schedule' [impossible-event]"
            ]
        ) {
            job(
                if: Value(
                    .call("contains", [.call("fromJSON", [.string("[\"push\"]")]), .path("github", "event_name")])))
        },
        started(
            "a tag for branches", by: .push(branches: ["main"]),
            finds: [
                "a.yml: warning: jobs.a.if: the condition holds for none of the events that"
                    + " start the workflow: 'push' [impossible-event]"
            ]
        ) { job(if: isTag) },
        started("a tag for any push", by: .push()) { job(if: isTag) },
        started(
            "a branch for tags", by: .push(tags: ["v1"]),
            finds: [
                "a.yml: warning: jobs.a.if: the condition holds for none of the events that"
                    + " start the workflow: 'push' [impossible-event]"
            ]
        ) {
            job(if: github.ref == "refs/heads/main")
        },
        started(
            "the kind of the ref", by: .push(tags: ["v1"]),
            finds: [
                "a.yml: warning: jobs.a.if: the condition holds for none of the events that"
                    + " start the workflow: 'push' [impossible-event]"
            ]
        ) { job(if: github.refType == "branch") },
        started(
            "a pull request of a push", by: .push(),
            finds: [
                "a.yml: warning: jobs.a.if: the condition holds for none of the events that"
                    + " start the workflow: 'push' [impossible-event]"
            ]
        ) {
            job(if: github.event.pull_request.merged == true)
        },
        started("an event of the callers", by: .workflowCall()) { job(if: github.eventName == "push") },
        started(
            "a schedule that does nothing", by: .push(tags: ["v1"]), nightly,
            finds: [
                "a.yml: warning: on.schedule: a scheduled run is of the default branch, and"
                    + " every job is skipped in it [idle-schedule]"
            ]
        ) {
            job(if: isTag)
            job("b", needs: ["a"])
        },
        started("a schedule that tells somebody", by: .push(tags: ["v1"]), nightly) {
            job(if: isTag)
            job("b", if: always(), needs: ["a"])
        },
        started("a schedule, and only another event does something", by: .push(), .pullRequest(), nightly) {
            job(if: github.eventName == "schedule")
        },
        started("a manual start for tags", by: .push(branches: ["main"]), .workflowDispatch()) { job(if: isTag) },
    ]

    @Test(arguments: events) func `conditions can hold`(_ example: RuleCase) { example.verify(in: Self.events) }

    private static func result(_ id: JobID = "a") -> Value<String> { id.result }

    private static let isOn = Value<Bool>(.path("vars", "on"))
    private static let mode = Value<String>(.path("vars", "mode"))

    static let skips: [RuleCase] = [
        RuleCase("success is asked for twice") {
            job()
            job("b", if: result() == "success")
        },
        RuleCase(
            "a failure that is never seen",
            finds: [
                "a.yml: error: jobs.b.if: the result 'failure' is never seen here: without a"
                    + " status function such as '!cancelled()' the job runs only if all jobs before it succeeded"
                    + " [skip-propagation]"
            ]
        ) {
            job()
            job("b", if: result() == "failure")
        },
        RuleCase(
            "a skip that is never seen",
            finds: [
                "a.yml: error: jobs.b.if: the result 'skipped' is never seen here: without a"
                    + " status function such as '!cancelled()' the job runs only if all jobs before it succeeded"
                    + " [skip-propagation]"
            ]
        ) {
            job()
            job("b", if: result() == "success" || result() == "skipped")
        },
        RuleCase(
            "anything but success",
            finds: [
                "a.yml: error: jobs.b.if: any other result than 'success' is never seen here:"
                    + " without a status function such as '!cancelled()' the job runs only if all jobs before it"
                    + " succeeded [skip-propagation]"
            ]
        ) {
            job()
            job("b", if: result() != "success")
        },
        RuleCase(
            "anything but a failure",
            finds: [
                "a.yml: warning: jobs.b.if: asking whether a result is not 'failure' changes"
                    + " nothing: without a status function such as '!cancelled()' the job runs only if all jobs before"
                    + " it succeeded [skip-propagation]"
            ]
        ) {
            job()
            job("b", if: result() != "failure")
        },
        RuleCase("results with a status function") {
            job(if: isOn)
            job("b", if: !cancelled() && (result() == "success" || result() == "skipped"))
        },
        RuleCase(
            "the opposite of an earlier job",
            finds: [
                "a.yml: error: jobs.c.if: the job never runs: it waits for 'a', which runs only if 'vars.on' holds,"
                    + " and itself requires '!vars.on'; add a status function"
                    + " such as '!cancelled()', or wait for another job [skip-propagation]"
            ]
        ) {
            job(if: isOn)
            job("b", needs: ["a"])
            job("c", if: !isOn, needs: ["b"])
        },
        RuleCase(
            "another mode than an earlier job",
            finds: [
                "a.yml: error: jobs.b.if: the job never runs: it waits for 'a', which runs only if 'vars.mode == 'x''"
                    + " holds, and itself requires 'vars.mode == 'y''; add a"
                    + " status function such as '!cancelled()', or wait for another job"
                    + " [skip-propagation]"
            ]
        ) {
            job(if: mode == "x" && isOn)
            job("b", if: mode == "y", needs: ["a"])
        },
        RuleCase("the opposite, with a status function") {
            job(if: isOn)
            job("b", if: !cancelled() && !isOn, needs: ["a"])
        },
        RuleCase("more than an earlier job asks for") {
            job(if: isOn)
            job("b", if: isOn && mode == "x", needs: ["a"])
        },
        RuleCase(
            "a job behind one that runs without the first",
            finds: [
                "a.yml: warning: jobs.c.needs: the job is skipped whenever 'a' is, although 'b'"
                    + " runs then; check '!cancelled()' and the results that it needs"
                    + " [skip-propagation]"
            ]
        ) {
            job(if: isOn)
            job("b", if: !cancelled() && (result() == "success" || result() == "skipped"))
            job("c", needs: ["b"])
        },
        RuleCase("a job behind one that asks for the same") {
            job(if: isOn)
            job("b", if: !cancelled() && isOn, needs: ["a"])
            job("c", needs: ["b"])
        },
        RuleCase("a job behind one that asks for success") {
            job(if: isOn)
            job("b", if: !cancelled() && result() == "success")
            job("c", needs: ["b"])
        },
        RuleCase(
            "a circle",
            finds: [
                "a.yml: error: jobs.a.needs: the jobs 'a', 'b' wait for each other in a circle"
                    + " [needs]"
            ]
        ) {
            job(if: isOn, needs: ["b"])
            job("b", if: !cancelled(), needs: ["a"])
        },
    ]

    @Test(arguments: skips) func `jobs are not skipped by mistake`(_ example: RuleCase) {
        example.verify(in: Self.skips)
    }

    private static let list = Job.of("list", outputs: ["rows": "[1]"]) { RunStep.right }
    private static let rows = Strategy(
        matrix: .vectors(
            MatrixVectors(axes: [
                "row": .expression(Value(.call("fromJSON", [.path("needs", "list", "outputs", "rows")])))
            ])))

    /// A job whose script lists what it finds.
    private static func changes(_ script: String) -> Job {
        Job.of("list", outputs: ["rows": Value(.path("steps", "find", "outputs", "rows"))]) {
            RunStep(id: "find", script: Script(script))
        }
    }

    static let matrices: [RuleCase] = [
        RuleCase("a matrix of a job that succeeded") {
            list
            job(strategy: rows)
        },
        RuleCase("a matrix of a job whose result is asked for") {
            list
            job(if: !cancelled() && result("list") == "success", strategy: rows)
        },
        RuleCase("a matrix of a job whose output is asked for") {
            list
            job(if: !cancelled() && Value<String>(.path("needs", "list", "outputs", "rows")) != "", strategy: rows)
        },
        RuleCase(
            "a matrix of a job that may have failed",
            finds: [
                "a.yml: warning: jobs.a.strategy.matrix: the matrix is read from 'list', and the job also runs if that"
                    + " job was skipped or failed; check its result in the condition [unguarded-matrix]"
            ]
        ) {
            list
            job(if: always(), strategy: rows)
        },
        RuleCase(
            "a matrix of what is found, which may be nothing",
            finds: [
                "a.yml: warning: jobs.a.strategy.matrix.row: the list of 'list' may be empty, and a matrix without values"
                    + " fails the run; check it in the condition, as in \"needs.list.outputs.rows != '[]'\""
                    + " [unguarded-matrix]"
            ]
        ) {
            changes(#"echo "rows=$(git diff --name-only HEAD^ | jq -cRn '[inputs]')" >>"$GITHUB_OUTPUT""#)
            job(strategy: rows)
        },
        RuleCase("a matrix of what is found, which the condition asks for") {
            changes(#"echo "rows=$(git diff --name-only HEAD^ | jq -cRn '[inputs]')" >>"$GITHUB_OUTPUT""#)
            job(if: Value<String>(.path("needs", "list", "outputs", "rows")) != "[]", strategy: rows)
        },
        RuleCase("a matrix of what is found by a script that looks for an empty list") {
            changes(
                #"""
                rows=$(git diff --name-only HEAD^ | jq -cRn '[inputs]')
                [ "$rows" != '[]' ] || exit 1
                echo "rows=$rows" >>"$GITHUB_OUTPUT"
                """#)
            job(strategy: rows)
        },
        RuleCase("a matrix of a list whose script only speaks of a search") {
            changes(
                #"""
                echo 'git diff finds nothing' # grep x
                echo "rows=$(cat rows.json)" >>"$GITHUB_OUTPUT"
                """#)
            job(strategy: rows)
        },
        RuleCase("a matrix of a list that is written out") {
            changes(#"echo 'rows=["a"]' >>"$GITHUB_OUTPUT""#)
            job(strategy: rows)
        },
        RuleCase("a matrix behind a job that follows the first") {
            list
            job("b", needs: ["list"])
            job(if: !cancelled() && result("b") == "success", strategy: rows)
        },
        RuleCase(
            "a matrix, and something else is asked for",
            finds: [
                "a.yml: warning: jobs.a.strategy.matrix: the matrix is read from 'list', and the job also runs if that"
                    + " job was skipped or failed; check its result in the condition [unguarded-matrix]"
            ]
        ) {
            list
            job("b")
            job(if: !cancelled() && result("b") == "success", strategy: rows)
        },
    ]

    @Test(arguments: matrices) func `a matrix is there when it is read`(_ example: RuleCase) {
        example.verify(in: Self.matrices)
    }
}
