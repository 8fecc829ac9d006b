import Testing
import WorkflowYAML
import Workflows

/// What somebody types first who knows GitHub's YAML.
@Suite struct NewcomerTests {
    /// A job, and a line of the YAML that becomes of it.
    struct Attempt: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let job: Job
        let lines: String

        init(_ what: String, _ job: Job, _ lines: String) {
            testDescription = what
            self.job = job
            self.lines = lines
        }

        init<Source: ListElement>(_ what: String, step: Source, _ lines: String) where Source.Element == Step {
            self.init(what, Job("test", runsOn: .ubuntu2404) { step }, lines)
        }

        init(_ what: String, variable: Value<String>, _ text: String) {
            self.init(what, step: RunStep(script: "make", env: ["X": variable]), "X: \(text)\n")
        }
    }

    static let ofVariables: [Attempt] = [
        Attempt("a number", variable: 3, "\"3\""),
        Attempt("a boolean", variable: true, "\"true\""),
        Attempt("a comparison", variable: github.ref == "a", "${{ github.ref == 'a' }}"),
        Attempt("a negated comparison", variable: github.ref != "a", "${{ github.ref != 'a' }}"),
        Attempt(
            "two conditions", variable: github.ref == "a" && github.sha == "b",
            "${{ github.ref == 'a' && github.sha == 'b' }}"),
        Attempt(
            "one of two conditions", variable: github.ref == "a" || github.sha == "b",
            "${{ github.ref == 'a' || github.sha == 'b' }}"),
        Attempt("the opposite of a condition", variable: !cancelled(), "${{ !cancelled() }}"),
        Attempt("a search", variable: contains(github.ref, "a"), "${{ contains(github.ref, 'a') }}"),
        Attempt("a beginning", variable: startsWith(github.ref, "a"), "${{ startsWith(github.ref, 'a') }}"),
        Attempt("an end", variable: endsWith(github.ref, "a"), "${{ endsWith(github.ref, 'a') }}"),
        Attempt("an input", variable: inputs.level, "${{ inputs.level }}"),
        Attempt("an input with a dash", variable: inputs["log-level"], "${{ inputs.log-level }}"),
        Attempt("a value of the matrix", variable: matrix.node, "${{ matrix.node }}"),
        Attempt("an output of a step", variable: steps.meta.outputs.tags, "${{ steps.meta.outputs.tags }}"),
        Attempt("the outcome of a step", variable: steps.meta.outcome, "${{ steps.meta.outcome }}"),
        Attempt(
            "a text of the event", variable: "\(github.event.pull_request.title)",
            "${{ github.event.pull_request.title }}"),
    ]

    static let ofSteps: [Attempt] = [
        Attempt(
            "inputs of an unbound action",
            step: ActionStep(
                "acme/deploy@v3",
                with: [
                    "sha": github.sha, "wait": true, "limit": 3, "isMain": github.ref == "a", "tag": "v\(github.sha)",
                ]),
            """
                  - uses: acme/deploy@v3
                    with:
                      sha: ${{ github.sha }}
                      wait: "true"
                      limit: "3"
                      isMain: ${{ github.ref == 'a' }}
                      tag: v${{ github.sha }}

            """),
        Attempt("literals of an unbound action", step: ActionStep("./deploy", with: ["limit": 3]), "limit: 3\n"),
        Attempt("an image as an action", step: ActionStep("docker://alpine:3"), "uses: docker://alpine:3\n"),
        Attempt(
            "a condition on an input", step: RunStep(if: inputs.deploy, script: "make"), "if: ${{ inputs.deploy }}\n"),
        Attempt(
            "a condition on an input and more", step: RunStep(if: inputs.deploy && !cancelled(), script: "make"),
            "if: ${{ inputs.deploy && !cancelled() }}\n"),
        Attempt(
            "a text of an input", step: RunStep(if: inputs.level == "debug", script: "make"),
            "if: ${{ inputs.level == 'debug' }}\n"),
        Attempt(
            "a number of the matrix", step: RunStep(script: "make", timeoutMinutes: matrix.minutes),
            "timeout-minutes: ${{ matrix.minutes }}\n"),
        Attempt(
            "a boolean of the event", step: RunStep(if: !github.event.pull_request.draft.as(Bool.self), script: "make"),
            "if: ${{ !github.event.pull_request.draft }}\n"),
        Attempt(
            "a filter of the event",
            step: RunStep(if: contains(github.event.pull_request.labels.all.name, "nightly"), script: "make"),
            "if: ${{ contains(github.event.pull_request.labels.*.name, 'nightly') }}\n"),
        Attempt("a version as a number", step: SetupNode(nodeVersion: 24), "node-version: \"24\"\n"),
        Attempt("a version of the matrix", step: SetupGo(goVersion: matrix.go), "go-version: ${{ matrix.go }}\n"),
    ]

    static let ofJobs: [Attempt] = [
        Attempt(
            "a service",
            Job(
                "test", runsOn: .ubuntu2404,
                services: [
                    "db": Service(image: "postgres:17", env: ["POSTGRES_PASSWORD": "test"], ports: ["5432:5432"])
                ]
            ) {},
            """
                services:
                  db:
                    image: postgres:17
                    env:
                      POSTGRES_PASSWORD: test
                    ports:
                      - 5432:5432

            """),
        Attempt("a container", Job("test", runsOn: .ubuntu2404, container: "node:24") {}, "container: node:24\n"),
        Attempt(
            "labels", Job("test", runsOn: ["self-hosted", "linux"]) {}, "runs-on:\n      - self-hosted\n      - linux\n"
        ),
        Attempt(
            "a matrix",
            Job(
                "test", runsOn: matrix.os,
                strategy: Strategy(
                    matrix: [
                        "os": ["ubuntu-24.04", "macos-15"], "node": [22, 24],
                        "include": [["os": "windows-2025", "node": 24]],
                        "exclude": [["os": "macos-15", "node": 22]],
                    ])
            ) {},
            """
                runs-on: ${{ matrix.os }}
                strategy:
                  matrix:
                    os:
                      - ubuntu-24.04
                      - macos-15
                    node:
                      - 22
                      - 24
                    include:
                      - os: windows-2025
                        node: 24
                    exclude:
                      - os: macos-15
                        node: 22

            """),
        Attempt(
            "results of needed jobs",
            Job("report", needs: ["a", "b"], if: contains(needs.all.result, "failure"), runsOn: .ubuntu2404) {},
            "if: ${{ contains(needs.*.result, 'failure') }}\n"),
    ]

    @Test(arguments: ofVariables + ofSteps + ofJobs) func `what a newcomer types first is what GitHub gets`(
        attempt: Attempt
    ) {
        let text = Workflow(on: [.workflowDispatch()]) { attempt.job }.text
        #expect(text.contains(attempt.lines), "\(text)")
    }

    @Test func `a job whose result is read is needed`() throws {
        let job = Job("report", if: needs.build.result == "success", runsOn: .ubuntu2404) {
            RunStep(script: "make", env: ["VERSION": needs.release.outputs.version])
        }
        let text = Workflow(on: [.push()]) { job }.text
        #expect(text.contains("needs:\n      - build\n      - release\n"), "\(text)")
        #expect(text.contains("if: ${{ needs.build.result == 'success' }}\n"))
        #expect(text.contains("VERSION: ${{ needs.release.outputs.version }}\n"))
    }

    @Test func `inputs have the types that they are declared with`() {
        let inputs: [WorkflowInput] = [
            .string("version", "The version", isRequired: true), .boolean("dry-run", default: true),
            .number("limit", default: 2), .choice("level", ["info", "debug"], default: "info"), .environment("target"),
            WorkflowInput("plain", default: "x"), WorkflowInput("number", type: .number, default: 2),
        ]
        let text = Workflow(on: [.workflowDispatch(inputs), .schedule(cron: "17 3 * * *")]) {
            Job("test", runsOn: .ubuntu2404) {}
        }.text
        let expected = """
                  version:
                    description: The version
                    required: true
                    type: string
                  dry-run:
                    default: true
                    type: boolean
                  limit:
                    default: 2
                    type: number
                  level:
                    default: info
                    type: choice
                    options:
                      - info
                      - debug
                  target:
                    type: environment
                  plain:
                    default: x
                    type: string
                  number:
                    default: 2
                    type: number
              schedule:
                - cron: 17 3 * * *

            """
        #expect(text.contains(expected), "\(text)")
    }

    @Test func `a kind that a place takes comes before text`() {
        let condition = github.ref == "a"
        #expect(condition.node == .binary(.equal, github.ref.node, .string("a")))
        let minutes = choose(when: condition, then: 3, otherwise: 4)
        #expect(minutes.node == .call("case", [condition.node, .number(3), .number(4)]))
        #expect((github.event.number == 3).node == .binary(.equal, github.event.number.node, .number(3)))
        #expect((github.event.forced == true).node == .binary(.equal, github.event.forced.node, .boolean(true)))
    }
}
