import Testing
import WorkflowYAML
import Workflows

@Suite("Layout of a workflow")
struct LayoutTests {
    private static let everything = Workflow(
        name: "All", description: "Everything at once", runName: "All of \(github.ref)", on: [.push()],
        env: ["A": "1"], defaults: Defaults(shell: "bash"), concurrency: Concurrency(group: "all"),
        cacheMode: .read, comment: "Says what it is.", extra: ["new": 1]
    ) {
        Job(
            "build", name: "Build", needs: ["test"], if: github.refProtected, runsOn: .ubuntu2404,
            permissions: Permissions(contents: .read), environment: DeploymentEnvironment("live"),
            concurrency: Concurrency(group: "build"), cacheMode: .read, outputs: ["a": "1"], env: ["B": "2"],
            defaults: Defaults(shell: "sh"), timeoutMinutes: 5, cancelTimeoutMinutes: 1,
            strategy: Strategy(failFast: false), continueOnError: true, container: Container(image: "a"),
            services: ["db": Service(Container(image: "b"))], snapshot: Snapshot("c"), comment: "Builds.",
            extra: ["new": 1]
        ) {
            RunStep(
                "Make", id: "make", if: success(), script: "make\n", env: ["C": "3"], shell: .bash,
                workingDirectory: "app", continueOnError: false, timeoutMinutes: 1, background: false,
                comment: "Makes.", extra: ["new": 1])
            ActionStep(
                .local("./act"), with: ["a": 1],
                attributes: StepAttributes(
                    name: "Act", id: "act", if: success(), env: ["D": "4"], continueOnError: true, timeoutMinutes: 2,
                    background: true, comment: "Acts.", extra: ["new": 1]))
        }
        CallJob(
            "call", uses: .local("a.yml"), with: ["a": 1], secrets: .inherit, name: "Call", needs: ["build"],
            if: github.refProtected, strategy: Strategy(failFast: false), concurrency: Concurrency(group: "call"),
            cacheMode: .read, comment: "Calls.", extra: ["new": 1])
    }

    static let orders: [(place: String, keys: [String])] = [
        (
            "",
            [
                "name", "description", "run-name", "on", "permissions", "env", "defaults", "concurrency", "cache-mode",
                "jobs", "new",
            ]
        ),
        (
            "jobs.build",
            [
                "name", "permissions", "needs", "if", "runs-on", "snapshot", "environment", "concurrency", "cache-mode",
                "outputs",
                "env", "defaults", "timeout-minutes", "cancel-timeout-minutes", "strategy", "continue-on-error",
                "container", "services", "steps", "new",
            ]
        ),
        (
            "jobs.build.steps[0]",
            [
                "name", "id", "if", "continue-on-error", "timeout-minutes", "background", "shell",
                "working-directory", "env", "run", "new",
            ]
        ),
        (
            "jobs.build.steps[1]",
            [
                "name", "id", "if", "continue-on-error", "timeout-minutes", "background", "uses", "with", "env", "new",
            ]
        ),
        (
            "jobs.call",
            [
                "name", "permissions", "needs", "if", "concurrency", "cache-mode", "strategy", "uses", "with",
                "secrets", "new",
            ]
        ),
    ]

    @Test("keys come in one order, the long parts last", arguments: orders)
    func order(place: String, keys: [String]) {
        let root = YAMLNode.mapping(Self.everything.rendered().document.root)
        #expect((place.isEmpty ? root : root.node(at: place))?.keys == keys)
    }

