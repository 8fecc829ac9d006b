import Testing
import WorkflowAnalysis
import WorkflowChecks
import Workflows

/// Conditions that ask for results which a job without a status function never sees.
struct SkippedResultRuleTests {
    private static let rest =
        "without a status function such as '!cancelled()' the job runs only if all jobs before it succeeded"
        + " [skip-propagation]"
    private static let results = ExpressionNode.property(.filter(.context("needs")), "result")
    private static let result = ExpressionNode.path("needs", "a", "result")

    private static func followed(_ name: String, _ condition: ExpressionNode, finds expected: [String]) -> RuleCase {
        RuleCase(name, finds: expected.map { "a.yml: \($0): \(rest)" }) {
            Job.right("a")
            Job("b", needs: ["a"], if: Value(condition), runsOn: .ubuntu2404) { RunStep.right }
        }
    }

    static let cases: [RuleCase] = [
        followed(
            "a failure among all", .call("contains", [results, .string("failure")]),
            finds: ["error: jobs.b.if: the result 'failure' is never seen here"]),
        followed(
            "no failure among all", .not(.call("contains", [results, .string("failure")])),
            finds: ["warning: jobs.b.if: asking whether a result is not 'failure' changes nothing"]),
        followed(
            "no success, negated", .not(.binary(.equal, result, .string("success"))),
            finds: ["error: jobs.b.if: any other result than 'success' is never seen here"]),
        followed(
            "no failure, negated", .not(.binary(.equal, result, .string("failure"))),
            finds: ["warning: jobs.b.if: asking whether a result is not 'failure' changes nothing"]),
        followed("a success among all", .call("contains", [results, .string("success")]), finds: []),
        followed(
            "with a status function",
            .binary(.and, .call("always", []), .call("contains", [results, .string("failure")])), finds: []),
    ]

    @Test(arguments: cases) func `results that are never seen are found`(rule: RuleCase) { rule.verify(in: Self.cases) }

    private static let isMain = Value<Bool>(
        .binary(.equal, .path("github", "ref"), .string("refs/heads/main")))
    private static let isNotMain = Value<Bool>(
        .binary(.notEqual, .path("github", "ref"), .string("refs/heads/main")))
    private static let isTag = Value<Bool>(
        .call("startsWith", [.path("github", "ref"), .string("refs/tags/")]))
    private static let isOn = Value<Bool>(.path("vars", "on"))

    private static func job(_ id: JobID, if condition: Value<Bool>? = nil, needs: [JobID] = []) -> Job {
        Job(id, needs: needs, if: condition, runsOn: .ubuntu2404) { RunStep.right }
    }

    private static func excluding(_ job: String, _ first: String, _ second: String) -> String {
        "a.yml: error: jobs.\(job).needs: the job never runs: it waits for 'a', which runs only if '\(first)' holds,"
            + " and"
            + " for 'b', which asks for '\(second)'; check '!cancelled()' and the results that it needs"
            + " [skip-propagation]"
    }

    private static let notTogether =
        "a.yml: warning: jobs.c.needs: the job never runs: each event that starts the workflow leaves out a job that it"
        + " waits for; check '!cancelled()' and the results that it needs [skip-propagation]"

