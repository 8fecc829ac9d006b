import Testing
import WorkflowDifferences

struct BehaviourTests {
    static let workflows: [DifferenceCase] = [
        .workflow("on: push", "on: [push, workflow_dispatch]", "on: workflow_dispatch added"),
        .workflow("on: [push, pull_request]", "on: push", "on: pull_request removed"),
        .workflow(
            "on: push", "on: {push: {branches: [main]}}", "on: push: branches: [main], was not set"),
        .workflow(
            "on: {push: {branches: [main, old]}}", "on: {push: {branches: [main, next, more]}}",
            "on: push: branches: next added", "on: push: branches: more added", "on: push: branches: old removed"),
        .workflow(
            "on: {push: {branches: ['a*', '!ab']}}", "on: {push: {branches: ['!ab', 'a*']}}",
            "on: push: branches: order changed"),
        .workflow(
            "on: {schedule: [{cron: 1 2 * * *}]}", "on: {schedule: [{cron: 3 2 * * *}]}",
            "on: schedule: item 1: cron: 3 2 * * *, was 1 2 * * *"),
        .workflow(
            "on: {workflow_dispatch: {inputs: {tag: {required: true}}}}",
            "on: {workflow_dispatch: {inputs: {tag: {default: x}, dry: {type: boolean}}}}",
            "on: workflow_dispatch: inputs: tag: default: x, was not set",
            "on: workflow_dispatch: inputs: tag: required: false, was true",
            "on: workflow_dispatch: inputs: dry: {type: boolean}, was not set"),
        .workflow(
            "on: push\nenv: {A: '1', B: x}", "on: push\nenv: {A: '2', C: y}", "env: A: 2, was 1",
            "env: C: y, was not set",
            "env: B: not set, was x"),
        .workflow("on: push\nname: A", "on: push\nname: B", "name: B, was A"),
        .workflow(
            "on: push", "on: push\nconcurrency: {group: a, cancel-in-progress: true}",
            "concurrency: {group: a, cancel-in-progress: true}, was not set"),
        .workflow(
            "on: push\nconcurrency: a", "on: push\nconcurrency: {group: b, cancel-in-progress: true}",
            "concurrency: group: b, was a", "concurrency: cancel-in-progress: true, was false"),
    ]

    static let jobs: [DifferenceCase] = [
        .job("runs-on: ubuntu-22.04", "runs-on: ubuntu-24.04", "job 'build': runs-on: ubuntu-24.04, was ubuntu-22.04"),
        .job("runs-on: a", "runs-on: [a, b]", "job 'build': runs-on: b added"),
        .job(
            "runs-on: a\ntimeout-minutes: 5", "runs-on: a\nif: github.ref == 'x'",
            "job 'build': if: ${{ github.ref == 'x' }}, was success()",
            "job 'build': timeout-minutes: not set, was 5"),
        .job("runs-on: a\nneeds: b", "runs-on: a\nneeds: [c]", "job 'build': needs: c, was b"),
        .job(
            "runs-on: a\nstrategy: {matrix: {os: [x, y]}}",
            "runs-on: a\nstrategy: {fail-fast: false, matrix: {os: [x, z, w]}}",
            "job 'build': fail-fast: false, was true", "job 'build': matrix: os: z added",
            "job 'build': matrix: os: w added", "job 'build': matrix: os: y removed"),
        .job(
            "runs-on: a\nstrategy: {matrix: {include: [{os: x, v: 1}, {os: y, v: 1}]}}",
            "runs-on: a\nstrategy: {matrix: {include: [{os: x, v: 1}, {v: 2, os: y}]}}",
            "job 'build': matrix: include: item 2: v: 2, was 1"),
        .job(
            "runs-on: a\nstrategy: {matrix: {include: [{os: x, v: 1}]}}",
            "runs-on: a\nstrategy: {matrix: {include: [{os: x, v: 1}, {os: y, v: 2}]}}",
            "job 'build': matrix: include: {os: y, v: 2} added"),
        .job(
            "runs-on: a\nstrategy: {matrix: {os: [x], v: [1]}}", "runs-on: a\nstrategy: {matrix: {v: [1], os: [x]}}",
            "job 'build': matrix: order changed"),
        .job(
            "runs-on: a\nservices: {db: {image: x}}", "runs-on: a\nservices: {db: {image: y}, cache: {image: z}}",
            "job 'build': services: db: y, was x", "job 'build': services: cache: z, was not set"),
        .job(
            "runs-on: a\nenvironment: p", "runs-on: a\nenvironment: {name: q, url: u}",
            "job 'build': environment: name: q, was p", "job 'build': environment: url: u, was not set"),
    ]

