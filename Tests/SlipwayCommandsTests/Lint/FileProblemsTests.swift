import Testing
import WorkflowYAML
import Workflows

@testable import SlipwayCommands
@testable import WorkflowChecks

@Suite("Findings that only show what could not be read")
struct FileProblemsTests {
    struct Case: Sendable {
        let text: String
        let rule: String
        let line: Int?
        let place: Place?
        let isExplained: Bool
    }

    private static let broken = "on: push\njobs:\n  a: [\n"
    private static let misspelt = "on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: b\n        shel: c\n"

    static let cases: [Case] = [
        Case(text: broken, rule: "needs", line: 1, place: nil, isExplained: false),
        Case(text: broken, rule: "needs", line: 9, place: nil, isExplained: true),
        Case(text: broken, rule: "needs", line: nil, place: nil, isExplained: true),
        Case(text: broken, rule: "missing-part", line: 1, place: nil, isExplained: true),
        Case(text: broken, rule: "yaml-syntax", line: 9, place: nil, isExplained: false),
        Case(text: misspelt, rule: "shell", line: 7, place: nil, isExplained: true),
        Case(text: misspelt, rule: "workflow-syntax", line: 7, place: nil, isExplained: false),
        Case(text: misspelt, rule: "shell", line: 6, place: Place("jobs", "a", "steps")[0], isExplained: false),
        Case(
            text: misspelt, rule: "shell", line: 6, place: Place("jobs", "a", "steps")[0]["shel", "x"],
            isExplained: true),
        Case(text: misspelt, rule: "shell", line: nil, place: nil, isExplained: false),
    ]

    @Test("stand at the problem, below it, or behind broken YAML", arguments: cases)
    func explained(example: Case) {
        let read = Workflow.read(YAMLTree(reading: Array(example.text.utf8)))
        let problems = FileProblems(read.problems)
        var finding = Finding(rule: example.rule, file: nil, place: example.place, message: "")
        finding.position = example.line.map { TextPosition(line: $0, column: 1) }
        #expect(problems.explain(finding) == example.isExplained)
    }

    @Test("a finding's line leads to its problems")
    func inLine() {
        let read = Workflow.read(YAMLTree(reading: Array(Self.misspelt.utf8)))
        var finding = Finding(rule: "workflow-syntax", file: nil, message: "")
        finding.position = TextPosition(line: 7, column: 9)
        #expect(FileProblems(read.problems).inLine(of: finding).map(\.replacement) == ["shell"])
        finding.position = TextPosition(line: 6, column: 9)
        #expect(FileProblems(read.problems).inLine(of: finding) == [])
    }
}
