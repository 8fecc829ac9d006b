import Testing
import WorkflowYAML
import Workflows

@Suite("What GitHub accepts is read")
struct AcceptedTests {
    private func job(_ lines: String) throws -> Job {
        let read = ReadFile<Workflow>.reading(Workflow.text(ofJob: lines))
        #expect(read.complaints == [])
        guard case .steps(let job)? = read.content?.jobs.first else { throw NoPart() }
        return job
    }

    private func step(_ lines: String) throws -> Step {
        let read = ReadFile<Workflow>.reading(Workflow.text(ofStep: lines))
        #expect(read.complaints == [])
        guard case .steps(let job)? = read.content?.jobs.first, let step = job.steps.first else { throw NoPart() }
        return step
    }

    private struct NoPart: Error {}

    /// What stands in a variable, and the text that GitHub makes of it.
    static let texts: [(written: String, text: String)] = [
        ("1.50", "1.5"), ("3.10", "3.1"), ("1.0", "1"), ("007", "7"), ("0x1F", "31"), ("0o17", "15"), ("1e3", "1000"),
        ("1345678912345678912", "1.34567891234568E+18"), (".inf", "Infinity"), ("-.inf", "-Infinity"), (".nan", "NaN"),
        ("True", "true"), ("FALSE", "false"), ("yes", "yes"), ("on", "on"), ("~", ""), ("", ""), ("null", ""),
        ("'1.50'", "1.5" + "0"), ("!!str 1.50", "1.50"), ("1_000", "1_000"), ("12:30", "12:30"),
        ("|-\n        a\n", "a"),
        ("${{ 'a' }}", "a"),
    ]

    @Test("text is what GitHub makes of a value", arguments: texts)
    func text(written: String, text: String) throws {
        let env = try job("env:\n  A: \(written)").env
        #expect(env.entries.map(\.value.node) == [.string(text)])
    }

    @Test("a key is text, too")
    func keys() throws {
        let env = try job("env: {1.50: a, true: b}").env
        #expect(env.entries.map(\.key) == ["1.5", "true"])
    }

    static let expressions: [(written: String, node: ExpressionNode)] = [
        ("${{ github.ref }}", github.ref.node),
        ("a-${{ github.ref }}", .text([.string("a-"), github.ref.node])),
        ("' ${{ github.ref }}'", .text([.string(" "), github.ref.node])),
        ("${{ github.ref }}${{ github.sha }}", .text([github.ref.node, github.sha.node])),
        ("|\n        ${{ github.ref }}", .text([github.ref.node, .string("\n")])),
        (">-\n        ${{ github.ref }}\n        b", .text([github.ref.node, .string(" b")])),
    ]

    @Test("expressions are trees", arguments: expressions)
    func expression(written: String, node: ExpressionNode) throws {
        let env = try job("env:\n  A: \(written)").env
        #expect(env.entries.map(\.value.node) == [node])
    }

    static let conditions: [(written: String, node: ExpressionNode?)] = [
        ("github.ref == 'a'", (github.ref == "a").node), ("${{ github.ref == 'a' }}", (github.ref == "a").node),
        ("'!cancelled()'", (!cancelled()).node), ("true", .boolean(true)), ("'false'", .boolean(false)),
        ("1", .number(1)),
        ("", nil), ("''", nil), ("|\n        always()\n", always().node),
        ("${{ github.ref }} == 'a'", .text([github.ref.node, .string(" == 'a'")])),
    ]

    @Test("a condition is an expression, with or without braces", arguments: conditions)
    func condition(written: String, node: ExpressionNode?) throws {
        #expect(try job("if: \(written)").condition?.node == node)
    }

    static let runners: [(written: String, runner: Runner)] = [
        ("ubuntu-24.04", "ubuntu-24.04"), ("[self-hosted, x64]", .labels(["self-hosted", "x64"])),
        ("${{ github.ref }}", .label(github.ref)), ("${{ fromJSON(vars.A) }}", .expression(fromJSON(vars.A))),
        ("{group: a}", .group("a")), ("{group: a, labels: b}", .group("a", labels: ["b"])),
        ("{group: a, labels: [b, c]}", .group("a", labels: ["b", "c"])), ("{labels: [b]}", .labels(["b"])),
    ]

