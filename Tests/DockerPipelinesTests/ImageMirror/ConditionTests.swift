import Slipway
import TestSupport
import Testing

/// Which jobs run: by what was found, and by what became of the jobs before.
@Suite("Mirror: conditions")
struct ConditionTests {
    /// What the jobs of a workflow put out where versions are missing.
    static let missing: [String: [String: String]] = [
        "infos": ["has-builds": "true"], "collect-digests": ["attest-matrix": #"[{"version":"1.2.3"}]"#],
    ]

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
        (["prepare-merge"], ["merge", "collect-digests", "attest"]), (["collect-digests"], ["attest"]),
    ]

    @Test("One failed leg of many stops no other version", arguments: failures)
    func goesOn(_ failing: Set<String>, skipped: Set<String>) throws {
        for name in ["mattermost", "mostlymatter", "outline"] {
            let results = try Self.results("\(name)-multi-version.yml", Self.missing, failing: failing)
            #expect(Set(results.keys) == Set(Self.all))
            #expect(Set(results.filter { $0.value == "skipped" }.keys) == skipped)
        }
    }

    @Test("Where no version could be merged, none is attested")
    func attestsNothing() throws {
        var outputs = Self.missing
        outputs["collect-digests"] = ["attest-matrix": "[]"]
        for file in ["mattermost-multi-version.yml", "outline-multi-version.yml", "outline.yml"] {
            #expect(try Self.results(file, outputs, failing: ["merge"])["attest"] == "skipped")
        }
    }

    @Test("Where nothing is missing, nothing is built, merged or attested")
    func stopsEarly() throws {
        for file in ["outline-multi-version.yml", "outline.yml"] {
            let none = try Self.results(file, ["infos": ["has-builds": "false"]])
            #expect(none.filter { $0.value != "skipped" }.keys.sorted() == ["infos"])
        }
    }

    @Test("A cancelled run begins nothing")
    func isCancelled() throws {
        for file in ["outline.yml", "outline-multi-version.yml"] {
            let results = try Self.results(file, Self.missing, cancelled: true)
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
        for name in ["mattermost", "mostlymatter"] {
            let results = try Self.results("\(name).yml", Self.missing, failing: failing)
            #expect(Set(results.keys) == ["infos", "build", "merge", "attest"])
            #expect(Set(results.filter { $0.value == "skipped" }.keys) == skipped)
        }
        // Two images: what was merged is attested, whatever became of the other one.
        let results = try Self.results("outline.yml", Self.missing, failing: failing)
        #expect(Set(results.keys) == ["infos", "build", "merge", "collect-digests", "attest"])
        let isMerged = failing.isEmpty || failing == ["merge"]
        #expect(results["collect-digests"] == (isMerged ? "success" : "skipped"))
        #expect(results["attest"] == (isMerged ? "success" : "skipped"))
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
