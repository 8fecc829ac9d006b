import Testing
import WorkflowAnalysis
import WorkflowChecks
import Workflows

/// The examples in the rules' documentation do what they are there to show.
struct RuleExampleTests {
    /// Rules whose examples are no workflows, each with the reason.
    static let inline: [String: String] = [
        "configuration": "the configuration of 'lint' is no declaration",
        "expression-syntax": "an expression that cannot be parsed does not compile",
        "illegal-name": "a project's name is wrong, whatever its workflows are",
        "missing-permissions": "a declaration gets the permissions that it needs",
        "number-spelling": "a number in Swift is one",
        "path-filter": "whether a file is there, the repository tells and no workflow",
        "rule-name": "a project's rules are wrong, whatever its workflows are",
        "rule-severity": "a project's decisions about rules are wrong, whatever its workflows are",
        "shellcheck": "another program reports it, and only 'lint' calls it",
        "stale-lock": "the lock file is in the repository, and no part of a workflow",
        "workflow-syntax": "a workflow with an unknown key does not compile",
        "yaml-syntax": "no YAML is declared",
    ]

    /// Rules that report under names of what noticed it, each with the name that its example brings about.
    static let otherNames: [String: String] = ["declaration": "image-name"]

    private static func findings(_ files: [WorkflowFile]) -> [Finding] {
        Checks().findings(in: RenderedProject(name: "app", workflows: files))
    }

    @Test(arguments: RuleExample.all) func `in the wrong one the rule finds something, and in the right one none does`(
        _ example: RuleExample
    ) {
        let name = Self.otherNames[example.rule] ?? example.rule
        let wrong = Self.findings(example.wrong())
        #expect(wrong.contains { $0.rule == name }, "found instead: \(wrong)")
        #expect(Self.findings(example.right()) == [])
    }

    @Test func `every rule has compiled examples, or a reason why not`() {
        let compiled = Set(RuleExample.all.map(\.rule))
        let names = Set(Checks.allRules.map(\.name))
        #expect(names.subtracting(compiled) == Set(Self.inline.keys))
        #expect(Set(Self.otherNames.keys).isSubset(of: compiled))
        #expect(Checks.documentation.map(\.name) == names.sorted())
    }
}

extension RuleExample: CustomTestStringConvertible {
    var testDescription: String { rule }
}