    static let steps: [DifferenceCase] = [
        .steps("- run: a\n- run: b", "- run: a\n- run: c\n- run: b", "job 'build': step 'c' added"),
        .steps("- run: a\n- run: b", "- run: b", "job 'build': step 'a' removed"),
        .steps("- run: a\n- run: b", "- run: a\n- run: c", "job 'build': step 'c': run: c, was b"),
        .steps(
            "- {name: A, run: a}\n- {name: B, run: b}\n- {name: C, run: c}",
            "- {name: C, run: c}\n- {name: A, run: a}\n- {name: B, run: b}", "job 'build': step 'C' moved to the front"),
        .steps(
            "- {name: A, run: a}\n- {name: B, run: b}\n- {name: C, run: c}",
            "- {name: B, run: b}\n- {name: C, run: c}\n- {name: A, run: a}",
            "job 'build': step 'A' moved behind step 'C'"),
        .steps(
            "- {id: x, name: A, run: a}\n- {name: B, run: b}", "- {name: B, run: b}\n- {id: x, name: New, run: a}",
            "job 'build': step 'B' moved to the front", "job 'build': step 'New': name: New, was A"),
        .steps(
            "- {uses: a/b@v1, with: {x: 1}}\n- uses: c/d@v1", "- uses: c/d@v1\n- {uses: a/b@v2, with: {x: 2}}",
            "job 'build': step 'c/d' moved to the front", "job 'build': step 'a/b': uses: a/b@v2, was a/b@v1",
            "job 'build': step 'a/b': with: x: 2, was 1"),
        .steps("- run: |\n    a\n    b", "- run: |\n    a\n    c", "job 'build': step 'a': run changed"),
        .steps(
            "- {uses: a/b@v1, with: {x: '1'}}", "- {uses: a/b@v1, with: {x: 1}, env: {Y: z}}",
            "job 'build': step 'a/b': env: Y: z, was not set", "job 'build': step 'a/b': with: x: 1, was '1'"),
        .steps(
            "- parallel: [{run: a}, {run: b}]", "- parallel: [{run: a}, {run: c}]",
            "job 'build': step 1: step 'c': run: c, was b"),
    ]

    @Test(arguments: workflows + jobs + steps) func `says what runs differ in`(example: DifferenceCase) {
        #expect(example.difference.obstacle == nil)
        #expect(example.difference.lines() == example.lines)
        #expect(example.difference.meaning == .behaviour)
    }

    private static func jobs(_ jobs: String) -> String { "on: push\npermissions: {}\njobs:\n  \(jobs)\n" }

