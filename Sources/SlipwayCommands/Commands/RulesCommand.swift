import WorkflowAnalysis
import WorkflowChecks
import Workflows

/// `rules`: explains what the checks find.
enum RulesCommand {
    static func run(_ invocation: Invocation) throws(CommandFailure) -> CommandResult {
        let isJSON = invocation.arguments.format == .json
        let rules = invocation.tool.documentation
        guard let name = invocation.arguments.words.first else {
            return CommandResult(output: Array((isJSON ? document(rules, invocation) : table(rules)).utf8))
        }
        guard let rule = rules.first(where: { $0.name == name }) else {
            let meant = nearestWord(to: name, among: rules.map(\.name))
            throw .usage(
                UsageError(
                    message: "unknown rule '\(name.printable)'" + (meant.map { ". did you mean '\($0)'?" } ?? "")
                        + "; names of presets' own findings are explained by 'rules declaration'",
                    command: invocation.command))
        }
        let text = isJSON ? document([rule], invocation) : "\(rule.name) (\(rule.profileName))\n\n\(rule.plainText)"
        return CommandResult(output: Array(text.utf8))
    }

    /// One line for each rule: its name, its profile, and what is wrong.
    private static func table(_ rules: [RuleDocumentation]) -> String {
        let width = (rules.map(\.name.utf8.count).max() ?? 0) + 2
        let profileWidth = (rules.map(\.profileName.utf8.count).max() ?? 0) + 2
        func column(_ text: String, _ width: Int) -> String {
            text + String(repeating: " ", count: width - text.utf8.count)
        }
        return rules.map { rule in
            "\(column(rule.name, width))\(column(rule.profileName, profileWidth))\(rule.summary)\n"
        }.joined()
    }

    private static func document(_ rules: [RuleDocumentation], _ invocation: Invocation) -> String {
        let entries = rules.map { rule in
            JSONValue.members([
                "name": .string(rule.name), "profile": .optional(rule.profile?.rawValue),
                "summary": .string(rule.summary), "discussion": .string(rule.discussion),
                "wrong": .string(rule.wrong), "right": .string(rule.right),
            ])
        }
        return JSONValue.members(["command": .string(invocation.command), "rules": .array(entries)]).document
    }
}

extension RuleDocumentation {
    /// The profile of `lint` that reports the rule; only `generate` and `check` report what is about declarations.
    fileprivate var profileName: String { profile?.rawValue ?? "declarations" }
}
