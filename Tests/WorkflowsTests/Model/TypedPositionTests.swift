import Testing
import WorkflowYAML
import Workflows

@Suite("Positions of a type")
struct TypedPositionTests {
    private static let flag = Value<Bool>(.property(.context("inputs"), "flag"))
    private static let number = Value<Int>(.property(.context("inputs"), "number"))

    private static func booleans(_ value: Value<Bool>) -> [(String, Workflow)] {
        [
            (
                "concurrency.cancel-in-progress",
                .sample { $0.concurrency = .init(group: "a", cancelsInProgress: value) }
            ),
            ("jobs.build.if", .job { $0.condition = value }),
            ("jobs.build.continue-on-error", .job { $0.continueOnError = value }),
            ("jobs.build.strategy.fail-fast", .job { $0.strategy = Strategy(failFast: value) }),
            ("jobs.build.environment.deployment", .job { $0.environment = .init("a", deployment: value) }),
            ("jobs.build.snapshot.if", .job { $0.snapshot = Snapshot("a", if: value) }),
            ("jobs.build.steps[0].if", .run { $0.attributes.condition = value }),
            ("jobs.build.steps[0].continue-on-error", .uses { $0.attributes.continueOnError = value }),
            ("jobs.build.steps[0].continue-on-error", .steps { WaitAllStep(continueOnError: value) }),
            ("jobs.call.if", .call { $0.condition = value }),
            ("jobs.call.with.a", .call { $0.with = ["a": UntypedValue(value)] }),
        ]
    }

    private static func numbers(_ value: Value<Int>) -> [(String, Workflow)] {
        [
            ("jobs.build.timeout-minutes", .job { $0.timeoutMinutes = value }),
            ("jobs.build.cancel-timeout-minutes", .job { $0.cancelTimeoutMinutes = value }),
            ("jobs.build.strategy.max-parallel", .job { $0.strategy = Strategy(maxParallel: value) }),
            ("jobs.build.steps[0].timeout-minutes", .run { $0.attributes.timeoutMinutes = value }),
            ("jobs.call.with.a", .call { $0.with = ["a": UntypedValue(value)] }),
        ]
    }

    @Test("a boolean is a boolean, or an expression alone", arguments: [true, false])
    func boolean(literal: Bool) {
        for (place, workflow) in Self.booleans(Value(literal)) {
            #expect(workflow.node(at: place) == .boolean(literal), "\(place)")
        }
        for (place, workflow) in Self.booleans(Self.flag) {
            #expect(workflow.node(at: place) == .string("${{ inputs.flag }}"), "\(place)")
        }
    }

    @Test("a number is a number, or an expression alone")
    func number() {
        for (place, workflow) in Self.numbers(30) { #expect(workflow.node(at: place) == .integer(30), "\(place)") }
        for (place, workflow) in Self.numbers(Self.number) {
            #expect(workflow.node(at: place) == .string("${{ inputs.number }}"), "\(place)")
        }
    }

    static let lookalikes: [(text: String, yaml: String)] = [
        ("1", #""1""#), ("1.10", #""1.10""#), ("0x1F", #""0x1F""#), ("1e3", #""1e3""#), ("true", #""true""#),
        ("no", #""no""#), ("null", #""null""#), ("~", #""~""#), ("", #""""#), ("12:30", #""12:30""#),
        ("v1", "v1"), ("1.2.3", "1.2.3"),
    ]

    @Test("a text that looks like something else is quoted", arguments: lookalikes)
    func lookalike(text: String, yaml: String) {
        #expect(Workflow.sample { $0.env = ["A": Value(text)] }.text.contains("\n  A: \(yaml)\n"))
    }

    @Test("a variable is text, whatever it was made from")
    func variables() {
        let env: EnvironmentVariables = [
            "FLAG": "\(Self.flag)", "NUMBER": "\(Self.number)", "BOTH": "\(Self.flag)-\(Self.number)",
            "LITERAL": "\(Value<Bool>(true))", "COUNT": "\(3)", "AS": Value<Bool>(false).as(String.self),
            "NUMERAL": Value<Int>(7).as(String.self),
        ]
        let node = Workflow.sample { $0.env = env }.node(at: "env")
        #expect(node?.node(at: "FLAG") == .string("${{ inputs.flag }}"))
        #expect(node?.node(at: "NUMBER") == .string("${{ inputs.number }}"))
        #expect(node?.node(at: "BOTH") == .string("${{ inputs.flag }}-${{ inputs.number }}"))
        #expect(node?.node(at: "LITERAL") == .string("true"))
        #expect(node?.node(at: "COUNT") == .string("3"))
        #expect(node?.node(at: "AS") == .string("false"))
        #expect(node?.node(at: "NUMERAL") == .string("7"))
    }

    @Test("an output that is set to a literal is text")
    func outputs() throws {
        let job = Job("build", runsOn: .ubuntu2404) {}
            .exposing(Discovery.self, [.init(\.hasBuilds, true), .init(\.count, 3), .init(\.digest, "1")])
        let outputs = Workflow.sample { $0.jobs = [job.job] }.node(at: "jobs.build.outputs")
        #expect(outputs?.node(at: "has-builds") == .string("true"))
        #expect(outputs?.node(at: "count") == .string("3"))
        #expect(outputs?.node(at: "digest") == .string("1"))
    }

    @Test("text of one expression keeps being text where GitHub would keep the expression's type")
    func keepsText() {
        let text: UntypedValue = "\(Self.flag)"
        #expect(
            Workflow.call { $0.with = ["a": text] }.node(at: "jobs.call.with.a")
                == .string("${{ format('{0}', inputs.flag) }}"))
        let axes = MatrixVectors(axes: ["a": .values([text])])
        #expect(
            Workflow.job { $0.strategy = Strategy(matrix: .vectors(axes)) }.node(at: "jobs.build.strategy.matrix.a[0]")
                == .string("${{ format('{0}', inputs.flag) }}"))
        #expect(
            Workflow.uses { $0.with = ["a": text] }.node(at: "jobs.build.steps[0].with.a")
                == .string("${{ inputs.flag }}"))
    }

    @Test("a name alone is enough for an environment or a group")
    func namesAlone() {
        let workflow = Workflow(on: [.push()], concurrency: "ci-\(github.ref)") {
            Job("build", runsOn: .ubuntu2404, environment: "production", concurrency: "deploy") {
                RunStep(script: "true")
            }
        }
        #expect(workflow.node(at: "concurrency.group") == .string("ci-${{ github.ref }}"))
        #expect(workflow.node(at: "jobs.build.environment") == .string("production"))
        #expect(workflow.node(at: "jobs.build.concurrency.group") == .string("deploy"))
    }
}