    @Test("blank lines set the parts of a workflow, its jobs and its steps apart, and nothing else")
    func blankLines() {
        let lines = Self.everything.text.split(separator: "\n", omittingEmptySubsequences: false)
        let afterBlank = zip(lines, lines.dropFirst()).filter { $0.0.isEmpty }.map { String($0.1) }
        #expect(
            afterBlank == [
                "on: push", "permissions: {}", "env:", "defaults:", "concurrency:", "cache-mode: read", "jobs:",
                "      # Acts.", "  # Calls.",
            ])
        #expect(Self.everything.text.hasSuffix("new: 1\n"))
    }

    private static let plain: [Step] = [.uses(ActionStep(.local("./a"))), .run(RunStep(script: "a"))]
    private static let long: [Step] = [
        .uses(ActionStep(.local("./a"), with: ["a": 1])), .run(RunStep("A", script: "a")),
        .run(RunStep(script: "a\nb")), .run(RunStep(script: "a", comment: "Why.")),
        .run(RunStep(script: "a", env: ["A": "1"])), .waitAll(WaitAllStep()),
    ]
    static let neighbours: [(steps: [Step], isApart: Bool)] =
        plain.flatMap { first in plain.map { ([first, $0], false) } }
        + long.flatMap { step in [([step, step], true), ([plain[0], step], true), ([step, plain[1]], true)] }

    @Test("a blank line stands between steps unless both are one line", arguments: neighbours)
    func blankLinesBetweenSteps(steps: [Step], isApart: Bool) throws {
        let text = Workflow.steps { steps }.text
        let below = try #require(text.split(separator: "    steps:\n", maxSplits: 1).last)
        #expect(below.contains("\n\n") == isApart)
    }

    @Test("comments stand above their jobs and steps")
    func comments() {
        let text = Self.everything.text
        #expect(text.hasPrefix("# Says what it is.\nname: All\n"))
        #expect(text.contains("jobs:\n  # Builds.\n  build:\n"))
        #expect(text.contains("\n  # Calls.\n  call:\n"))
        #expect(text.contains("      # Makes.\n      - name: Make\n"))
        #expect(text.contains("      # Acts.\n      - name: Act\n"))
    }

    @Test("comments stand above groups of runs and of jobs")
    func groupComments() {
        let workflow = Workflow(on: [.push()], concurrency: Concurrency(group: "all", comment: "Waits.")) {
            Job(
                "build", runsOn: .ubuntu2404, permissions: .none,
                concurrency: Concurrency(group: "build", comment: "Waits, too.")
            ) { RunStep(script: "a") }
        }
        #expect(workflow.text.contains("\n# Waits.\nconcurrency:\n"))
        #expect(workflow.text.contains("\n    # Waits, too.\n    concurrency:\n"))
    }

    static let commented: [(step: Step, text: String)] = [
        (.wait(WaitStep(for: ["a"], comment: "Why.")), "      # Why.\n      - wait: a\n"),
        (.waitAll(WaitAllStep(comment: "Why.")), "      # Why.\n      - wait-all:\n"),
        (.cancel(CancelStep("a", comment: "Why.")), "      # Why.\n      - cancel: a\n"),
        (
            .parallel(ParallelSteps(comment: "Why.") { RunStep(script: "a") }),
            "      # Why.\n      - parallel:\n          - run: a\n"
        ),
    ]

    @Test("comments stand above steps of every kind", arguments: commented)
    func commentedSteps(step: Step, text: String) {
        #expect(Workflow.steps { step }.text.contains(text))
    }

    static let firstKeys: [(start: String, workflow: Workflow)] = [
        ("# Why.\non: push\n", .sample { $0.comment = "Why." }),
        (
            "# Why.\ndescription: A\n\non: push\n",
            .sample { workflow in
                workflow.comment = "Why."
                workflow.description = "A"
            }
        ),
        (
            "# Why.\n# And how.\nrun-name: A\n\non: push\n",
            .sample { workflow in
                workflow.comment = "Why.\nAnd how."
                workflow.runName = "A"
            }
        ),
    ]

    @Test("the workflow's comment stands above whichever key is the first", arguments: firstKeys)
    func firstKey(start: String, workflow: Workflow) {
        #expect(workflow.text.hasPrefix(start))
    }

    @Test("the same value gives the same bytes")
    func deterministic() {
        let first = Self.everything.rendered().bytes
        for _ in 0..<20 { #expect(Self.everything.rendered().bytes == first) }
    }

    @Test("maps keep the author's order")
    func authorsOrder() {
        let names = ["Z", "a", "M", "0", "b"]
        let env = EnvironmentVariables(names.map { ($0, "1") })
        #expect(Workflow.sample { $0.env = env }.node(at: "env")?.keys == names)
    }
}
