import Workflows

/// Text that anybody can choose becomes part of something that runs as code.
///
/// GitHub puts the value of an expression into the text before the script starts, so that a title such as
/// `'); require('child_process').exec('…` is code like the rest. A `run` script cannot hold an expression; the scripts that
/// actions take can, and so can options and commands of containers. Hand such text over in a variable, and never to `eval`,
/// `bash -c` or the file that sets variables for later steps. What another program does with a variable is not seen, nor
/// is text that a step made of other text.
///
/// Source: GitHub, "Script injections".
///
/// Wrong:
///
/// ```swift
/// ActionStep(.pinned("actions/github-script"), with: ["script": "core.notice('\(github.event.issue.title)')"])
/// ```
///
/// Right:
///
/// ```swift
/// GitHubScript(script: "core.notice(process.env.TITLE)")
///     .step(env: ["TITLE": github.event.issue.title.as(String.self)])
/// ```
struct UntrustedScriptRule: WorkflowRule {
    let name = "untrusted-script"

    func problems(in file: CheckedFile) -> [Problem] {
        var problems: [Problem] = []
        for job in file.jobs {
            var last = -1
            for read in file.reads(in: job) {
                guard read.context == .github, read.use != last, UntrustedText.canBegin(with: read.names) else {
                    continue
                }
                last = read.use
                let use = file.expressions[read.use]
                let step = use.step.flatMap { job.steps.indices.contains($0) ? job.steps[$0] : nil }
                if let found = problem(with: use, in: step) { problems.append(found) }
            }
        }
        return problems
    }

    private func problem(with use: ExpressionUse, in step: CheckedStep?) -> Problem? {
        if let step, let run = step.run, let variable = use.place.text(behind: "\(step.place).env.") {
            return problem(with: variable, of: run, use)
        }
        guard let code = CodePlace(use.place, step: step) else { return nil }
        // As JSON, text is a literal of JavaScript, and cannot end it.
        let source = use.node.firstTextSource { source in
            UntrustedText.includes(source) && !(code == .javaScript && source.isJSON)
        }
        guard let source else { return nil }
        let message = "anybody can choose the text of '\(source.text)', which runs as code here; pass it in a variable"
        return Problem(use.place, message, severity: code == .probably ? .warning : .error)
    }

    private func problem(with variable: String, of run: RunStep, _ use: ExpressionUse) -> Problem? {
        guard let source = use.node.firstTextSource(where: UntrustedText.includes) else { return nil }
        let script = VariableInScript(script: run.script.text, name: variable)
        let chosen = "anybody can choose the text of '\(source.text)'"
        if script.isRun {
            return Problem(use.place, "\(chosen), and the script runs '$\(variable)' as code")
        }
        if source.isJSON || UntrustedText.hasLines(source), script.isWritten(to: "GITHUB_ENV") {
            let message = "\(chosen), and with a second line in '$\(variable)' set any variable of later steps;"
            return Problem(use.place, "\(message) write no text of others to 'GITHUB_ENV'")
        }
        if script.isWritten(to: "GITHUB_PATH") {
            return Problem(use.place, "\(chosen), which decides here where later steps look for programs")
        }
        return nil
    }
}

/// A key whose text runs as code.
private enum CodePlace {
    /// The text of a script in JavaScript.
    case javaScript
    /// The text of another script, or of a command.
    case certainly
    /// An input that is named like a script, of an action that nobody knows here.
    case probably

    private static let inputs: [String: [String]] = [
        "actions/github-script": ["script"],
        "appleboy/ssh-action": ["script"],
        "azure/cli": ["inlinescript"],
        "azure/powershell": ["inlinescript"],
        "nick-fields/retry": ["command", "new_command_on_retry", "on_retry_command"],
        "reactivecircus/android-emulator-runner": ["pre-emulator-launch-script", "script"],
        "wandalen/wretry.action": ["command", "pre_retry_command", "with"],
    ]
    private static let likelyInputs = ["cmd", "command", "commands", "inlinescript", "run", "script"]
    private static let jobKeys = [".container.options", ".defaults.run.shell"]
    private static let serviceKeys = [".command", ".entrypoint", ".options"]

    init?(_ place: String, step: CheckedStep?) {
        guard let step else {
            let isCode =
                Self.jobKeys.contains(where: place.hasSuffix)
                || ScriptSearch.finds(".services.", in: place) && Self.serviceKeys.contains(where: place.hasSuffix)
            guard isCode else { return nil }
            self = .certainly
            return
        }
        if place == "\(step.place).run" {
            self = .certainly
            return
        }
        guard let uses = step.uses, let input = place.text(behind: "\(step.place).with.")?.lowercased() else {
            return nil
        }
        if case .docker = uses.action {
            guard input == "args" || input == "entrypoint" else { return nil }
            self = .certainly
        } else if let known = uses.action.repository.flatMap({ Self.inputs[$0.lowercased()] }) {
            guard known.contains(input) else { return nil }
            self = step.action == .gitHubScript ? .javaScript : .certainly
        } else {
            guard Self.likelyInputs.contains(input) else { return nil }
            self = .probably
        }
    }
}

extension String {
    /// What follows a beginning; `nil` where the text begins otherwise.
    fileprivate func text(behind beginning: String) -> String? {
        hasPrefix(beginning) ? String(dropFirst(beginning.count)) : nil
    }
}
