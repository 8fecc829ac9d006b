import Testing
import WorkflowDifferences

struct FormattingTests {
    static let same: [DifferenceCase] = [
        .workflow("on: push", "# Why\non: [push]"),
        .workflow("on: [push, pull_request]", "on: {pull_request: , push: {}}"),
        .workflow("on: push\nconcurrency: a", "on: push\nconcurrency: {group: a, cancel-in-progress: false}"),
        .workflow("on: push\nenv: {A: 1, B: 2}", "on: push\nenv:\n  B: '2'\n  A: \"1\""),
        .workflow("on: {issues: {types: [opened, closed]}}", "on: {issues: {types: [closed, opened]}}"),
        .job("runs-on: a\nneeds: b\nif: success()", "needs: [b]\nruns-on: [a]"),
        .job("runs-on: a\nif: github.ref=='x'", "runs-on: a\nif: ${{ github.ref == 'x' }}"),
        .job("runs-on: a\nstrategy: {matrix: {a: [1]}}", "runs-on: a\nstrategy: {fail-fast: true, matrix: {a: [1]}}"),
        .job("runs-on: a\nenvironment: p", "runs-on: a\nenvironment: {name: p}"),
        .job(
            "runs-on: a\npermissions: {issues: none, contents: read}", "runs-on: a\npermissions: {contents: read} # Why"
        ),
        .steps("- run: make", "- # Why\n  run: |\n    make"),
        .steps("- {run: a, continue-on-error: false}", "- {run: a}"),
        .steps("- uses: a/b@\(RightsTests.commit) # v1", "- uses: a/b@\(RightsTests.commit)"),
    ]

    @Test(arguments: same) func `knows what is only written in another way`(example: DifferenceCase) {
        #expect(example.difference.lines() == ["formatting only: both versions do the same"])
        #expect(example.difference.meaning == .formatting)
        let back = DifferenceCase(old: example.new, new: example.old, lines: [])
        #expect(back.difference.meaning == .formatting)
    }

    @Test func `the same bytes differ in nothing`() {
        let example = DifferenceCase.job("runs-on: a", "runs-on: a")
        #expect(example.difference.meaning == .none)
        #expect(example.difference.lines() == [])
    }

    @Test func `a version that cannot be read is not compared, and may have any rights`() {
        let example = DifferenceCase(old: "on: push\njobs: 1\n", new: "on: push\n", lines: [])
        #expect(example.difference.meaning == .unknown)
        #expect(example.difference.differences == [])
        let old = example.difference.obstacle?.problem ?? ""
        #expect(old.hasPrefix("line 2, column 7: "))
        #expect(example.difference.lines() == ["not compared: the old version cannot be read: \(old)"])
        #expect(example.difference.lines(.drift) == ["not compared: the declared file cannot be read: \(old)"])
        let back = DifferenceCase(
            old: "on: push\njobs: {a: {runs-on: x, steps: [{run: b}]}}\n", new: "on: [\n", lines: [])
        #expect(back.difference.lines(.drift)[0].hasPrefix("not compared: the file cannot be read: line "))
    }

    @Test func `a new workflow has all of its rights newly`() {
        let text = """
            on: [push, pull_request_target]
            permissions: {contents: read}
            jobs: {a: {runs-on: x, steps: [{run: b}]}}
            """
        let added = FileDifference(at: ".github/workflows/a.yml", from: nil, to: Array(text.utf8))
        #expect(
            added.lines() == [
                "wider rights: on: pull_request_target added", "wider rights: job 'a': contents: read, was none",
                "on: push added", "job 'a' added",
            ])
        let removed = FileDifference(at: ".github/workflows/a.yml", from: Array(text.utf8), to: nil)
        #expect(removed.meaning == .behaviour)
        #expect(FileDifference(at: ".github/actions/a/action.yml", from: nil, to: [0x61]).meaning == .behaviour)
    }
}
