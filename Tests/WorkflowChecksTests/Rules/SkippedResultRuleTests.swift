import Testing
import WorkflowChecks
import Workflows

/// Conditions that ask for results which a job without a status function never sees.
struct SkippedResultRuleTests {
    private static let rest =
        "without a status function such as '!cancelled()' the job runs only where all jobs before it succeeded"
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
}
