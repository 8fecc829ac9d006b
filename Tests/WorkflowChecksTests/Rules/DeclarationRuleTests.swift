import Testing
import WorkflowAnalysis
import WorkflowChecks
import Workflows

/// What presets find in what they are given bears their names, and is decided about as one rule.
struct DeclarationRuleTests {
    private static func findings(
        suppressing rule: String? = nil, severities: OrderedMap<Finding.Severity> = [:]
    ) -> [String] {
        var file = WorkflowFile.pushed { Job.right("a") }
        file.problems = [
            DeclarationProblem(rule: "image-name", "the image has no name"),
            DeclarationProblem(rule: "stage", "the stage is empty", severity: .warning),
        ]
        if let rule { file = file.suppressing(rule, because: "a test") }
        let project = RenderedProject(name: "app", workflows: [file])
        return Checks(severities: severities).findings(in: project).map { "\($0.severity) \($0.rule)" }
    }

    @Test func `a preset's findings bear its names`() {
        #expect(Self.findings() == ["error image-name", "warning stage"])
    }

    static let suppressions: [(rule: String, rest: [String])] = [
        ("image-name", ["warning stage"]), ("stage", ["error image-name"]), ("declaration", []),
        ("needs", ["error image-name", "warning stage", "error unused-suppression"]),
    ]

    @Test(arguments: suppressions) func `one of them is suppressed, or all`(rule: String, rest: [String]) {
        #expect(Self.findings(suppressing: rule) == rest)
    }

    @Test func `what a mistake is known to cause is not reported beside it`() {
        var wrong = WorkflowFile.pushed {
            Job("a", needs: ["gone"], runsOn: .ubuntu2404) { RunStep(script: "true") }
            Job("1b", runsOn: .ubuntu2404) { RunStep(script: "true") }
        }
        wrong.problems = [DeclarationProblem(rule: "image-name", "the image has no name", echoes: ["needs"])]
        var beside = wrong
        beside.name = "beside.yml"
        beside.problems = []
        var other = beside
        other.name = "other.yml"
        other.site.line += 1
        let project = RenderedProject(name: "app", workflows: [wrong, beside, other])
        let errors = Checks().findings(in: project).filter { $0.severity == .error }
        #expect(
            Set(errors.map { "\($0.file ?? "") \($0.rule)" }) == [
                "\(wrong.path) image-name", "\(wrong.path) identifier", "\(beside.path) identifier",
                "\(other.path) needs", "\(other.path) identifier",
            ])
    }

    @Test func `one severity is for all of them`() {
        #expect(Self.findings(severities: ["declaration": .warning]) == ["warning image-name", "warning stage"])
        #expect(Self.findings(severities: ["declaration": .error]) == ["error image-name", "error stage"])
    }
}