    static let jobIDs: [DifferenceCase] = [
        DifferenceCase(
            old: jobs("a: {runs-on: x, steps: [{run: b}]}"), new: jobs("b: {runs-on: x, steps: [{run: c}]}"),
            lines: ["job 'b' added", "job 'a' removed"]),
        DifferenceCase(
            old: jobs("a: {runs-on: x, steps: [{run: b}]}\n  t: {needs: a, runs-on: x, steps: [{run: t}]}"),
            new: jobs("b: {runs-on: x, steps: [{run: b}]}\n  u: {needs: [b], runs-on: x, steps: [{run: t}]}"),
            lines: ["job 'b' renamed, was 'a'", "job 'u' renamed, was 't'"]),
        DifferenceCase(
            old: jobs("a: {runs-on: x, steps: [{run: b}]}\n  t: {needs: a, runs-on: x, steps: [{run: t}]}"),
            new: jobs("b: {runs-on: x, steps: [{run: b}]}\n  t: {needs: [b, c], runs-on: y, steps: [{run: t}]}"),
            lines: ["job 'b' renamed, was 'a'", "job 't': needs: c added", "job 't': runs-on: y, was x"]),
        DifferenceCase(
            old: jobs("a: {runs-on: x, steps: [{run: b}]}\n  b: {runs-on: x, steps: [{run: b}]}"),
            new: jobs("b: {runs-on: x, steps: [{run: b}]}"), lines: ["job 'a' removed"]),
        DifferenceCase(
            old: jobs("a: {uses: a/b/.github/workflows/c.yml@v1}"),
            new: jobs("b: {uses: a/b/.github/workflows/c.yml@v1}\n  c: {uses: a/b/.github/workflows/c.yml@v1}"),
            lines: ["job 'b' renamed, was 'a'", "job 'c' added"]),
    ]

    @Test(arguments: jobIDs) func `a job that comes, goes or has another id is named once`(example: DifferenceCase) {
        #expect(example.difference.lines() == example.lines)
        #expect(example.difference.meaning == .behaviour)
    }

    static let actions: [DifferenceCase] = [
        DifferenceCase(
            old: """
                name: A
                description: a
                inputs: {x: {description: x, default: '1'}}
                runs: {using: composite, steps: [{run: a, shell: bash}]}
                """,
            new: """
                name: A
                description: b
                inputs: {x: {description: x, default: '2'}}
                outputs: {y: {description: y, value: z}}
                runs: {using: composite, steps: [{run: a, shell: sh}, {uses: a/b@v1}]}
                """,
            lines: [
                "description: b, was a", "inputs: x: default: 2, was 1",
                "outputs: y: {description: y, value: z}, was not set", "step 'a': shell: sh, was bash",
                "step 'a/b' added",
            ], path: ".github/actions/a/action.yml"),
        DifferenceCase(
            old: "name: A\ndescription: a\nruns: {using: node20, main: a.js}\n",
            new: "name: A\ndescription: a\nruns: {using: node24, main: a.js}\n",
            lines: ["runs: using: node24, was node20"], path: "action.yml"),
        DifferenceCase(old: "a\n", new: "b\n", lines: ["the text changed"], path: ".github/actions/a/a.sh"),
        DifferenceCase(old: "a: 1\n", new: "a: 2\n", lines: ["the text changed"], path: ".github/dependabot.yml"),
        DifferenceCase(old: "a: 1\n", new: "a: 2\n", lines: ["the text changed"], path: "compose.yml"),
        DifferenceCase(
            old: "name: A\ndescription: a\nruns: {using: node20, main: a.js}\n",
            new: "name: B\ndescription: a\nruns: {using: node20, main: a.js}\n", lines: ["name: B, was A"],
            path: "old/mine.yml"),
    ]

    @Test(arguments: actions) func `says what actions and their scripts differ in`(example: DifferenceCase) {
        #expect(example.difference.lines() == example.lines)
        #expect(example.difference.meaning == .behaviour)
    }

    static let drift: [DifferenceCase] = [
        .job("runs-on: a", "runs-on: b", "job 'build': runs-on: b, declared a"),
        .job(
            "runs-on: a\nenv: {A: x}", "runs-on: a\ntimeout-minutes: 5",
            "job 'build': timeout-minutes: 5, not declared",
            "job 'build': env: A: not set, declared x"),
        .steps(
            "- run: a\n- run: b", "- run: b\n- run: a\n- run: c",
            "job 'build': step 'b' stands at the front, which is not declared",
            "job 'build': step 'c' is not declared"),
        .steps("- run: a\n- run: b", "- run: b", "job 'build': step 'a' is missing"),
        .steps("- run: |\n    a\n    b", "- run: |\n    a\n    c", "job 'build': step 'a': run is not as declared"),
    ]

    @Test(arguments: drift) func `says how a file differs from its declaration`(example: DifferenceCase) {
        #expect(example.difference.lines(.drift) == example.lines)
    }
}