    @Test("runners", arguments: runners)
    func runner(written: String, runner: Runner) {
        let read = ReadFile<Workflow>.reading("on: push\njobs: {a: {runs-on: \(written), steps: [{run: b}]}}\n")
        let block = ReadFile<Workflow>.reading(
            "on: push\njobs:\n  a:\n    runs-on: \(written)\n    steps: [{run: b}]\n")
        let runners = [read, block].compactMap { file -> Runner? in
            guard file.problems.isEmpty, case .steps(let job)? = file.content?.jobs.first else { return nil }
            return job.runsOn
        }
        #expect(runners.contains(runner))
    }

    @Test("parts in their short and long forms")
    func forms() throws {
        #expect(try job("concurrency: a").concurrency == "a")
        #expect(try job("concurrency: ${{ github.ref }}").concurrency == Concurrency(github.ref.as(Any.self)))
        #expect(try job("concurrency: a-${{ github.ref }}").concurrency == "a-\(github.ref)")
        #expect(try job("environment: a").environment == "a")
        #expect(try job("environment: {name: a, url: b}").environment == DeploymentEnvironment("a", url: "b"))
        #expect(try job("container: a").container == Container(image: "a"))
        #expect(try job("container: {image: a, ports: [80]}").container == Container(image: "a", ports: ["80"]))
        #expect(try job("services: {a: b}").services == ["a": Service(Container(image: "b"))])
        #expect(try job("needs: a").needs == ["a"])
        #expect(try job("needs: [a, b]").needs == ["a", "b"])
        #expect(try job("permissions: {}").permissions == Permissions.none)
        #expect(try job("permissions: read-all").permissions == .readAll)
        #expect(try job("name: a").permissions == .unspecified)
        #expect(try job("strategy: ${{ fromJSON(vars.A) }}").strategy == Strategy(fromJSON(vars.A)))
        #expect(try job("env: ${{ fromJSON(vars.A) }}").env == .expression(fromJSON(vars.A)))
        #expect(
            try job("strategy: {matrix: {a: [1, b], c: '${{ fromJSON(vars.A) }}', include: [{d: true}]}}").strategy?
                .matrix
                == .vectors(
                    MatrixVectors(
                        axes: ["a": [1, "b"], "c": .expression(fromJSON(vars.A))], include: [["d": true]])))
    }

    static let events: [(written: String, triggers: [Trigger])] = [
        ("push", [.push()]), ("[push, pull_request]", [.push(), .pullRequest()]),
        ("{push: , workflow_dispatch: }", [.push(), .workflowDispatch()]),
        ("{push: {branches: main}}", [.push(branches: ["main"])]),
        ("{push: {branches-ignore: [a], paths: [b]}}", [.push(branches: .ignoring(["a"]), paths: ["b"])]),
        ("{repository_dispatch: {types: [a]}}", [.repositoryDispatch(["a"])]),
        ("{schedule: [{cron: 1 2 * * *}]}", [.schedule([Schedule("1 2 * * *")])]),
        ("{workflow_call: }", [.workflowCall()]), ("workflow_call", [.workflowCall()]),
        ("{workflow_dispatch: {inputs: {a: }}}", [.workflowDispatch([WorkflowInput("a")])]),
        ("{workflow_dispatch: {inputs: }}", [.workflowDispatch()]),
        (
            "{workflow_dispatch: {inputs: {a: {type: choice, options: [b, 1.0]}}}}",
            [.workflowDispatch([WorkflowInput("a", type: .choice(["b", "1"]))])]
        ),
        (
            "{workflow_call: {inputs: {a: {type: number, default: 1}}, secrets: {s: }}}",
            [
                .workflowCall(
                    WorkflowCall(
                        inputs: [WorkflowInput("a", type: .number, default: .number(1))], secrets: [.init("s")]))
            ]
        ),
    ]

    @Test("events in their three forms", arguments: events)
    func event(written: String, triggers: [Trigger]) {
        let read = ReadFile<Workflow>.reading("on: \(written)\njobs: {}\n")
        #expect(read.complaints == [])
        #expect(read.content?.triggers == triggers)
    }

    private static let commit = "3d3c42e5aac5ba805825da76410c181273ba90b1"

    static let actions: [(written: String, action: ActionReference)] = [
        ("a/b@v1", .at("a/b", ref: "v1")), ("a/b/c/d@main", .at("a/b/c/d", ref: "main")),
        ("a/b@\(commit)", .at("a/b", ref: commit)),
        ("a/b@\(commit) # v1.2.3", .commit("a/b", Pin("a/b", version: "v1.2.3", commit: commit))),
        ("a/b/c@\(commit) # tag=v1", .commit("a/b/c", Pin("a/b", version: "v1", commit: commit))),
        ("a/b@\(commit) # ratchet:a/b@v1", .commit("a/b", Pin("a/b", version: "v1", commit: commit))),
        ("a/b@\(commit) # newest", .at("a/b", ref: commit)), ("a/b@v1 # v1.2", .at("a/b", ref: "v1")),
        ("./a", .local("./a")), ("$/a/b", .selfRepository("$/a/b")), ("docker://a:1", .docker("docker://a:1")),
    ]

    @Test("actions and their pins", arguments: actions)
    func action(written: String, action: ActionReference) throws {
        guard case .uses(let step) = try step("uses: \(written)") else { throw NoPart() }
        #expect(step.action == action)
        #expect(
            Workflow.steps { step }.text.contains(
                "uses: "
                    + written.replacing(" # tag=", with: " # ").replacing(" # ratchet:a/b@", with: " # ").split(
                        separator: " #")[0]))
    }

    @Test("steps of each kind")
    func kinds() throws {
        guard case .run(let run) = try step("run: a\nshell: bash\nid: b") else { throw NoPart() }
        #expect(run == RunStep(id: "b", script: "a", shell: .bash))
        guard case .run(let script) = try step("run: echo ${{ github.ref }}") else { throw NoPart() }
        #expect(script.script == Script("echo ${{ github.ref }}"))
        guard case .wait(let wait) = try step("wait: [a, b]") else { throw NoPart() }
        #expect(wait == WaitStep(for: ["a", "b"]))
        guard case .waitAll(let all) = try step("wait-all:") else { throw NoPart() }
        #expect(all == WaitAllStep())
        guard case .cancel(let cancel) = try step("cancel: a") else { throw NoPart() }
        #expect(cancel == CancelStep("a"))
        guard case .parallel(let parallel) = try step("parallel: [{run: a}, {uses: b/c@d}]") else { throw NoPart() }
        #expect(parallel.steps.count == 2)
    }

    @Test("anchors and aliases stand for their values")
    func aliases() throws {
        let read = ReadFile<Workflow>.reading(
            """
            on: push
            jobs:
              a: &job
                runs-on: x
                env: &env {A: b}
                steps: [{run: c, env: *env}]
              d: *job
            """)
        #expect(read.complaints == [])
        guard case .steps(let first)? = read.content?.jobs.first, case .steps(var last)? = read.content?.jobs.last
        else {
            throw NoPart()
        }
        last.id = first.id
        #expect(first == last)
    }

    @Test("comments go where the model has a place for them")
    func comments() throws {
        let read = ReadFile<Workflow>.reading(
            """
            # Header.

            # Why it is there.
            # And how.
            name: a
            on: push
            # Who may do what.
            permissions:
              contents: read # to check out
            jobs:
              # The job.
              b:
                runs-on: c
                # One at a time.
                concurrency: {group: d}
                steps:
                  # The step.
                  - run: e
            """)
        #expect(read.complaints == [])
        let workflow = try #require(read.content)
        #expect(workflow.comment == "Why it is there.\nAnd how.")
        #expect(workflow.permissions.reason(for: .contents) == "to check out")
        guard case .steps(let job)? = workflow.jobs.first, case .run(let step)? = job.steps.first else {
            throw NoPart()
        }
        #expect(job.comment == "The job.")
        #expect(job.concurrency?.comment == "One at a time.")
        #expect(step.attributes.comment == "The step.")
    }

    @Test("a comment belongs to what begins the line below it")
    func commentOfLine() throws {
        let read = ReadFile<Workflow>.reading(
            """
            on: push
            jobs:
              # Why.
              a: {runs-on: b, steps: [{run: c}, {run: d}]}
            """)
        #expect(read.complaints == [])
        guard case .steps(let job)? = read.content?.jobs.first else { throw NoPart() }
        #expect(job.comment == "Why.")
        let comments = job.steps.map { step in
            if case .run(let step) = step { step.attributes.comment } else { "no script" }
        }
        #expect(comments == [nil, nil])
    }

    @Test("a thousand steps on one line below a thousand comments are read in no time")
    func manyComments() {
        let comments = String(repeating: "    # Why.\n", count: 2_000)
        let steps = Array(repeating: "{run: a}", count: 2_000).joined(separator: ", ")
        let text = "on: push\njobs:\n  a:\n    runs-on: b\n\(comments)    steps: [\(steps)]\n"
        let start = ContinuousClock.now
        #expect(ReadFile<Workflow>.reading(text).complaints == [])
        #expect(ContinuousClock.now - start < .seconds(5))
    }
}
