import Workflows

/// The expression language: reading, checking and evaluating.
enum ExpressionFigures {
    /// Expressions as workflows have them.
    private static let corpus = [
        "github.ref == 'refs/heads/main'",
        "github.event_name == 'push' && startsWith(github.ref, 'refs/tags/')",
        "needs.discover.outputs.has-builds == 'true' && !cancelled()",
        "github.event_name == 'pull_request' && github.event.pull_request.head.repo.full_name == github.repository",
        "format('{0}-{1}-{2}', github.workflow, github.event_name, github.head_ref || github.run_id)",
        "contains(github.event.pull_request.labels.*.name, 'full-ci') || github.ref_name == github.event.repository.default_branch",
        "case(github.ref_type == 'tag', github.ref_name, github.ref_name == 'main', 'edge', format('branch-{0}', github.ref_name))",
        "fromJSON(needs.discover.outputs.matrix)",
        "always() && (needs.build.result == 'success' || needs.build.result == 'skipped')",
        "github.event_name != 'schedule' || fromJSON(vars.SCHEDULE_PARALLEL) > 0",
        "hashFiles('**/package-lock.json', '**/yarn.lock', '!**/node_modules/**')",
        "inputs.platforms != '' && join(fromJSON(inputs.platforms), ',') || 'linux/amd64,linux/arm64'",
    ]

    private static let condition =
        "github.event_name == 'push' && startsWith(github.ref, 'refs/tags/') && !inputs.dry_run"

    static func measure(runs: Int) -> [Figure] {
        let texts = (0..<100).flatMap { _ in corpus }
        let size = texts.reduce(0) { $0 + $1.utf8.count }
        let parser = ExpressionParser()
        let scope = ExpressionScope(
            contexts: [.github, .inputs, .needs, .vars], functions: [.jobStatus, .hashFiles])
        let checker = ExpressionChecker(scope: scope)
        let parsing = Stopwatch.median(runs: runs) {
            texts.reduce(0) { $0 + ((try? parser.parse($1).places.count) ?? 0) }
        }
        let checking = Stopwatch.median(runs: runs) {
            texts.reduce(0) { count, text in
                guard let parsed = try? parser.parse(text) else { return count }
                return count + checker.findings(in: parsed).count
            }
        }
        return [
            Figure("expressions, parsed, \(size.thousands)", parsing, bytes: size),
            Figure("expressions, parsed and checked, \(size.thousands)", checking, bytes: size, goal: "≥ 40 MB/s"),
        ] + evaluation(runs: runs)
    }

    private static func evaluation(runs: Int) -> [Figure] {
        let github = [
            "ref", "sha", "actor", "workflow", "run_id", "event_name", "repository", "ref_name", "head_ref", "job",
        ]
        var members = github.map { ($0, ExpressionValue.string("refs/heads/main")) }
        members[5].1 = .string("push")
        members[0].1 = .string("refs/tags/v1")
        let contexts = ExpressionObject([
            ("github", .members(members)), ("inputs", .members([("dry_run", .boolean(false))])),
        ])
        let evaluator = ExpressionEvaluator(EvaluationInput(contexts: contexts))
        guard let node = try? ExpressionParser().parse(condition).node else { return [] }
        let times = 10_000
        let time = Stopwatch.median(runs: runs) {
            (0..<times).count { _ in (try? evaluator.holds(node)) ?? false }
        }
        let microseconds = time / Double(times) / 1e3
        return [
            Figure("expressions, a condition evaluated", "\(microseconds.text(digits: 2)) µs", goal: "< 2 µs")
        ]
    }
}
