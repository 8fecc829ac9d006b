import Slipway
import Testing

/// Which jobs run: by what was found, and by what became of the jobs before.
@Suite("Mirror: conditions")
struct ConditionTests {
    /// What the jobs of a workflow put out where versions are missing.
    static let multiVersionOutputs: [String: [String: String]] = [
        "infos": ["has-builds": "true"], "collect-digests": ["has-digests": "true"],
    ]
    static let singleVersionOutputs: [String: [String: String]] = ["infos": ["image-status": "404"]]

    static func results(
        _ file: String, _ outputs: [String: [String: String]], failing: Set<String> = [], cancelled: Bool = false
    ) throws -> [String: String] {
        try RunSimulation(
            workflow: Mirrors.example.file(file).workflow, outputs: outputs, failing: failing, isCancelled: cancelled
        ).results()
    }

    static let all = ["infos", "build", "prepare-merge", "merge", "collect-digests", "attest"]

    /// Jobs of which at least one leg fails, and the jobs that are skipped then.
    static let failures: [(failing: Set<String>, skipped: Set<String>)] = [
        ([], []),
        // The legs of other versions go on to the end.
        (["build"], []), (["merge"], []), (["build", "merge"], []), (["attest"], []),
        (["infos"], ["build", "prepare-merge", "merge", "collect-digests", "attest"]),
        (["prepare-merge"], ["merge", "collect-digests", "attest"]),
        (["collect-digests"], ["attest"]),
    ]

    @Test("One failed leg of many stops no other version", arguments: failures)
    func goesOn(_ failing: Set<String>, skipped: Set<String>) throws {
        for name in ["mattermost", "mostlymatter", "outline"] {
            let results = try Self.results("\(name)-multi-version.yml", Self.multiVersionOutputs, failing: failing)
            #expect(Set(results.keys) == Set(Self.all))
            #expect(Set(results.filter { $0.value == "skipped" }.keys) == skipped)
        }
    }

    @Test("Where nothing is missing, nothing is built, merged or attested")
    func stopsEarly() throws {
        let none = try Self.results("outline-multi-version.yml", ["infos": ["has-builds": "false"]])
        #expect(none.filter { $0.value != "skipped" }.keys.sorted() == ["infos"])
        let single = try Self.results("outline.yml", ["infos": ["image-status": "200"]])
        #expect(single.filter { $0.value != "skipped" }.keys.sorted() == ["infos"])
    }

    @Test("Where no index was published, nothing is attested")
    func attestsNothing() throws {
        var outputs = Self.multiVersionOutputs
        outputs["collect-digests"] = ["has-digests": "false"]
        let results = try Self.results("outline-multi-version.yml", outputs, failing: ["build", "merge"])
        #expect(results["attest"] == "skipped" && results["collect-digests"] == "success")
    }

    @Test("A cancelled run begins nothing")
    func isCancelled() throws {
        for file in ["outline.yml", "outline-multi-version.yml"] {
            let outputs = Self.multiVersionOutputs.merging(Self.singleVersionOutputs) { $0.merging($1) { $1 } }
            let results = try Self.results(file, outputs, cancelled: true)
            #expect(results.values.allSatisfy { $0 == "skipped" })
        }
    }

    /// Jobs of the single-version workflow that fail, and the jobs that are skipped then.
    static let singleFailures: [(failing: Set<String>, skipped: Set<String>)] = [
        ([], []), (["infos"], ["build", "merge", "attest"]), (["build"], ["merge", "attest"]), (["merge"], ["attest"]),
    ]

    @Test(
        "A single version is merged when all of it is there, and attested when it is published",
        arguments: singleFailures)
    func goesStepByStep(_ failing: Set<String>, skipped: Set<String>) throws {
        for name in ["mattermost", "mostlymatter", "outline"] {
            let results = try Self.results("\(name).yml", Self.singleVersionOutputs, failing: failing)
            #expect(Set(results.keys) == ["infos", "build", "merge", "attest"])
            #expect(Set(results.filter { $0.value == "skipped" }.keys) == skipped)
        }
    }

    /// What the first job names, what the registry says just before, and whether the tag moves.
    static let latest: [(latest: String, moves: String, isEnabled: Bool)] = [
        ("1.2.3", "true", true), ("1.2.3", "false", false), ("1.2.3", "", false), ("", "", false),
        ("1.2.4", "", false),
    ]

    @Test(
        "'latest' of a single version moves only where the first job names it and it moves forward", arguments: latest)
    func movesLatest(_ latest: String, moves: String, isEnabled: Bool) throws {
        let tags = ["value=1.2.3", "value=latest,enable=\(isEnabled)"]
        let step = try Mirrors.example.file("outline.yml").action("tags", of: "merge")
        let outputs: ExpressionResult = .object(["latest": .text(latest), "tag": .text("1.2.3")])
        let guarding: ExpressionResult = .object(["outputs": .object(["moves": .text(moves)])])
        let evaluator = ExpressionEvaluator(contexts: [
            "needs": .object(["infos": .object(["outputs": outputs])]), "steps": .object(["latest": guarding]),
        ])
        let text = try evaluator.result(of: try #require(step.with["tags"]?.expression)).text
        #expect(text.split(separator: "\n").map { String($0.dropFirst("type=raw,".count)) } == tags)
    }
}

extension WorkflowFile {
    /// The step of a job that uses an action under an id.
    func action(_ id: String, of job: String) throws -> ActionStep {
        for case .steps(let declared) in workflow.jobs where declared.id.rawValue == job {
            for case .uses(let step) in declared.steps where step.attributes.id?.rawValue == id { return step }
        }
        throw Missing(step: "\(job).\(id)")
    }

    struct Missing: Error {
        let step: String
    }
}

extension UntypedValue {
    /// The tree of a text or an expression.
    var expression: ExpressionNode? {
        switch self {
        case .text(let value): value.node
        case .expression(let value): value.node
        default: nil
        }
    }
}
