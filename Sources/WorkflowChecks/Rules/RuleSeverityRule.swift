import WorkflowAnalysis
import Workflows

struct RuleSeverityRule: Rule {
    let name = "rule-severity"
    let kind = Finding.Kind.declaration
    var documentation: String {
        """
        The project sets the severity of a rule that does not exist, or sets the severity of one rule twice.

        Severities are set by the names of rules. `slipway rules` lists them.

        Wrong: `var severities: OrderedMap<Finding.Severity> { ["runner-labels": .error] }`.
        Right: `var severities: OrderedMap<Finding.Severity> { ["runner-label": .error] }`.
        """
    }

    /// The findings for the severities that a project sets.
    static func findings(for severities: OrderedMap<Finding.Severity>, of names: Set<String>) -> [Finding] {
        var seen: Set<String> = []
        return severities.entries.compactMap { entry in
            let message: String
            if !names.contains(entry.key) {
                let meant = nearestWord(to: entry.key, among: names.sorted())
                message = "no rule is named '\(entry.key)'" + (meant.map { "; did you mean '\($0)'?" } ?? "")
            } else if !seen.insert(entry.key).inserted {
                message = "the severity of '\(entry.key)' is set twice; decide for one"
            } else {
                return nil
            }
            return Finding(rule: RuleSeverityRule().name, file: nil, message: message)
        }
    }
}
