import Testing
import WorkflowDifferences

struct RightsTests {
    static let commit = "0123456789abcdef0123456789abcdef01234567"

    static let wider: [DifferenceCase] = [
        .job(
            "runs-on: a\npermissions: {packages: read}", "runs-on: a\npermissions: {packages: write}",
            "wider rights: job 'build': packages: write, was read"),
        .job(
            "runs-on: a", "runs-on: a\npermissions: {contents: read}",
            "wider rights: job 'build': contents: read, was none"),
        .job(
            "runs-on: a\npermissions: {contents: read, issues: write}", "runs-on: a\npermissions: {contents: write}",
            "wider rights: job 'build': contents: write, was read",
            "narrower rights: job 'build': issues: none, was write"),
        .job(
            "runs-on: a\npermissions: {contents: read}", "runs-on: a\npermissions: read-all",
            "wider rights: job 'build': permissions: read-all, was contents: read"),
        .workflow(
            "on: push\npermissions: {contents: read}", "on: push\npermissions: {contents: write}",
            "wider rights: permissions: contents: write, was read"),
        .workflow(
            "on: push\npermissions: {contents: read, packages: write}", "on: push",
            "wider rights: permissions: what the repository's settings say, was contents: read, packages: write"),
        .workflow(
            "on: push", "on: push\npermissions: {contents: write}",
            "wider rights: permissions: contents: write, was what the repository's settings say"),
        .workflow("on: push", "on: [push, pull_request_target]", "wider rights: on: pull_request_target added"),
        .workflow("on: push", "on: [push, issue_comment]", "wider rights: on: issue_comment added"),
        .steps(
            "- uses: a/b@\(commit) # v1.2", "- uses: a/b@v1",
            "wider rights: job 'build': step 'a/b': uses: a/b@v1, was a/b@0123456789ab (v1.2)"),
        .steps(
            "- uses: docker://a@sha256:\(commit)", "- uses: docker://a:1",
            "wider rights: job 'build': step 'docker://a:1': uses: docker://a:1, was docker://a@sha256:\(commit)"),
        .steps(
            "- {uses: actions/checkout@v7, with: {persist-credentials: false}}", "- uses: actions/checkout@v7",
            "wider rights: job 'build': step 'actions/checkout': with: persist-credentials: not set, was false"),
        .steps(
            "- {run: a, env: {T: x}}", "- {run: a, env: {T: '${{ secrets.token }}'}}",
            "wider rights: job 'build': secret 'TOKEN' added",
            "job 'build': step 'a': env: T: ${{ secrets.token }}, was x"),
        .call(
            "uses: ./.github/workflows/b.yml", "uses: ./.github/workflows/b.yml\nsecrets: inherit",
            "wider rights: job 'build': secrets: inherit, was not set"),
        .call(
            "uses: a/b/.github/workflows/b.yml@\(commit)", "uses: a/b/.github/workflows/b.yml@main",
            "wider rights: job 'build': uses: a/b/.github/workflows/b.yml@main, "
                + "was a/b/.github/workflows/b.yml@0123456789ab"),
        DifferenceCase(
            old: "on: push\npermissions: {}\njobs: {a: {runs-on: x, steps: [{run: b}]}}\n",
            new: """
                on: push
                permissions: {}
                jobs:
                  a: {runs-on: x, steps: [{run: b}]}
                  b: {runs-on: x, permissions: {id-token: write}, steps: [{run: b}]}
                """,
            lines: ["wider rights: job 'b': id-token: write, was none", "job 'b' added"]),
    ]

    @Test(arguments: wider) func `names rights that are wider`(example: DifferenceCase) {
        #expect(example.difference.obstacle == nil)
        #expect(example.difference.lines() == example.lines)
        #expect(example.difference.meaning == .rights)
    }

    /// Seen from the other side, wider rights are narrower, and nothing but the settings of the repository is unknown.
    static let reversible = wider.filter {
        !$0.testDescription.contains("settings") && !$0.testDescription.contains("narrower")
    }

    @Test(arguments: reversible) func `the way back makes rights narrower`(example: DifferenceCase) {
        let back = DifferenceCase(old: example.new, new: example.old, lines: [])
        #expect(back.difference.meaning == .behaviour)
        #expect(back.difference.differences.contains { $0.effect == .narrowerRights })
    }

    static let others: [DifferenceCase] = [
        // Every job says what it needs itself.
        DifferenceCase(
            old:
                "on: push\npermissions: {contents: read}\njobs: {a: {runs-on: x, permissions: {}, steps: [{run: b}]}}\n",
            new: "on: push\npermissions: write-all\njobs: {a: {runs-on: x, permissions: {}, steps: [{run: b}]}}\n",
            lines: ["formatting only: both versions do the same"]),
        // The job says what it had of the workflow.
        DifferenceCase(
            old: "on: push\npermissions: {contents: read}\njobs: {a: {runs-on: x, steps: [{run: b}]}}\n",
            new: "on: push\njobs: {a: {runs-on: x, permissions: {contents: read}, steps: [{run: b}]}}\n",
            lines: ["formatting only: both versions do the same"]),
        .workflow("on: push", "on: [push, pull_request]", "on: pull_request added"),
        .workflow(
            "on: push", "on: push\npermissions: {contents: read}",
            "narrower rights: permissions: contents: read, was what the repository's settings say"),
        .steps("- run: a", "- run: a\n- uses: a/b@main", "job 'build': step 'a/b' added"),
        .steps(
            "- {run: a, env: {T: x}}", "- {run: a, env: {T: '${{ secrets.GITHUB_TOKEN }}'}}",
            "job 'build': step 'a': env: T: ${{ secrets.GITHUB_TOKEN }}, was x"),
        .steps(
            "- uses: a/b@\(commit) # v1.2", "- uses: a/b@89abcdef0123456789abcdef0123456789abcdef # v1.3",
            "job 'build': step 'a/b': uses: a/b@89abcdef0123 (v1.3), was a/b@0123456789ab (v1.2)"),
    ]

    @Test(arguments: others) func `says nothing of rights that are as before`(example: DifferenceCase) {
        #expect(example.difference.lines() == example.lines)
        #expect(example.difference.meaning < .rights)
    }
}
