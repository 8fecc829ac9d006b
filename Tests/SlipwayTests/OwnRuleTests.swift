import Slipway
import Testing

/// Rules of a project's own run like Slipway's.
struct OwnRuleTests {
    private let repository: TemporaryRepository

    init() throws { repository = try TemporaryRepository() }

    struct LabelRule: WorkflowRule {
        let name = "acme-label"
        let documentation = """
            A job runs on another runner than the team's.

            Ours have what the builds need.
            """

        func problems(in file: CheckedFile) -> [Problem] {
            file.jobs.filter { $0.normal?.runsOn != "acme" }.map { job in
                Problem(job.place, "the job '\(job.id)' runs elsewhere; take 'acme'", severity: .error)
            }
        }
    }

    struct UnnamedRule: WorkflowRule {
        var name: String

        func problems(in file: CheckedFile) -> [Problem] { [] }
    }

    private static let files = [
        WorkflowFile("a.yml", Workflow(on: [.push()]) { Job("a", runsOn: .ubuntu2404) { RunStep(script: "true") } })
    ]

    struct Strict: WorkflowProject {
        var workflows: [WorkflowFile] { OwnRuleTests.files }
        var rules: [any Rule] { [LabelRule()] }
    }

    struct Lenient: WorkflowProject {
        var workflows: [WorkflowFile] { OwnRuleTests.files }
        var rules: [any Rule] { [LabelRule()] }
        var severities: OrderedMap<Finding.Severity> { ["acme-label": .warning] }
    }

    struct Suppressing: WorkflowProject {
        var workflows: [WorkflowFile] { OwnRuleTests.files }
        var rules: [any Rule] { [LabelRule()] }
        var suppressions: [Suppression] { [Suppression("acme-label", because: "a test")] }
    }

    struct Misnamed: WorkflowProject {
        var workflows: [WorkflowFile] { OwnRuleTests.files }
        var rules: [any Rule] { [UnnamedRule(name: "needs"), UnnamedRule(name: "Acme rule"), UnnamedRule(name: "")] }
    }

    private func found(_ project: (some WorkflowProject).Type) -> [String] {
        project.project.output().findings.map(\.description)
    }

    @Test func `an error of the project's rule stops generate`() {
        #expect(
            found(Strict.self) == [
                ".github/workflows/a.yml: error: jobs.a: the job 'a' runs elsewhere; take 'acme' [acme-label]"
            ])
        #expect(repository.run(Strict.self, "generate").status == .findings)
        #expect(repository.files == [])
    }

    @Test func `the project decides about its rule as about others`() {
        #expect(repository.run(Lenient.self, "generate").status == .success)
        #expect(found(Lenient.self).count == 1)
        #expect(found(Suppressing.self) == [])
    }

    @Test func `rules lists and explains it`() {
        let list = repository.run(Strict.self, "rules").outputText
        #expect(list.contains("acme-label"))
        #expect(list.contains("A job runs on another runner than the team's.\n"))
        #expect(
            repository.run(Strict.self, "rules", "acme-label").outputText
                == "acme-label\n\nA job runs on another runner than the team's.\n\nOurs have what the builds need.\n")
        #expect(!repository.run(Misnamed.self, "rules").outputText.contains("acme-label"))
    }

    @Test func `SARIF explains it`() {
        let log = repository.run(Strict.self, "check", "--format", "sarif").outputText
        #expect(log.contains("A job runs on another runner than the team's."))
    }

    @Test func `a name that cannot be told from others is a finding`() {
        #expect(
            found(Misnamed.self) == [
                "error: the name '' of a rule is not one of lower-case words with hyphens [rule-name]",
                "error: the name 'Acme rule' of a rule is not one of lower-case words with hyphens [rule-name]",
                "error: two rules are named 'needs'; give the project's own another name [rule-name]",
            ])
    }
}
