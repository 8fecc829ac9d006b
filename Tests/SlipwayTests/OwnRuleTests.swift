import Slipway
import Testing

/// Rules of a project's own run like Slipway's.
struct OwnRuleTests {
    private let repository: TemporaryRepository

    init() throws { repository = try TemporaryRepository() }

    struct JobNameRule: WorkflowRule {
        let name = "acme-job-name"
        let documentation = """
            A job's id does not begin with the team's name.

            Branch protection looks for that name.
            """

        func problems(in file: FileAnalysis) -> [Problem] {
            file.jobs.filter { !$0.id.hasPrefix("acme-") }.map { job in
                Problem(job.place, "the job '\(job.id)' does not begin with 'acme-'")
            }
        }
    }

    struct UnnamedRule: WorkflowRule {
        var name: String

        func problems(in file: FileAnalysis) -> [Problem] { [] }
    }

    private static let files = [
        WorkflowFile("a.yml", Workflow(on: [.push()]) { Job("a", runsOn: .ubuntu2404) { RunStep(script: "true") } })
    ]

    struct Strict: WorkflowProject {
        var workflows: [WorkflowFile] { OwnRuleTests.files }
        var rules: [any Rule] { [JobNameRule()] }
    }

    struct Lenient: WorkflowProject {
        var workflows: [WorkflowFile] { OwnRuleTests.files }
        var rules: [any Rule] { [JobNameRule()] }
        var severities: OrderedMap<Finding.Severity> { ["acme-job-name": .warning] }
    }

    struct Suppressing: WorkflowProject {
        var workflows: [WorkflowFile] { OwnRuleTests.files }
        var rules: [any Rule] { [JobNameRule()] }
        var suppressions: [Suppression] { [Suppression("acme-job-name", because: "a test")] }
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
                ".github/workflows/a.yml: error: jobs.a: the job 'a' does not begin with 'acme-' [acme-job-name]"
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
        #expect(list.contains("acme-job-name"))
        #expect(list.contains("A job's id does not begin with the team's name.\n"))
        #expect(
            repository.run(Strict.self, "rules", "acme-job-name").outputText
                == "acme-job-name (default)\n\nA job's id does not begin with the team's name.\n\nBranch protection looks for that name.\n"
        )
        #expect(!repository.run(Misnamed.self, "rules").outputText.contains("acme-job-name"))
    }

    @Test func `SARIF explains it`() {
        let log = repository.run(Strict.self, "check", "--format", "sarif").outputText
        #expect(log.contains("A job's id does not begin with the team's name."))
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
