import WorkflowAnalysis
import WorkflowChecks
import Workflows

/// `rules`: explains what the checks find.
enum RulesCommand {
    static func run(_ invocation: Invocation) throws(CommandFailure) -> CommandResult {
        let isJSON = invocation.arguments.format == .json
        guard let name = invocation.arguments.words.first else {
            return CommandResult(output: Array((isJSON ? document(Checks.documentation, invocation) : table).utf8))
        }
        guard let rule = Checks.documentation(of: name) else {
            let meant = nearestWord(to: name, among: Checks.documentation.map(\.name))
            throw .usage(
                UsageError(
                    message: "unknown rule '\(name.printable)'" + (meant.map { ". did you mean '\($0)'?" } ?? "")
                        + "; names of presets' own findings are explained by 'rules declaration'",
                    command: invocation.command))
        }
        let text = isJSON ? document([rule], invocation) : "\(rule.name)\n\n\(rule.plainText)"
        return CommandResult(output: Array(text.utf8))
    }

    /// One line for each rule: its name, and what is wrong.
    private static var table: String {
        let width = (Checks.documentation.map(\.name.utf8.count).max() ?? 0) + 2
        return Checks.documentation.map { rule in
            "\(rule.name)\(String(repeating: " ", count: width - rule.name.utf8.count))\(rule.summary)\n"
        }.joined()
    }

    private static func document(_ rules: [RuleDocumentation], _ invocation: Invocation) -> String {
        let entries = rules.map { rule in
            JSONValue.members([
                "name": .string(rule.name), "summary": .string(rule.summary), "discussion": .string(rule.discussion),
                "wrong": .string(rule.wrong), "right": .string(rule.right),
            ])
        }
        return JSONValue.members(["command": .string(invocation.command), "rules": .array(entries)]).document
    }
}
