import WorkflowAnalysis
import Workflows

struct RuleNameRule: Rule {
    let name = "rule-name"
    let kind = Finding.Kind.declaration
    var documentation: String {
        """
        A rule of the project has an invalid name, or the name of another rule.

        Findings, severities and suppressions refer to rules by name. The name of a project's own rule consists of
        lower-case words with hyphens, and differs from the names of all other rules, both Slipway's and the project's
        own.

        Wrong: `struct TimeoutRule: WorkflowRule { let name = "needs" … }`.
        Right: `struct TimeoutRule: WorkflowRule { let name = "acme-timeout" … }`.
        """
    }

    /// The findings for the names of the rules that ``Checks`` runs.
    static func findings(for rules: [any Rule]) -> [Finding] {
        var seen: Set<String> = []
        return rules.compactMap { rule in
            let isNew = seen.insert(rule.name).inserted
            guard let message = isNew ? formMessage(rule.name) : repetitionMessage(rule.name) else { return nil }
            return Finding(rule: RuleNameRule().name, file: nil, message: message)
        }
    }

    private static func isWords(_ name: String) -> Bool {
        name.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).allSatisfy { word in
            !word.isEmpty && word.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
        }
    }

    private static func formMessage(_ name: String) -> String? {
        isWords(name) ? nil : "the name '\(name)' of a rule is not one of lower-case words with hyphens"
    }

    private static func repetitionMessage(_ name: String) -> String {
        "two rules are named '\(name)'; give the project's own another name"
    }
}