    static let pairs: [RuleCase] = [
        RuleCase(
            "two that exclude each other",
            finds: [excluding("c", "github.ref == 'refs/heads/main'", "github.ref != 'refs/heads/main'")]
        ) {
            job("a", if: isMain)
            job("b", if: isNotMain)
            job("c", needs: ["a", "b"])
        },
        RuleCase(
            "and one that follows",
            finds: [excluding("c", "github.ref == 'refs/heads/main'", "github.ref != 'refs/heads/main'")]
        ) {
            job("d", needs: ["c"])
            job("a", if: isMain)
            job("b", if: isNotMain)
            job("c", needs: ["a", "b"])
        },
        RuleCase("farther before", finds: [excluding("c", "vars.on", "!vars.on")]) {
            job("a", if: isOn)
            job("b", if: !isOn)
            job("m", needs: ["a"])
            job("n", if: !cancelled(), needs: ["b"])
            job("c", needs: ["m", "n"])
        },
        RuleCase("either will do") {
            job("a", if: isMain)
            job("b", if: isNotMain)
            job("c", if: !cancelled() && !failure(), needs: ["a", "b"])
        },
        RuleCase("each has its own") {
            job("a", if: isMain)
            job("b", if: isNotMain)
            job("c", needs: ["a"])
            job("d", needs: ["b"])
        },
        RuleCase("two that go together") {
            job("a", if: isMain)
            job("b", if: isMain && isOn)
            job("c", needs: ["a", "b"])
        },
        RuleCase("alternatives") {
            job("a", if: isMain || isOn)
            job("b", if: isNotMain)
            job("c", needs: ["a", "b"])
        },
        RuleCase("a branch and a tag", finds: [notTogether]) {
            job("a", if: isMain)
            job("b", if: isTag)
            job("c", needs: ["a", "b"])
        },
        RuleCase("a branch and a tag, of which one is there") {
            job("a", if: isMain)
            job("b", if: isTag)
            job("c", if: !cancelled(), needs: ["a", "b"])
        },
    ]

    @Test(arguments: pairs) func `jobs that exclude each other are not waited for together`(rule: RuleCase) {
        rule.verify(in: Self.pairs)
    }

    private static func forgotten(_ job: String, _ middle: String) -> String {
        "a.yml: warning: jobs.\(job).needs: the job is skipped whenever 'a' is, although '\(middle)' runs then; check"
            + " '!cancelled()' and the results that it needs [skip-propagation]"
    }

    private static func succeeded(_ id: JobID) -> Value<Bool> { id.result == "success" }

    static let chains: [RuleCase] = [
        RuleCase("three jobs before", finds: [forgotten("c", "m")]) {
            job("a", if: isOn)
            job("b", if: !cancelled(), needs: ["a"])
            job("m", if: !cancelled(), needs: ["b"])
            job("c", needs: ["m"])
        },
        RuleCase("four, of which one says nothing", finds: [forgotten("c", "m")]) {
            job("a", if: isOn)
            job("b", needs: ["a"])
            job("n", if: !cancelled(), needs: ["b"])
            job("m", if: !cancelled() && succeeded("n"), needs: ["n"])
            job("c", needs: ["m"])
        },
        RuleCase("all ask for the one before") {
            job("a", if: isOn)
            job("b", if: !cancelled() && succeeded("a"), needs: ["a"])
            job("m", if: !cancelled() && succeeded("b"), needs: ["b"])
            job("c", needs: ["m"])
        },
        RuleCase("one between asks for the same") {
            job("a", if: isOn)
            job("b", if: !cancelled() && isOn, needs: ["a"])
            job("m", if: !cancelled() && succeeded("b"), needs: ["b"])
            job("c", needs: ["m"])
        },
        RuleCase("the last one asks for less, and no event makes a difference") {
            job("a", if: isTag)
            job("m", if: always(), needs: ["a"])
            job("c", if: github.refType == "tag", needs: ["m"])
            job("d", if: github.refType == "tag" && isOn, needs: ["m"])
        },
        RuleCase("the last one asks for something else", finds: [forgotten("c", "m")]) {
            job("a", if: isTag)
            job("m", if: always(), needs: ["a"])
            job("c", if: isOn, needs: ["m"])
        },
        RuleCase("the last one says so too") {
            job("a", if: isOn)
            job("b", if: !cancelled(), needs: ["a"])
            job("m", if: !cancelled(), needs: ["b"])
            job("c", if: !cancelled() && succeeded("m"), needs: ["m"])
        },
        RuleCase("the last one waits for what is skipped with it") {
            job("a", if: isOn)
            job("b", needs: ["a"])
            job("n", if: !cancelled(), needs: ["a"])
            job("m", if: !cancelled(), needs: ["n"])
            job("c", needs: ["m", "b"])
        },
    ]

    @Test(arguments: chains) func `a skip goes through the whole chain`(rule: RuleCase) {
        rule.verify(in: Self.chains)
    }
}
